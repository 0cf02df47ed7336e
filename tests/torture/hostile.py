#!/usr/bin/env python3
"""Has the program read every hostile file, and measures time and memory of each.

    python3 tests/torture/hostile.py PROGRAM GENERATOR

PROGRAM is the built trayecto, GENERATOR the built example `hostile_files`. Ends with 1 if one file crashed the program, took 2 s or 300 MB,
or was refused without a sentence. The reading is done by `trayecto import`, the whole command being measured.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 2.0
MOST_MB = 300.0
# What does not come back at all is ended after that.
PATIENCE_SECONDS = 30


def read(program, path, home):
    """Exit status, seconds, megabytes and what was said, of one command."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        pid = os.fork()
        if pid == 0:
            signal.alarm(PATIENCE_SECONDS)
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            environment = {**os.environ, "HOME": home, "LC_ALL": "C.UTF-8"}
            os.execve(program, [program, "import", path, "--report", "text", "--lang", "en"], environment)
        _, status, usage = os.wait4(pid, 0)
        seconds = time.monotonic() - began
        err.seek(0)
        said = err.read().decode("utf-8", "replace")
    return status, seconds, usage.ru_maxrss / 1024, said


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    program, generator = (os.path.abspath(path) for path in sys.argv[1:])
    faults, taken, refused = [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        files = os.path.join(folder, "files")
        os.mkdir(files)
        subprocess.run([generator, files], check=True, stdout=subprocess.DEVNULL)
        for name in sorted(os.listdir(files)):
            status, seconds, megabytes, said = read(program, os.path.join(files, name), folder)
            # On a busy machine the best of three tells what the program takes.
            for _ in range(2):
                if seconds >= MOST_SECONDS:
                    seconds = min(seconds, read(program, os.path.join(files, name), folder)[1])
            taken.append((seconds, megabytes, name))
            if not os.WIFEXITED(status) or os.WEXITSTATUS(status) not in (0, 1) or "panicked" in said:
                faults.append(f"{name}: ended with status {status}: {said[-300:]}")
            if seconds >= MOST_SECONDS:
                faults.append(f"{name}: {seconds:.2f} s")
            if megabytes >= MOST_MB:
                faults.append(f"{name}: {megabytes:.0f} MB")
            if status != 0:
                refused += 1
                if len(said.split()) < 4:
                    faults.append(f"{name}: refused without a sentence: {said!r}")
    for fault in faults:
        print("FAULT", fault)
    slowest = max(taken)
    largest = max(taken, key=lambda one: one[1])
    figures = (
        f"{len(taken)} files: {len(taken) - refused} read as maps, {refused} refused with a sentence, {len(faults)} faults; "
        f"slowest {slowest[0]:.2f} s ({slowest[2]}), largest {largest[1]:.0f} MB ({largest[2]})"
    )
    print("RESULT " + json.dumps({"figures": figures}))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
