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
