# What was not saved when the program ended, in English.

recovery-command = Recover unsaved work…
recovery-title = { $count ->
    [one] A map was not saved
   *[other] { $count } maps were not saved
}
recovery-intro = Trayecto ended before this work was saved. Nothing you choose here changes a file: a restored map stays unsaved until you save it.
recovery-later = Later
recovery-later-about = What you leave for later stays here: File › Recover unsaved work…
recovery-never-saved = Never saved to a file
recovery-nameless = Unreadable work
recovery-when = Last change: { $when }
recovery-today = today at { $time }
recovery-yesterday = yesterday at { $time }
recovery-day = { $date } at { $time }
recovery-some-time = unknown
recovery-differs = Compared with its file: { $count }
recovery-file-changed = The file has been changed since. Both are kept: the restored map opens as a separate one.
recovery-file-gone = The file is no longer there, or cannot be opened. The restored map asks where to save it.
recovery-cut = The very last change may be missing: it was being written when the program ended.
recovery-damaged = Part of this work is damaged. What could be read is here; later changes may be missing.
recovery-unreadable = This work is damaged and cannot be read.
recovery-restore = Restore
recovery-restore-apart = Restore separately
recovery-open-file = Open the file
recovery-compare = Compare…
recovery-discard = Discard…
recovery-discard-sure = Discard this work for good? It cannot be brought back.
recovery-discard-for-good = Discard for good
recovery-keep = Keep it
recovery-name = { $name } (recovered)
recovery-picture = Picture of { $name }
recovery-compare-title = Unsaved changes in { $name }
recovery-compare-intro = What restoring would change, compared with the file as it is now:
recovery-back = Back
recovery-nothing = There is nothing to recover
recovery-nothing-about = All work from earlier sessions has been saved or closed. While you work, Trayecto keeps what is not saved yet, so that it is not lost if the program or the computer stops.
recovery-no-journal = Unsaved work cannot be kept for recovery right now: save more often. Trayecto goes on trying.
