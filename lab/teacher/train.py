"""Fine-tunes the teacher. Saves every few minutes and goes on from what it finds in the folder."""

import argparse
import time
from pathlib import Path

import torch

from . import corpora, score
from .model import Teacher
from .wordpiece import WordPiece


def device():
    """A graphics card where there is one, and how to compute on it."""
    found = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    return found, lambda: torch.autocast(found.type, torch.bfloat16, enabled=found.type == "cuda")


def fill(model, learned, words):
    """Sets the weights that are learned, and the embeddings of the word pieces, which are not."""
    missing, foreign = model.load_state_dict(learned, strict=False)
    left = [name for name in missing if not name.endswith(("word_embeddings.weight", "words.weight"))]
    if left or foreign:
        raise ValueError(f"the checkpoint is of another network: {left + foreign}")
    model.words.weight.data.copy_(words)


def load(folder, encoder, inventory):
    """The averaged weights of a checkpoint, to label or score with."""
    model = Teacher(inventory, encoder)
    state = torch.load(Path(folder) / "teacher.pt", weights_only=True, map_location="cpu")
    fill(model, state["average"], state["words"])
    return model.eval()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("corpora")
    ask.add_argument("encoder", help="folder of the pretrained encoder: config.json, model.safetensors, vocab.txt")
    ask.add_argument("folder")
    ask.add_argument("--words", type=float, default=6e6, help="words to train on, over all legs")
    ask.add_argument("--batch", type=int, default=1600)
    ask.add_argument("--rate", type=float, default=5e-5, help="of the encoder")
    ask.add_argument("--heads", type=float, default=8e-4, help="the rate of what stands on the encoder")
    ask.add_argument("--minutes", type=float, default=1e9, help="end this leg after so long")
    ask.add_argument("--workers", type=int, default=0, help="processes that prepare batches")
    ask.add_argument("--seed", type=int, default=1)
    given = ask.parse_args()
    torch.manual_seed(given.seed)
    at, computing = device()
    folder = Path(given.folder)
    folder.mkdir(parents=True, exist_ok=True)
    inventory, train, dev = corpora.read(given.corpora)
    pieces = WordPiece(Path(given.encoder) / "vocab.txt")
    model = Teacher(inventory, given.encoder, pretrained=True).to(at)
    learned = {name: p for name, p in model.named_parameters() if p.requires_grad}
    inside = [p for name, p in learned.items() if name.startswith("encoder.")]
    outside = [p for name, p in learned.items() if not name.startswith("encoder.")]
    groups = [{"params": inside, "scale": given.rate}, {"params": outside, "scale": given.heads}]
    optimizer = torch.optim.AdamW(groups, lr=given.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=at.type == "cuda")
    average = {name: p.detach().clone() for name, p in learned.items()}
    epoch = step = words = position = 0
    saved = folder / "teacher.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True, map_location=at)
        fill(model, state["model"], state["words"])
        optimizer.load_state_dict(state["optimizer"])
        average = state["average"]
        epoch, step, words, position = state["at"]

    def save():
        state = {"model": {name: p.detach() for name, p in learned.items()}, "words": model.words.weight.detach()}
        state |= {"optimizer": optimizer.state_dict(), "average": average, "at": (epoch, step, words, position)}
        torch.save(state, saved.with_suffix(".new"))
        saved.with_suffix(".new").rename(saved)

    begun = last_save = last_score = time.time()
    total, counted = torch.zeros((), device=at), 0
    while words < given.words:
        seed = given.seed + epoch
        todo = corpora.batches(corpora.epoch(train, seed), given.batch, seed=seed)
        loader = corpora.Loader(todo, pieces, seed).on(at, given.workers, start=position)
        for position, t in enumerate(loader, position):
            model.train()
            done = words / given.words
            for group in optimizer.param_groups:
                group["lr"] = group["scale"] * min(1.0, (step + 1) / 200) * max(0.02, 1.0 - done)
            with computing():
                loss = model.loss(t)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned.values(), 2.0)
            optimizer.step()
            count = sum(len(s["forms"]) for s in todo[position])
            step, words = step + 1, words + count
            total, counted = total + loss.detach() * count, counted + count
            keep = min(0.998, step / (step + 10))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.values()), list(learned.values()), 1 - keep)
            now = time.time()
            if step % 50 == 0:
                spent = (now - begun) / 60
                print(f"step {step} loss {total.item() / counted:.4f} {words / 1e6:.2f}M words {spent:.1f} min", flush=True)
                total, counted = torch.zeros((), device=at), 0
            over = words >= given.words or (now - begun) / 60 > given.minutes
            if now - last_save > 300 or over:
                position += 1
                save()
                position -= 1
                last_save = now
            if now - last_score > 1500 or over:
                scored = load(folder, given.encoder, inventory).to(at)
                print("dev", score.report(scored, dev, pieces, inventory, at, computing), flush=True)
                last_score = time.time()
            if over:
                return
        epoch, position = epoch + 1, 0


if __name__ == "__main__":
    main()
