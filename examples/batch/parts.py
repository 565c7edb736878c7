"""Tables in parts: each task writes files of its own, and those of the tasks that count are put in place at the end."""

import shutil
import uuid

from pyarrow.parquet import ParquetWriter

from documents import TABLES

UNFINISHED = "unfinished"


class Part:
    """The files of one task, at most one a table, under a name that no other task or attempt has."""

    def __init__(self, output):
        self.output = output
        self.name = f"{uuid.uuid4().hex}.parquet"
        self.writers = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for writer in self.writers.values():
            writer.close()

    def write(self, tables):
        """Adds rows to tables."""
        for table, rows in tables.items():
            if rows.num_rows > 0:
                if table not in self.writers:
                    folder = self.output / UNFINISHED / table
                    folder.mkdir(parents=True, exist_ok=True)
                    self.writers[table] = ParquetWriter(folder / self.name, TABLES[table])
                self.writers[table].write_table(rows)

    def files(self):
        """What to hand to `finish`."""
        return [f"{table}/{self.name}" for table in self.writers]


def finish(output, files):
    """Puts the files of the tasks that count in their place; what else was begun is removed."""
    for table in TABLES:
        (output / table).mkdir(parents=True)
    for file in files:
        (output / UNFINISHED / file).rename(output / file)
    shutil.rmtree(output / UNFINISHED, ignore_errors=True)
