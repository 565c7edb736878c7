"""Times the command alone, as many processes as workers, and each engine over the same texts, one after the other."""

import argparse
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path

import psutil

HERE = Path(__file__).parent
ENGINES = {"Spark": "with_spark.py", "Ray Data": "with_ray.py"}
SAMPLE_SECONDS = 0.25


def processor_seconds(root, ended):
    """Waits until `ended` says so, and gives back the time that all processes under one have had by then."""
    seconds = {}
    while not ended():
        for process in root.children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                seconds[process.pid] = times.user + times.system
        time.sleep(SAMPLE_SECONDS)
    return sum(seconds.values())


def alone(asked, output):
    """The command by itself: each process has its share of the lines in a file, and writes its answers into one."""
    output.mkdir(parents=True)
    files = [path.read_bytes() for path in sorted(asked.texts.glob("*.jsonl"))]
    shares = [output / f"{worker}.jsonl" for worker in range(asked.workers)]
    for worker, share in enumerate(shares):
        share.write_bytes(b"".join(files[worker :: asked.workers]))
    for share in shares:
        with share.open("rb") as lines, share.with_suffix(".answers").open("wb") as answers:
            yield subprocess.Popen([asked.command, "--jsonl"], stdin=lines, stdout=answers)


def engine(script, asked, output):
    """A script with all that it does: to start its engine, read, analyse, and write Parquet."""
    command = [sys.executable, HERE / script, asked.texts, output]
    command += ["--command", asked.command, "--workers", str(asked.workers)]
    with output.with_suffix(".log").open("wb") as log:
        yield subprocess.Popen(command, stdout=log, stderr=log)


def measure(processes):
    """Seconds until some processes have ended, and those that processors worked for them."""
    processes = list(processes)
    begin = time.monotonic()
    worked = processor_seconds(psutil.Process(), lambda: all(process.poll() is not None for process in processes))
    if any(process.returncode for process in processes):
        sys.exit("FAILED")
    return time.monotonic() - begin, worked


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, help="a folder that make_texts.py has made")
    parser.add_argument("output", type=Path, help="a folder for what is written, removed after each run")
    parser.add_argument("--command", default="factcards")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--runs", type=int, default=2)
    asked = parser.parse_args()
    lines = sum(path.read_bytes().count(b"\n") for path in asked.texts.glob("*.jsonl"))
    ways = {"alone": alone} | {name: partial(engine, script) for name, script in ENGINES.items()}
    for run in range(asked.runs):
        taken = {}
        for name, way in ways.items():
            load = os.getloadavg()[0]
            taken[name] = seconds, worked = measure(way(asked, asked.output))
            shutil.rmtree(asked.output)
            ratios = [first / own for first, own in zip(taken["alone"], taken[name], strict=True)]
            print(
                f"run {run + 1}, {name}: {seconds:.1f} s, {lines / seconds:.0f} a second, {ratios[0]:.2f} of alone; "
                f"processors worked {worked:.1f} s, {ratios[1]:.2f}; load {load:.1f} to {os.getloadavg()[0]:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
