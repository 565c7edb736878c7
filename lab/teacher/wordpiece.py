"""WordPiece of single words, as BERT's and MPNet's uncased models split them (Devlin et al. 2019)."""

import unicodedata
from functools import lru_cache
from pathlib import Path

CASES = ["lower", "title", "upper", "mixed", "digits", "other"]


class WordPiece:
    """Splits a word to at most `limit` piece ids; never to none."""

    def __init__(self, vocabulary: Path, limit: int = 8):
        self.ids = {piece: i for i, piece in enumerate(vocabulary.read_text(encoding="utf-8").splitlines())}
        special = lambda *names: next(self.ids[name] for name in names if name in self.ids)
        self.begin, self.end = special("<s>", "[CLS]"), special("</s>", "[SEP]")
        self.padding, self.unknown = special("<pad>", "[PAD]"), special("[UNK]")
        self.limit = limit
        self.split = lru_cache(maxsize=200_000)(self._split)

    def _split(self, word: str) -> tuple[int, ...]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        runs, run = [], ""
        for char in plain:
            if unicodedata.category(char)[0] in "PS":
                runs += [run, char] if run else [char]
                run = ""
            else:
                run += char
        runs += [run] if run else []
        pieces = [piece for part in runs for piece in self._greedy(part)]
        return tuple(pieces[: self.limit]) or (self.unknown,)

    def _greedy(self, part: str) -> list[int]:
        pieces, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                found = self.ids.get(("##" if start else "") + part[start:end])
                if found is not None:
                    pieces.append(found)
                    start = end
                    break
            else:
                return [self.unknown]
        return pieces


def case_of(word: str) -> int:
    """The index in CASES: what the uncased encoder does not see."""
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and (len(word) == 1 or word[1:].islower()) else 3
