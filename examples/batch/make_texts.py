"""Writes many short texts, as a folder of JSON lines, out of the texts of the whole-document tests."""

import argparse
import json
import random
import re
from itertools import islice
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "tests/documents"
SHORTEST, LONGEST = 50, 150
LINES_IN_A_FILE = 1000


def passages(seed=0):
    """Passages without end, always the same: each begins with a sentence and is cut after 50 to 150 words."""
    choice = random.Random(seed)
    runs = []
    for path in sorted(SOURCES.glob("*/text.txt")):
        text = path.read_text(encoding="utf-8")
        word_ends = [word.end() for word in re.finditer(r"\S+", text)]
        begins = [0, *(gap.end() for gap in re.finditer(r"[.!?][”\"’]?\s+|\n\n+", text))]
        runs += [(text, begin, [end for end in word_ends if end > begin]) for begin in begins]
    runs = [run for run in runs if len(run[2]) >= LONGEST]
    while True:
        text, begin, ends = choice.choice(runs)
        yield text[begin : ends[choice.randint(SHORTEST, LONGEST) - 1]]


def lines(count):
    """So many passages as lines of `factcards --jsonl`."""
    for number, text in enumerate(islice(passages(), count)):
        line = {"id": f"text-{number:06}", "text": text, "date": "2026-03-10"}
        yield json.dumps(line, ensure_ascii=False).encode() + b"\n"


def write(folder, count):
    """Writes so many lines, a thousand a file, into a folder that is made for them."""
    folder.mkdir(parents=True)
    every = lines(count)
    for number in range(-(-count // LINES_IN_A_FILE)):
        (folder / f"{number:04}.jsonl").write_bytes(b"".join(islice(every, LINES_IN_A_FILE)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=100_000)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.documents)
