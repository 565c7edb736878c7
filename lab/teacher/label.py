"""Writes the teacher's soft labels of the training sentences, in the layout that the student's trainer documents.

Sentences go by number, so that parts made side by side can be put one behind the other."""

import argparse
import struct
import time
from pathlib import Path

import numpy as np
import torch

from . import corpora
from .train import device, load
from .wordpiece import WordPiece

# The number of labels kept of each distribution, in the order of the file.
KEPT = {"upos": 3, "xpos": 4, "names": 4, "arcs": 4, "relations": 4}


def likeliest(logits, kept):
    """The likeliest labels [B, W, kept] and their probabilities in 1/255, 0 where there is no label."""
    values, labels = logits.softmax(2).topk(min(kept, logits.shape[2]), dim=2)
    missing = (0, kept - values.shape[2])
    values, labels = torch.nn.functional.pad(values, missing), torch.nn.functional.pad(labels, missing)
    return labels.to(torch.int16).cpu().numpy().view(np.uint16), (values * 255).round().to(torch.uint8).cpu().numpy()


@torch.no_grad()
def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("corpora")
    ask.add_argument("encoder", help="folder of the encoder that the teacher was trained from")
    ask.add_argument("folder")
    ask.add_argument("out")
    ask.add_argument("--part", type=int, default=0)
    ask.add_argument("--parts", type=int, default=1)
    ask.add_argument("--batch", type=int, default=4000)
    ask.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    given = ask.parse_args()
    at, computing = device()
    inventory, train, _ = corpora.read(given.corpora)
    pieces = WordPiece(Path(given.encoder) / "vocab.txt")
    model = load(given.folder, given.encoder, inventory).to(at)
    train = [s for s in train if 0 < len(s["forms"]) <= corpora.MAX_WORDS and s["number"] % given.parts == given.part]
    begun, words = time.time(), 0
    batches = corpora.batches(train, given.batch, window=20_000)
    with open(Path(given.out), "wb") as out:
        for number, (batch, t) in enumerate(zip(batches, corpora.Loader(batches, pieces).on(at, given.workers))):
            with computing():
                scores = model(t)
                gold = t["heads"] >= 0
                heads = torch.where(gold, t["heads"], scores["arcs"].argmax(2))
                scores["relations"] = model.relations(scores["sides"], heads)
            columns = [column for key, kept in KEPT.items() for column in likeliest(scores[key], kept)]
            heads = heads.cpu().numpy().astype("<u2")
            for row, sentence in enumerate(batch):
                n = len(sentence["forms"])
                out.write(struct.pack("<II", sentence["number"], n))
                for column in columns:
                    out.write(np.ascontiguousarray(column[row, :n]).tobytes())
                out.write(heads[row, :n].tobytes())
                words += n
            if number % 100 == 0:
                print(f"{words} words, {words / (time.time() - begun):.0f} a second", flush=True)


if __name__ == "__main__":
    main()
