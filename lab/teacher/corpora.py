"""The JSON lines that `lab corpora` writes, as batches of padded tensors."""

import json
import random
from dataclasses import dataclass

import numpy as np
import torch

from .wordpiece import WordPiece, case_of

MAX_WORDS = 150
# How many times an average epoch passes over each corpus.
SHARES = {
    "ewt": 1.5,
    "gum": 2.0,
    "gmb": 0.35,
    "wikigold": 2.0,
    "wnut17": 1.5,
    "re3d": 1.0,
    "uner": 2.0,
    "crossner": 2.0,
    "btc": 0.7,
    "litbank": 0.3,
    "plain": 0.0,
}


@dataclass
class Inventory:
    upos: list
    xpos: list
    relations: list
    name_tags: int


def read(path):
    """The inventory, the training sentences and the development sets by corpus, as dictionaries."""
    with open(path, encoding="utf-8") as lines:
        inventory = Inventory(**json.loads(next(lines)))
        train, dev = [], {}
        for number, line in enumerate(lines):
            sentence = json.loads(line)
            sentence["number"] = number
            if sentence["train"]:
                train.append(sentence)
            else:
                dev.setdefault(sentence["corpus"], []).append(sentence)
    return inventory, train, dev


def epoch(train, seed):
    """The sentences of an epoch, in a random order that the seed fixes."""
    rng = random.Random(seed)
    chosen = []
    for sentence in train:
        share = SHARES[sentence["corpus"]]
        chosen += [sentence] * (int(share) + (rng.random() < share % 1))
    rng.shuffle(chosen)
    return [s for s in chosen if len(s["forms"]) <= MAX_WORDS]


def batches(sentences, words, window=2000, seed=None):
    """Batches of about `words` words; neighbours of like length, out of windows, so that little is padding."""
    out = []
    for start in range(0, len(sentences), window):
        part = sorted(sentences[start : start + window], key=lambda s: len(s["forms"]))
        batch, longest = [], 0
        for sentence in part:
            longest = max(longest, len(sentence["forms"]))
            if batch and longest * (len(batch) + 1) > words:
                out.append(batch)
                batch, longest = [], len(sentence["forms"])
            batch.append(sentence)
        out.append(batch)
    if seed is not None:
        random.Random(seed).shuffle(out)
    return out


def tensors(batch, pieces: WordPiece, lower=None):
    """Inputs and targets. Shapes: pieces [B, P], words and targets [B, W]; -1 pads targets, `names` is a bit set."""
    ids, firsts, cases, piece_cases = [], [], [], []
    for row, sentence in enumerate(batch):
        line, first, case_line = [pieces.begin], [], [5]
        word_cases = []
        for word in sentence["forms"]:
            case = case_of(word.lower() if lower and lower[row] else word)
            split = pieces.split(word)
            first.append(len(line))
            line += split
            case_line += [case] * len(split)
            word_cases.append(case)
        ids.append(line + [pieces.end])
        piece_cases.append(case_line + [5])
        firsts.append(first)
        cases.append(word_cases)
    width = -(-max(map(len, ids)) // 8) * 8
    words = max(map(len, firsts))

    def padded(rows, size, fill):
        out = np.full((len(rows), size), fill, dtype=np.int64)
        for row, values in enumerate(rows):
            out[row, : len(values)] = values
        return torch.from_numpy(out)

    tree = [s if "heads" in s else None for s in batch]
    column = lambda key: padded([s[key] if s else [] for s in tree], words, -1)
    return {
        "ids": padded(ids, width, pieces.padding),
        "mask": padded([[1] * len(line) for line in ids], width, 0).bool(),
        "piece_cases": padded(piece_cases, width, 5),
        "firsts": padded(firsts, words, 0),
        "cases": padded(cases, words, 5),
        "words": padded([[1] * len(f) for f in firsts], words, 0).bool(),
        "upos": column("upos"),
        "xpos": column("xpos"),
        "heads": column("heads"),
        "relations": column("relations"),
        "names": padded([s.get("names", []) for s in batch], words, 0),
    }


class Loader(torch.utils.data.Dataset):
    """Batches as tensors, made ahead by as many processes as asked; of some sentences the case is not shown."""

    def __init__(self, batches, pieces, seed=None):
        self.batches, self.pieces, self.seed = batches, pieces, seed

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, at):
        rng = random.Random(f"{self.seed} {at}")
        lower = [self.seed is not None and rng.random() < 0.04 for _ in self.batches[at]]
        return tensors(self.batches[at], self.pieces, lower)

    def on(self, device, workers, start=0):
        """The tensors of the batches from `start` on, on the device."""
        part = torch.utils.data.Subset(self, range(start, len(self)))
        for t in torch.utils.data.DataLoader(part, batch_size=None, num_workers=workers, pin_memory=device.type == "cuda"):
            yield {key: value.to(device, non_blocking=True) for key, value in t.items()}
