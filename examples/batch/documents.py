"""The two tables that are written: their columns, and answers as their rows."""

import io
import json
import re

import pyarrow as pa
from pyarrow import compute
from pyarrow.json import ParseOptions, ReadOptions, read_json

SPAN = pa.struct({"start": pa.int32(), "end": pa.int32(), "text": pa.string()})
PARTS = pa.list_(pa.struct({"span": SPAN, "entity": pa.int32()}))
ROLE = pa.struct({"span": SPAN, "of": pa.int32()})
MENTION = pa.struct({"span": SPAN, "sentence": pa.int32(), "form": pa.string()})
ENTITY = pa.struct(
    {
        "id": pa.int32(),
        "kind": pa.string(),
        "name": pa.string(),
        "aliases": pa.list_(pa.string()),
        "roles": pa.list_(ROLE),
        "salience": pa.float64(),
        "mentions": pa.list_(MENTION),
    }
)
ARGUMENT = pa.struct(
    {
        "role": pa.string(),
        "preposition": pa.string(),
        "span": SPAN,
        "entity": pa.int32(),
        "time": pa.int32(),
        "quantity": pa.int32(),
        "parts": PARTS,
    }
)
FACT = pa.struct(
    {
        "id": pa.int32(),
        "sentence": pa.int32(),
        "span": SPAN,
        "subject": pa.struct({"span": SPAN, "entity": pa.int32(), "parts": PARTS}),
        "relation": pa.struct({"span": pa.list_(SPAN), "text": pa.string(), "lemma": pa.string()}),
        "arguments": pa.list_(ARGUMENT),
        "polarity": pa.string(),
        "status": pa.string(),
        "attribution": pa.int32(),
        "condition": SPAN,
        "time": pa.int32(),
        "confidence": pa.float64(),
    }
)
TIME = pa.struct(
    {
        "id": pa.int32(),
        "span": SPAN,
        "sentence": pa.int32(),
        "kind": pa.string(),
        "value": pa.string(),
        "start": pa.string(),
        "end": pa.string(),
        "anchor": pa.string(),
        "anchor_time": pa.int32(),
        "modifier": pa.string(),
        "alternatives": pa.list_(pa.string()),
    }
)

# What is read of a Document, under the names that it has there; another field is a line here and one in TABLES.
READ = pa.schema(
    {
        "title": SPAN,
        "language": pa.string(),
        "reference_date": pa.string(),
        "stats": pa.struct({"words": pa.int32()}),
        "entities": pa.list_(ENTITY),
        "facts": pa.list_(FACT),
        "times": pa.list_(TIME),
    }
)

DOCUMENTS, FAILURES = "documents", "failures"
TABLES = {
    DOCUMENTS: pa.schema(
        {
            "id": pa.string(),
            "title": pa.string(),
            "language": pa.string(),
            "reference_date": pa.string(),
            "words": pa.int32(),
            "json": pa.string(),
            "entities": READ.field("entities").type,
            "facts": READ.field("facts").type,
            "times": READ.field("times").type,
        }
    ),
    # The line as it was read, so that it can be mended and read again.
    FAILURES: pa.schema({"id": pa.string(), "line": pa.binary(), "error": pa.string()}),
}


def tables(lines, answers):
    """Rows of both tables: one for each answer, given with the lines that were answered."""
    ids, found, failures = [], [], []
    lines = [line for line in lines if line.strip()]
    for line, answer in zip(lines, answers, strict=True):
        # A failure ends with its message, a Document with an object; only an id can hold another "document".
        if answer.endswith(b"}}\n"):
            head, _, document = answer.rpartition(b',"document":')
            ids.append(name(json.loads(head.removeprefix(b'{"id":'))))
            found.append(document.removesuffix(b"}\n"))
        else:
            failure = json.loads(answer)
            # The number of the line is its place among those that this process has read.
            error = re.sub(r"^line \d+: ", "", failure["error"])
            failures.append({"id": name(failure["id"]), "line": line, "error": error})
    return {DOCUMENTS: read(ids, found), FAILURES: pa.Table.from_pylist(failures, TABLES[FAILURES])}


def name(identifier):
    """An id as a text: a string as it is, another value as its JSON, none where the line has none."""
    return identifier if identifier is None or isinstance(identifier, str) else json.dumps(identifier)


def read(ids, found):
    """Rows of the table of Documents, from these as JSON."""
    if not found:
        return TABLES[DOCUMENTS].empty_table()
    text = b"\n".join(found)
    # One block, so that no Document lies across two.
    options = ReadOptions(use_threads=False, block_size=len(text) + 1)
    fields = ParseOptions(explicit_schema=READ, unexpected_field_behavior="ignore")
    columns = read_json(io.BytesIO(text), options, fields)
    arrays = {name: columns.column(name) for name in READ.names} | {
        "id": pa.array(ids, pa.string()),
        "title": compute.struct_field(columns.column("title"), "text"),
        "words": compute.struct_field(columns.column("stats"), "words"),
        "json": pa.array(found, pa.string()),
    }
    return pa.table([arrays[name] for name in TABLES[DOCUMENTS].names], TABLES[DOCUMENTS])
