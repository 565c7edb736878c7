"""What both scripts are asked for and what they say at the end."""

import argparse
import os
import time
from contextlib import contextmanager
from pathlib import Path

from pyarrow.parquet import ParquetFile

from documents import DOCUMENTS, FAILURES


def arguments(purpose):
    """The arguments of the command line."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("texts", type=Path, help="a folder of *.txt, a text each, and *.jsonl, a text a line")
    parser.add_argument("output", type=Path, help="a folder that is made, for the Parquet files")
    parser.add_argument("--command", default="factcards", help="the factcards program")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), help="how many processes of it run at once")
    asked = parser.parse_args()
    if asked.output.exists():
        parser.error(f"{asked.output} exists already")
    # Workers have working folders of their own.
    asked.texts, asked.output = asked.texts.absolute(), asked.output.absolute()
    return asked


@contextmanager
def report(output):
    """Says, after the work within, what stands in the tables and how long it took."""
    begin = time.monotonic()
    yield
    seconds = time.monotonic() - begin
    documents, failures = (count(output / table) for table in (DOCUMENTS, FAILURES))
    print(f"{documents} documents, {failures} failed, in {seconds:.1f} s")


def count(folder):
    """Rows of the Parquet files in a folder, of which there may be none."""
    return sum(ParquetFile(file).metadata.num_rows for file in folder.iterdir())
