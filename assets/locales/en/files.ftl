# Saving, versions, changes by other programs

## Differences between two maps

differences-map = The map as a whole
differences-personas = Personas
differences-phases = Phases
differences-lanes = Lanes
differences-sources = Sources
differences-finding = Finding set aside
differences-emotion = Emotion of { $persona }
differences-added = added
differences-added-with = { $count ->
    [one] added, with { $count } card
   *[other] added, with { $count } cards
}
differences-removed = removed
differences-removed-with = { $count ->
    [one] removed, with { $count } card
   *[other] removed, with { $count } cards
}
differences-moved = moved from { $from } to { $to }
differences-reordered = in another position
differences-from-to = { $what }: { $from } → { $to }
differences-changed = { $what } changed
differences-value = Value: { $from } → { $to }
differences-unseen = details that do not show on the map
differences-quoted = “{ $text }”
differences-empty = (empty)
differences-nameless = (no name)
differences-yes = yes
differences-no = no
differences-count = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}
differences-none = There are no differences.
differences-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}

## Why a file was not saved. What follows the colon of `save-failed`.

save-reason-full = the disk is full. Free some space, or save to another place.
save-reason-quota = your allowance of space on this disk is used up. Delete something of yours, or save to another place.
save-reason-damaged = the disk reports an error. It may be failing or loosely connected: save to another disk at once.
save-reason-denied = you may not write in this folder or change this file. Ask for the rights, or save to another place.
save-reason-not-permitted = the system forbids the change; the file or its folder may be locked. Unlock it, or save to another place.
save-reason-read-only-disk = the disk can only be read. Save to another disk.
save-reason-name = the name is too long for this disk, or has characters that it does not accept. Choose a shorter, plainer one.
save-reason-no-folder = its folder is not there. It may have been moved, or its drive unplugged: bring it back, or save to another place.
save-reason-stale = the server has replaced or removed the folder meanwhile. Open the folder again and save once more, or save to another place.
save-reason-no-answer = the server did not answer in time. Check the network and save once more, or save to this computer.
save-reason-unreachable = the server cannot be reached. Check the network and save once more, or save to this computer.
save-reason-busy = another program is using the file. Close it there and save once more, or choose another name.
save-reason-too-large = this disk does not take files of that size. Save to another disk.
save-reason-other = the system reports “{ $details }”. Save to another place.

save-no-backup = Saved, but this version could not be added to the earlier ones: { $reason }
save-conflict =
    Another program changed “{ $file }” after you had opened it. Your version is saved there. The other one is kept beside it, as:

    { $copies }
save-conflict-title = Another program had changed the file
# In the name of a file: “Map (conflict 2026-11-25 10.30).journey.json”.
save-conflict-word = conflict
save-protected-title = The file is protected
save-protected = “{ $file }” is marked as not to be changed, or belongs to somebody else. You can replace it all the same, or save under another name.
save-protected-replace = Replace it

## How long ago

versions-just-now = just now
versions-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
versions-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
versions-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
versions-size = { $number } { $unit }

## Changes by others

outside-changed = “{ $file }” was changed outside Trayecto.
outside-and-here = { $count ->
    [one] You have { $count } unsaved change here.
   *[other] You have { $count } unsaved changes here.
}
outside-unreadable = “{ $file }” was changed outside Trayecto, and what it holds now cannot be read as a map. Your map stays as it is.
outside-gone = “{ $file }” is no longer in its folder. Your map stays open; saving writes the file again.
outside-moved = “{ $file }” is now called “{ $to }”.
outside-folder-gone = The folder of “{ $file }” cannot be reached. Your map stays open: reconnect the drive, or save it elsewhere.
outside-differences = See differences…
outside-keep = Keep mine
outside-reload = Reload
outside-follow = Go on with the new name
outside-fine = OK
outside-compare = Reload the map from its file?
outside-compare-intro = This is what reloading changes in your map. If you keep yours, the next save puts it in the file and leaves the other version beside it.
outside-reloaded = “{ $file }” was read again. Undo brings your map back.
outside-followed = The map is now saved to “{ $file }”.
outside-step-reload = Reload from the file
outside-state-gone = file missing
outside-state-changed = changed outside
outside-state-both = not saved, changed outside
outside-unsaved = { $count ->
    [one] { $count } unsaved change.
   *[other] { $count } unsaved changes.
}
outside-unsaved-since = The first was made { $ago }.
outside-unsaved-since-one = It was made { $ago }.
outside-unsaved-new = This map has not been saved to a file yet.
outside-unsaved-gone-title = The map’s file is missing
outside-unsaved-gone = “{ $title }” is only here now: without saving, the whole map is lost.

## Going back to what is in the file

revert-command = Revert to the saved version…
revert-title = Revert to the saved version?
revert-intro = This is what changes in your map if you go back to what is in its file.
revert-changes = { $count ->
    [one] { $count } unsaved change is dropped; undo brings it back while the map is open.
   *[other] { $count } unsaved changes are dropped; undo brings them back while the map is open.
}
revert-button = Revert
revert-done = The map is as it was saved. Undo brings your changes back.
revert-nothing = The map already is as it is in its file.
revert-failed = Could not read the saved version
revert-step = Revert to the saved version

## Copies and earlier versions

versions-command-save-copy = Save a copy…
versions-copy-word = copy
versions-copy-saved = Copy saved to { $file }
versions-save-mine = Save mine as a copy…
versions-files-save-copy = Save a copy of the map
versions-command = Earlier versions…
versions-title = Earlier versions
versions-looking = Looking for earlier versions…
versions-none = There are no earlier versions yet.
versions-none-about = Every time you save, Trayecto keeps a version of the map on this computer: the last ten.
versions-intro = The last versions that were saved on this computer, with what restoring each would change in the map.
versions-today = Today, { $time }
versions-yesterday = Yesterday, { $time }
versions-day = { $date }, { $time }
versions-time = { $hour }:{ $minute }
versions-same = Same as now
versions-damaged = This version cannot be read.
versions-opening = Opening…
versions-restore = Restore
versions-restored = The version is open as an unsaved change. Save to keep it, or undo.
versions-step-restore = Restore an earlier version
versions-read-only = This map is read-only, so no version can be restored to it.
