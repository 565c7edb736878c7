"""Figures on the development sets, with gold tokens and sentences: UPOS, UAS, LAS by argmax; exact typed F1 of names."""

import torch

from . import corpora


def spans(tags):
    """The (start, end, kind) of a sequence of tag numbers; an inside tag without its begin starts a name."""
    out, start, kind = [], None, None
    for i, tag in enumerate(list(tags) + [0]):
        goes_on = tag and tag % 2 == 0 and start is not None and (tag - 2) // 2 == kind
        if start is not None and not goes_on:
            out.append((start, i, kind))
            start = None
        if tag and not goes_on:
            start, kind = i, (tag - 1) // 2
    return out


@torch.no_grad()
def report(model, dev, pieces, inventory, at, computing):
    """A line of figures of the model, which is on the device `at` and computes as `computing` says."""
    lines = []
    universal = [r.split(":")[0] for r in inventory.relations]
    for name, sentences in dev.items():
        counts = {"n": 0, "upos": 0, "uas": 0, "las": 0, "gold": 0, "found": 0, "right": 0}
        batches = corpora.batches(sentences, 1000)
        for batch, t in zip(batches, corpora.Loader(batches, pieces).on(at, 0)):
            with computing():
                out = model(t)
                heads = out["arcs"].argmax(2)
                relations = model.relations(out["sides"], heads).argmax(2).tolist()
            right = (out["upos"].argmax(2) == t["upos"]).cpu()
            heads, tags = heads.tolist(), out["names"].argmax(2).tolist()
            for row, sentence in enumerate(batch):
                n = len(sentence["forms"])
                if "heads" in sentence:
                    counts["n"] += n
                    counts["upos"] += int(right[row, :n].sum())
                    for i in range(n):
                        if heads[row][i] == sentence["heads"][i]:
                            counts["uas"] += 1
                            counts["las"] += universal[relations[row][i]] == universal[sentence["relations"][i]]
                if "names" in sentence:
                    # Of what is left open only what is certain counts, and only persons, organisations and places.
                    allowed = sentence["names"]
                    sure = [a.bit_length() - 1 if a & (a - 1) == 0 else 0 for a in allowed]
                    gold = {s for s in spans(sure) if s[2] < 3}
                    found = {s for s in spans(tags[row][:n]) if s[2] < 3}
                    counts["gold"] += len(gold)
                    counts["found"] += len(found)
                    counts["right"] += len(gold & found)
        line = name
        if counts["n"]:
            line += " " + "/".join(f"{100 * counts[k] / counts['n']:.1f}" for k in ("upos", "uas", "las"))
        if counts["gold"]:
            line += f" names {200 * counts['right'] / max(1, counts['gold'] + counts['found']):.1f}"
        lines.append(line)
    return "; ".join(lines)
