"""Runs both scripts over some thousand texts, kills processes meanwhile, and compares the tables with the command."""

import argparse
import json
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import psutil
import pyarrow as pa
from pyarrow.parquet import read_table

import documents
import make_texts
from command import Command, lines_of

HERE = Path(__file__).parent
SCRIPTS = ("with_spark.py", "with_ray.py")
BAD_LINES = [b'{"id": "cut", "text": "It ends in', b'{"id": 7, "text": "On Friday.", "date": "someday"}', b"\xff\xfe"]
# A process that has worked so long is in the middle of its lines.
WORKED_SECONDS = 0.3
PATIENCE_SECONDS = 300


def write_texts(folder, count):
    """JSON lines with bad ones and blank ones among them, and whole texts beside them."""
    make_texts.write(folder, count)
    first = folder / "0000.jsonl"
    good = first.read_bytes().splitlines(keepends=True)
    for place, line in enumerate([*BAD_LINES, b"", b'{"id": 8, "text": "On Friday."}']):
        good.insert(100 * place, line + b"\n")
    first.write_bytes(b"".join(good))
    for source in make_texts.SOURCES.glob("*/text.txt"):
        shutil.copyfile(source, folder / f"{source.parent.name}.txt")
    (folder / "latin-1.txt").write_bytes("Zoë left.".encode("latin-1"))


def said_directly(command, folder):
    """Documents by their ids, and the lines that failed, as one process answers."""
    lines = [line for path in sorted(folder.iterdir()) for line in lines_of(str(path), path.read_bytes())]
    lines = [line for line in lines if line.strip()]
    with Command(command) as process:
        answers = process.answers(lines)
    read = [json.loads(answer) for answer in answers]
    failed = sorted(line for line, answer in zip(lines, read, strict=True) if "error" in answer)
    return {documents.name(answer["id"]): answer["document"] for answer in read if "document" in answer}, failed


def kill_at_work(engine, program, choose):
    """Waits for a process of a program in the middle of its work for an engine, and kills what is chosen by it."""
    end = time.monotonic() + PATIENCE_SECONDS
    while engine.poll() is None and time.monotonic() < end:
        for process in psutil.Process(engine.pid).children(recursive=True):
            # Processes end of themselves, too; then it is another's turn.
            with suppress(psutil.NoSuchProcess):
                if process.exe() == str(program) and process.cpu_times().user > WORKED_SECONDS:
                    victim = choose(process)
                    print(f"    killing {victim.name()} {victim.pid}", flush=True)
                    victim.kill()
                    return
        time.sleep(0.02)
    sys.exit(f"FAILED no {program} was at work")


def run_and_kill(script, texts, output, program):
    """Runs a script, kills a process that it drives and then a worker that drives one; gives back its words."""
    command = [sys.executable, HERE / script, texts, output, "--command", program, "--workers", "2"]
    with (output.with_suffix(".log")).open("wb") as log:
        engine = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        kill_at_work(engine, program, lambda process: process)
        kill_at_work(engine, program, psutil.Process.parent)
        said, _ = engine.communicate()
    if engine.returncode != 0:
        sys.exit(f"FAILED {script} ended with {engine.returncode}; see {log.name}")
    # Ray prints what its workers say among it.
    return next(line.strip() for line in said.splitlines() if " documents, " in line)


def shaped(value, kind):
    """What a column of some type holds of a part of a Document."""
    if value is None:
        return None
    if pa.types.is_struct(kind):
        return {field.name: shaped(value.get(field.name), field.type) for field in kind}
    if pa.types.is_list(kind):
        return [shaped(item, kind.value_type) for item in value]
    return value


def row_of(identifier, document):
    """The row that a Document should have, without its JSON."""
    found = shaped(document, pa.struct(list(documents.READ)))
    row = found | {"id": identifier, "title": (found["title"] or {}).get("text"), "words": document["stats"]["words"]}
    return {name: row[name] for name in documents.TABLES[documents.DOCUMENTS].names if name != "json"}


def check(what, holds):
    """Says whether something holds, and ends if not."""
    print("ok    " if holds else "FAILED", what, flush=True)
    if not holds:
        sys.exit(1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder to work in, emptied first")
    parser.add_argument("--command", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--script", nargs="+", choices=SCRIPTS, default=SCRIPTS)
    asked = parser.parse_args()
    folder = asked.folder.absolute()
    shutil.rmtree(folder, ignore_errors=True)
    texts, program = folder / "texts", folder / asked.command.name
    folder.mkdir(parents=True)
    # A copy, so that no other process of the same program is killed.
    shutil.copy(asked.command, program)
    write_texts(texts, asked.documents)
    expected, failed = said_directly(program, texts)
    check(f"{len(expected)} Documents and {len(failed)} failures directly", len(failed) == len(BAD_LINES) + 1)
    for script in asked.script:
        print(f"==> {script}")
        output = folder / Path(script).stem
        said = run_and_kill(script, texts, output, program)
        check(f"says {said!r}", f"{len(expected)} documents, {len(failed)} failed" in said)
        rows, failures = (read_table(output / table).to_pylist() for table in documents.TABLES)
        found = {row["id"]: row for row in rows}
        check("every line is there, none twice", len(rows) == len(found) and found.keys() == expected.keys())
        check("the same Documents", all(json.loads(row.pop("json")) == expected[name] for name, row in found.items()))
        check("the same in columns", all(row == row_of(name, expected[name]) for name, row in found.items()))
        check("every failed line is there, none twice", sorted(row["line"] for row in failures) == failed)
        check("each with its error", all(row["error"] for row in failures))
        check("nothing else is left", {path.name for path in output.iterdir()} == documents.TABLES.keys())
        left = [process.pid for process in psutil.process_iter(["exe"]) if process.info["exe"] == str(program)]
        check("no process is left", not left)


if __name__ == "__main__":
    main()
