"""Two programs save one file, each what it has read and a line of its own: no acknowledged line may be missing."""

import os
import subprocess

from common import PREFIX, QUICK, SAVER, Desk, report, run, strays

TIMES = 500 if QUICK else 3_000

failures = []
with Desk() as desk:
    writers = [
        subprocess.Popen(
            [SAVER, "edit", name, str(TIMES), desk.file, desk.store], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in ("ana", "bea")
    ]
    outputs = [writer.communicate() for writer in writers]
    for writer, (_, errors) in zip(writers, outputs):
        if writer.returncode != 0:
            failures.append(f"a writer ended with {writer.returncode}: {errors}")
    lines = [line for output, _ in outputs for line in output.splitlines()]
    edits = {line for line in lines if not line.startswith(("conflict ", "no backup"))}
    told = {line.removeprefix("conflict ") for line in lines if line.startswith("conflict ")}
    unkept = sum(line.startswith("no backup") for line in lines)
    run("sweep", desk.file, desk.store)
    found, copies = set(), set()
    for name in os.listdir(desk.folder):
        path = os.path.join(desk.folder, name)
        if name.startswith(PREFIX):
            continue
        with open(path) as file:
            found.update(file.read().splitlines())
        if path != desk.file:
            copies.add(path)
    missing = edits - found
    if missing:
        failures.append(f"{len(missing)} acknowledged edits are missing, such as {sorted(missing)[:5]}")
    if told != copies:
        failures.append(f"{len(told)} conflict copies were told of, {len(copies)} are there")
    if strays(desk.top):
        failures.append(f"strays: {strays(desk.top)[:5]}")
    if len(edits) != 2 * TIMES:
        failures.append(f"only {len(edits)} edits were acknowledged")
    if unkept:
        failures.append(f"{unkept} backups failed")
report(f"{len(edits)} edits acknowledged, {len(missing)} missing, {len(copies)} conflict copies", failures)
