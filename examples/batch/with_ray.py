"""Reads a folder of texts with `factcards` in Ray Data, and writes the Documents as Parquet."""

import os

import pyarrow as pa

# Ray reports its use to its makers unless it is told, before it is loaded, not to.
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
import ray

import documents
from command import Command, lines_of
from parts import Part, finish
from run import arguments, report

# A batch is a task: what is done again when an actor dies, by the one that Ray starts in its place.
LINES_IN_A_BATCH = 1024


class Answer:
    """An actor that holds a process and writes what it answers."""

    def __init__(self, program, output):
        self.command = Command(program)
        self.output = output

    def __call__(self, batch):
        lines = batch["line"].to_pylist()
        with Part(self.output) as part:
            part.write(documents.tables(lines, self.command.answers(lines)))
        return pa.table({"file": pa.array(part.files(), pa.string())})


def to_lines(files):
    """The lines of files as a table."""
    pairs = zip(files["path"], files["bytes"], strict=True)
    lines = [line for path, content in pairs for line in lines_of(path.as_py(), content.as_py())]
    return pa.table({"line": pa.array(lines, pa.binary())})


def main():
    asked = arguments(__doc__)
    # Each actor counts as one processor; one more is for the tasks that read.
    ray.init(num_cpus=asked.workers + 1, include_dashboard=False)

    with report(asked.output):
        contents = ray.data.read_binary_files(
            str(asked.texts), include_paths=True, file_extensions=["jsonl", "txt"], concurrency=1
        )
        lines = contents.map_batches(to_lines, batch_format="pyarrow", batch_size=1)
        # Strictly, or Ray joins all from the files on into one step, and a file is a task.
        batches = lines.repartition(target_num_rows_per_block=LINES_IN_A_BATCH, strict=True)
        files = batches.map_batches(
            Answer,
            fn_constructor_args=[asked.command, asked.output],
            batch_format="pyarrow",
            batch_size=None,
            compute=ray.data.ActorPoolStrategy(size=asked.workers),
        )
        finish(asked.output, [row["file"] for row in files.iter_rows()])
    ray.shutdown()


if __name__ == "__main__":
    main()
