"""What the tortures share: the program that saves, what its file ought to hold, and traces of its calls."""

import collections
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

SAVER = os.environ["SAVER"]
QUICK = "--quick" in sys.argv
PREFIX = ".trayecto-"


def text(number):
    """What save_repeatedly saves under a number."""
    return f"number {number}\n" + "".join(f"{number} {line}\n" for line in range(2_000))


def number_in(path):
    """The number of the text that a file holds whole; 0 if there is no file, -1 if it is not whole."""
    try:
        with open(path) as file:
            held = file.read()
    except FileNotFoundError:
        return 0
    found = re.match(r"number (\d+)\n", held)
    return int(found[1]) if found and held == text(int(found[1])) else -1


def run(*arguments, before=()):
    """Runs the saver; gives its exit code, lines of output, lines of errors."""
    done = subprocess.run([*before, SAVER, *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout.splitlines(), done.stderr.splitlines()


def strays(*folders):
    return [
        os.path.join(folder, name)
        for top in folders
        for folder, _, names in os.walk(top)
        for name in names
        if name.startswith(PREFIX)
    ]


def acknowledged(lines):
    """The last number that was acknowledged, or 0."""
    return max((int(line.split()[1]) for line in lines if re.fullmatch(r"saved \d+", line)), default=0)


class Desk:
    """A folder with a map's file in it, and one for backups."""

    def __init__(self, top=None):
        self.top = tempfile.mkdtemp(prefix="torture-", dir=top)
        self.folder = os.path.join(self.top, "maps")
        self.store = os.path.join(self.top, "state")
        self.file = os.path.join(self.folder, "a.journey.json")
        os.mkdir(self.folder)

    def put(self, number):
        with open(self.file, "w") as file:
            file.write(text(number))

    def kept(self):
        """The numbers of all texts that can be had: in the file, in its conflict copies, in its backups."""
        here = {number_in(os.path.join(self.folder, name)) for name in os.listdir(self.folder) if PREFIX not in name}
        listed = run("backups", self.file, self.store)[1]
        return here | {int(line.split()[1]) for line in listed if re.fullmatch(r"number \d+", line)}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.top)


Case = collections.namedtuple("Case", "name prepare arguments foreign injected")

NO_EXCHANGE = ("renameat2", "renameat2:error=EINVAL")


def cases():
    """How a file may be when number 2 is saved. `foreign`: number 1 is the work of somebody else."""

    def saved(desk):
        assert run("count", 1, 1, desk.file, desk.store)[0] == 0

    def by_others(desk):
        desk.put(1)

    def absent(_desk):
        pass

    count, over = ("count", 2, 2), ("over", 2)
    yield Case("saved before", saved, count, False, None)
    yield Case("by another program", by_others, count, False, None)
    yield Case("absent", absent, count, False, None)
    yield Case("conflict", by_others, over, True, None)
    yield Case("saved before, no exchange", saved, count, False, NO_EXCHANGE)
    yield Case("by another program, no exchange", by_others, count, False, NO_EXCHANGE)
    yield Case("absent, no exchange", absent, count, False, NO_EXCHANGE)
    yield Case("conflict, no exchange", by_others, over, True, NO_EXCHANGE)


def strace(log, *injections):
    return ["strace", "-f", "-s", "300", "-o", log] + [word for one in injections for word in ("-e", f"inject={one}")]


def calls(case):
    """The system calls of a save, as (name, how many times it was called by then, line of the trace)."""
    with Desk() as desk:
        case.prepare(desk)
        log = os.path.join(desk.top, "trace")
        injected = [case.injected[1]] if case.injected else []
        code, _, errors = run(*case.arguments, desk.file, desk.store, before=strace(log, *injected))
        assert code == 0, (case.name, errors)
        counted, found, begun = collections.Counter(), [], False
        with open(log) as trace:
            for line in trace:
                call = re.match(r"\d+\s+(\w+)\(", line)
                if not call or call[1] in ("execve", "exit_group"):
                    continue
                counted[call[1]] += 1
                # From where the file is first looked at; before that the program starts.
                begun = begun or desk.folder in line
                if begun:
                    found.append((call[1], counted[call[1]], line))
        return found


def sample(points, most):
    points = list(points)
    return random.Random(1).sample(points, most) if len(points) > most else points


def report(figures, failures):
    """Says how it went; the last line goes into the table that `run` shows."""
    for failure in failures[:20]:
        print("FAILED:", failure)
    print("RESULT", json.dumps({"figures": figures + (f"; {len(failures)} FAILED" if failures else "")}))
    sys.exit(1 if failures else 0)
