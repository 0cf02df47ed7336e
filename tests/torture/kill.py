"""Kills a save at each of its system calls, and looks at what is left."""

import os

from common import QUICK, Desk, acknowledged, calls, cases, number_in, report, run, sample, strace, strays


def kill(case, call, times):
    """What is wrong after the saver was killed when it made that call."""
    with Desk() as desk:
        case.prepare(desk)
        before = number_in(desk.file)
        injections = [f"{call}:signal=KILL:when={times}"]
        if case.injected:
            injections.insert(0, case.injected[1])
        _, lines, _ = run(*case.arguments, desk.file, desk.store, before=strace("/dev/null", *injections))
        after = number_in(desk.file)
        if after not in (before, 2):
            return f"the file holds {after}"
        if acknowledged(lines) == 2 and after != 2:
            return "an acknowledged save is lost"
        left = len(strays(desk.folder))
        run("sweep", desk.file, desk.store)
        if number_in(desk.file) != after:
            return "clearing up changed the file"
        if strays(desk.folder):
            return f"strays: {strays(desk.folder)}"
        if before not in desk.kept() | {0}:
            return f"what was there is lost; {left} strays were left"
        code, _, errors = run("count", 3, 3, desk.file, desk.store)
        if code != 0 or number_in(desk.file) != 3:
            return f"cannot be saved again: {errors}"
        if after not in desk.kept() | {0}:
            return "what it held has no backup"
        if strays(desk.top):
            return f"strays: {strays(desk.top)}"
    return None


points = [
    (case, call, times)
    for case in cases()
    for call, times, _ in calls(case)
    # Where it always fails, it cannot also be where the program dies.
    if not (case.injected and call == case.injected[0])
]
failures = []
tried = sample(points, 60 if QUICK else len(points))
for case, call, times in tried:
    wrong = kill(case, call, times)
    if wrong:
        failures.append(f"{case.name}, {call} {times}: {wrong}")
report(f"{len(tried)} points of {len(points)} in {len(list(cases()))} cases", failures)
