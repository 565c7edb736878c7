"""Writes the teacher's soft labels of the training sentences, in the layout that the student's trainer documents.

Sentences go by number, so that parts made side by side can be put one behind the other."""

import argparse
import struct
import time
from pathlib import Path

import torch

from . import corpora
from .train import encoder_folder, load
from .wordpiece import WordPiece

# The number of labels kept of each distribution.
KEPT = {"upos": 3, "xpos": 4, "names": 4, "arcs": 4, "relations": 4}
LEAST = 0.005


def lists(probabilities, kept):
    """For each row of [N, L] the packed list of its likeliest labels."""
    values, labels = probabilities.topk(min(kept, probabilities.shape[1]), dim=1)
    out = []
    for line, names in zip(values.tolist(), labels.tolist()):
        pairs = [(label, int(65535 * p)) for p, label in zip(line, names) if p >= LEAST]
        out.append(bytes([len(pairs)]) + b"".join(struct.pack("<HH", *pair) for pair in pairs))
    return out


@torch.no_grad()
def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("corpora")
    ask.add_argument("folder")
    ask.add_argument("out")
    ask.add_argument("--part", type=int, default=0)
    ask.add_argument("--parts", type=int, default=1)
    ask.add_argument("--most", type=int, default=10**9, help="sentences of a corpus to label")
    given = ask.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    inventory, train, _ = corpora.read(given.corpora)
    pieces = WordPiece(encoder_folder() / "vocab.txt")
    model = load(given.folder, "teacher.pt", inventory)
    train = [s for s in train if len(s["forms"]) <= corpora.MAX_WORDS and s["number"] % given.parts == given.part]
    counts = {}
    for sentence in train:
        counts[sentence["corpus"]] = counts.get(sentence["corpus"], 0) + 1
        sentence["place"] = counts[sentence["corpus"]]
    train = [s for s in train if s["place"] * given.parts <= given.most]
    begun, words = time.time(), 0
    with open(Path(given.out), "wb") as out:
        for number, batch in enumerate(corpora.batches(train, 1500)):
            t = corpora.tensors(batch, pieces)
            scores = model(t)
            gold = t["heads"] >= 0
            heads = torch.where(gold, t["heads"], scores["arcs"].argmax(2))
            relations = model.relations(scores["sides"], heads)
            for row, sentence in enumerate(batch):
                n = len(sentence["forms"])
                columns = [
                    lists(scores["upos"][row, :n].softmax(1), KEPT["upos"]),
                    lists(scores["xpos"][row, :n].softmax(1), KEPT["xpos"]),
                    lists(scores["names"][row, :n].softmax(1), KEPT["names"]),
                    lists(scores["arcs"][row, :n, : n + 1].softmax(1), KEPT["arcs"]),
                    lists(relations[row, :n].softmax(1), KEPT["relations"]),
                    [struct.pack("<H", head) for head in heads[row, :n].tolist()],
                ]
                out.write(struct.pack("<II", sentence["number"], n))
                out.write(b"".join(b"".join(word) for word in zip(*columns)))
                words += n
            if number % 50 == 0:
                print(f"{words} words, {words / (time.time() - begun):.0f} a second", flush=True)


if __name__ == "__main__":
    main()
