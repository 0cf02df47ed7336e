"""Cuts the power while a map is saved: an ext4 disk is shut down as it is, with or without what its journal has not written
yet, and mounted again, which replays the journal. The file must be whole and no older than the last save that was
acknowledged."""

import array
import collections
import fcntl
import os
import random
import subprocess
import tempfile
import time

from common import QUICK, SAVER, acknowledged, number_in, report, run, strays

# FS_IOC_SHUTDOWN of Linux, and what it does with the journal first.
SHUTDOWN = 0x8004587D
FLUSHED, LOST = 1, 2
CUTS_EACH_WAY = 3 if QUICK else 50
# How data is ordered with the journal, and how often that is written.
WAYS = ("data=ordered,commit=1", "data=writeback,commit=1", "data=ordered", "data=writeback")

if os.geteuid() != 0:
    print("SKIPPED: cutting the power, which needs root to mount a disk")
    report("SKIPPED, needs root", [])

random.seed(time.time_ns())
failures, count, there, saves = [], 0, collections.Counter(), 0


def mount(image, folder, way):
    subprocess.run(["mount", "-o", f"loop,{way}", image, folder], check=True)


def cut(folder, how):
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.ioctl(handle, SHUTDOWN, array.array("I", [how]))
    finally:
        os.close(handle)


with tempfile.TemporaryDirectory(prefix="torture-") as top:
    image, disk = os.path.join(top, "disk"), os.path.join(top, "mounted")
    os.mkdir(disk)
    # In files of its own, outside of the disk.
    said = os.path.join(top, "said")
    for way in WAYS:
        with open(image, "wb") as file:
            file.truncate(64 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
        mount(image, disk, way)
        file, store = os.path.join(disk, "maps", "a.journey.json"), os.path.join(disk, "state")
        os.mkdir(os.path.dirname(file))
        os.sync()
        held = 0
        for at in range(CUTS_EACH_WAY):
            with open(said, "w") as output:
                saver = subprocess.Popen(
                    [SAVER, "count", str(held + 1), "1000000", file, store], stdout=output, stderr=subprocess.DEVNULL
                )
                time.sleep(random.uniform(0.01, 0.25))
                if random.random() < 0.2:
                    os.sync()
                cut(disk, random.choice((FLUSHED, LOST)))
                saver.kill()
                saver.wait()
            with open(said) as output:
                promised = max(held, acknowledged(output.read().splitlines()))
            subprocess.run(["umount", disk], check=True)
            mount(image, disk, way)
            count += 1
            saves += promised - held
            now = number_in(file)
            where = f"{way}, cut {at}"
            if now < promised or now > promised + 1:
                failures.append(f"{where}: the file holds {now}, acknowledged was {promised}")
                break
            there["the next one" if now > promised else "the acknowledged one"] += 1
            run("sweep", file, store)
            listed = run("backups", file, store)[1]
            if number_in(file) != now or strays(os.path.dirname(file)):
                failures.append(f"{where}: clearing up went wrong: {strays(disk)}")
            if any(line.startswith("unreadable") for line in listed):
                failures.append(f"{where}: a backup is not whole: {listed}")
            # The save before the last one is kept as well.
            if now > 2 and f"number {now - 1}" not in listed:
                failures.append(f"{where}: no backup of {now - 1}: {listed}")
            held = now
        subprocess.run(["umount", disk], check=True)
was = ", ".join(f"{times} times {what}" for what, times in sorted(there.items()))
report(f"{count} cuts, {saves} saves acknowledged; then there was {was}", failures)
