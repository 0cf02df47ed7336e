"""Has each system call of a save that may fail, fail: with each error that disks and servers give."""

import collections
import os
import subprocess

from common import QUICK, Desk, calls, cases, number_in, report, run, sample, strace, strays

# How each is told, in English and Spanish.
ERRORS = {
    "ENOSPC": ("the disk is full", "no queda espacio"),
    "EDQUOT": ("your allowance", "el espacio que tienes asignado"),
    "EIO": ("the disk reports an error", "el disco da un error"),
    "EACCES": ("you may not write", "no tienes permiso"),
    "EPERM": ("the system forbids", "el sistema prohíbe"),
    "EROFS": ("can only be read", "es de solo lectura"),
    "ENAMETOOLONG": ("the name is too long", "el nombre es demasiado largo"),
    "ENOENT": ("its folder is not there", "su carpeta no está"),
    "ESTALE": ("the server has replaced", "el servidor ha sustituido"),
    "ETIMEDOUT": ("did not answer in time", "no respondió a tiempo"),
    "EHOSTDOWN": ("cannot be reached", "no se puede llegar"),
}

CALLS = """openat read write fsync fdatasync lseek rename renameat renameat2 fchmod chmod fchown chown statx fstat newfstatat
unlink unlinkat mkdir mkdirat link linkat readlink readlinkat getdents64 flock faccessat2 ftruncate copy_file_range""".split()


def is_told(errors, file, told):
    """Whether both sentences name the file and the cause."""
    return (
        len(errors) >= 2
        and all(file in line for line in errors[:2])
        and all(cause in line for cause, line in zip(told, errors))
        and not any("os error" in line for line in errors)
    )


def protected(errors, file):
    """As a file is told that may not be changed, or what is no file."""
    return len(errors) == 2 and all(file in line for line in errors) and "protected" in errors[0] + errors[1]


def judge(desk, case, before, code, errors, told):
    after = number_in(desk.file)
    if code not in (0, 1):
        return f"ended with {code}: {errors}"
    if code == 0 and after != 2:
        return f"acknowledged, but the file holds {after}"
    if code == 1:
        settled = any("was saved, but" in line for line in errors)
        if after != (2 if settled else before):
            return f"the file holds {after}: {errors}"
        if not is_told(errors, desk.file, told) and not protected(errors, desk.file):
            return f"told badly: {errors}"
    run("sweep", desk.file, desk.store)
    if number_in(desk.file) != after:
        return "clearing up changed the file"
    if strays(desk.folder):
        return f"strays: {strays(desk.folder)}"
    if case.foreign and 1 not in desk.kept():
        return "the work of somebody else is lost"
    return None


def fail(case, call, times, error):
    with Desk() as desk:
        case.prepare(desk)
        before = number_in(desk.file)
        injections = [f"{call}:error={error}:when={times}"]
        if case.injected:
            injections.insert(0, case.injected[1])
        code, _, errors = run(*case.arguments, desk.file, desk.store, before=strace("/dev/null", *injections))
        return judge(desk, case, before, code, errors, ERRORS[error])


points = [
    (case, call, times, error)
    for case in cases()
    # Those are the same with fewer backups.
    if not case.name.startswith("by another program")
    for call, times, line in calls(case)
    # What it says on its output is no part of the save.
    if call in CALLS and "write(1, " not in line and not (case.injected and call == case.injected[0])
    for error in ERRORS
]
failures, ended = [], collections.Counter()
tried = sample(points, 60 if QUICK else len(points))
for case, call, times, error in tried:
    wrong = fail(case, call, times, error)
    ended[call] += 1
    if wrong:
        failures.append(f"{case.name}, {call} {times}, {error}: {wrong}")


def really(name, told, make, undo=None):
    """The same with a disk that is really so."""
    with Desk() as desk:
        desk.put(1)
        file = make(desk)
        code, _, errors = run("count", 2, 2, file, desk.store)
        held = number_in(file) if os.path.exists(file) else None
        if undo:
            undo(desk)
        if code != 1 or held not in (1, None) or not is_told(errors, file, told):
            failures.append(f"really {name}: {code}, {held}, {errors}")


def too_long(desk):
    return os.path.join(desk.folder, "x" * 256)


def gone(desk):
    return os.path.join(desk.folder, "gone", "a.journey.json")


def mounted(*options):
    def make(desk):
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20k", "none", desk.folder], check=True)
        desk.put(1)
        if options:
            subprocess.run(["mount", "-o", ",".join(("remount", *options)), desk.folder], check=True)
        return desk.file

    return make


def unmount(desk):
    subprocess.run(["umount", desk.folder], check=True)


really("a long name", ERRORS["ENAMETOOLONG"], too_long)
really("no folder", ERRORS["ENOENT"], gone)
real = 2
if os.geteuid() == 0:
    really("full", ERRORS["ENOSPC"], mounted(), unmount)
    really("read-only disk", ERRORS["EROFS"], mounted("ro"), unmount)
    real += 2
else:
    print("SKIPPED: a full disk and a read-only one, which need root")
report(f"{len(tried)} of {len(points)}: {len(ERRORS)} errors, {len(ended)} calls; {real} real", failures)
