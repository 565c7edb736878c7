"""Reads a folder of texts with `factcards` in Spark, and writes the Documents as Parquet."""

import os
import sys
from pathlib import Path

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.functions import col

import documents
from command import Command, lines_of
from parts import Part, finish
from run import arguments, report

LINES_IN_A_BATCH = 256
# A task is what is done again when a worker dies.
BYTES_IN_A_TASK = 2 << 20
# Local mode tries a task once unless it is told otherwise.
ATTEMPTS = 4


def session(workers):
    """Spark on this machine; on a cluster leave the master out and give `spark.task.maxFailures` instead."""
    settings = {
        "spark.ui.enabled": False,
        # Most of the work is not Java's: what its second compiler takes would not come back.
        "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": LINES_IN_A_BATCH,
        "spark.sql.files.maxPartitionBytes": BYTES_IN_A_TASK,
        # Small files share a task.
        "spark.sql.files.openCostInBytes": 4096,
    }
    # Workers run in the environment of this script.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(f"local[{workers},{ATTEMPTS}]").appName("factcards")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for module in ("command.py", "documents.py", "parts.py"):
        spark.sparkContext.addPyFile(str(Path(__file__).with_name(module)))
    return spark


def read_lines(spark, folder):
    """A row for each line: of the JSON lines in a folder, and of its text files, each of which is one."""

    def text_lines(batches):
        for batch in batches:
            for path, content in zip(batch["path"], batch["content"], strict=True):
                yield pa.record_batch({"line": lines_of(path.as_py(), content.as_py())})

    texts = spark.read.format("binaryFile").option("pathGlobFilter", "*.txt").load(folder).select("path", "content")
    # As bytes, since a line that is not UTF-8 is for the command to refuse.
    json_lines = spark.read.text(folder, pathGlobFilter="*.jsonl", lineSep="\n").select(col("value").cast("binary"))
    return json_lines.union(texts.mapInArrow(text_lines, "line binary")).toDF("line")


def main():
    asked = arguments(__doc__)
    spark = session(asked.workers)

    def answer(batches):
        with Command(asked.command) as command, Part(asked.output) as part:
            for batch in batches:
                lines = batch["line"].to_pylist()
                part.write(documents.tables(lines, command.answers(lines)))
        yield pa.record_batch({"file": pa.array(part.files(), pa.string())})

    with report(asked.output):
        # Spark gives back the result of one attempt at each task.
        files = read_lines(spark, str(asked.texts)).mapInArrow(answer, "file string").collect()
        finish(asked.output, (row.file for row in files))
    spark.stop()


if __name__ == "__main__":
    main()
