"""The network: all-MiniLM-L6-v2 (Wang et al. 2020) under taggers and a biaffine parser (Dozat and Manning 2017)."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from .wordpiece import CASES

WIDTH, HEADS, LAYERS = 384, 12, 6
CASE_WIDTH = 32


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, dropout):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm_attention(x + dropout(self.out(a)))
        return self.norm(x + dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.cases = nn.Embedding(len(CASES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        if weights is not None:
            self._load(load_file(weights))
        nn.init.zeros_(self.cases.weight)
        self.words.weight.requires_grad_(False)

    def _load(self, w):
        get = lambda name: w[name] if name in w else w["bert." + name]
        with torch.no_grad():
            self.words.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.positions.weight.copy_(get("embeddings.position_embeddings.weight"))
            self.positions.weight.add_(get("embeddings.token_type_embeddings.weight")[0])
            pairs = [(self.norm, "embeddings.LayerNorm")]
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    parts = [get(f"{at}attention.self.{p}.{kind}") for p in ("query", "key", "value")]
                    getattr(layer.qkv, kind).copy_(torch.cat(parts))
                pairs += [
                    (layer.out, at + "attention.output.dense"),
                    (layer.norm_attention, at + "attention.output.LayerNorm"),
                    (layer.up, at + "intermediate.dense"),
                    (layer.down, at + "output.dense"),
                    (layer.norm, at + "output.LayerNorm"),
                ]
            for module, name in pairs:
                module.weight.copy_(get(name + ".weight"))
                module.bias.copy_(get(name + ".bias"))

    def forward(self, ids, mask, cases, dropout):
        positions = torch.arange(ids.shape[1]).clamp(max=511)
        x = dropout(self.norm(self.words(ids) + self.positions(positions) + self.cases(cases)))
        mask = mask[:, None, None, :]
        states = [x]
        for layer in self.layers:
            x = layer(x, mask, dropout)
            states.append(x)
        return states


class Biaffine(nn.Module):
    """Scores [B, W, H, out] of each word under each head, with a bias on either side."""

    def __init__(self, width, out):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, width + 1, width + 1))

    def forward(self, dependent, head):
        one = lambda x: F.pad(x, (0, 1), value=1.0)
        return torch.einsum("bwi,oij,bhj->bwho", one(dependent), self.weight, one(head))


class Teacher(nn.Module):
    def __init__(self, inventory, weights=None, arc=256, relation=96):
        super().__init__()
        self.encoder = Encoder(weights)
        self.mix = nn.Parameter(torch.zeros(3, LAYERS + 1))
        self.cases = nn.Embedding(len(CASES), CASE_WIDTH)
        wide = WIDTH + CASE_WIDTH
        self.root = nn.Parameter(torch.zeros(wide).normal_(0, 0.02))
        self.upos = nn.Linear(wide, len(inventory.upos))
        self.xpos = nn.Linear(wide, len(inventory.xpos))
        self.names = nn.Sequential(nn.Linear(wide, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, inventory.name_tags))
        self.arc_dependent, self.arc_head = nn.Linear(wide, arc), nn.Linear(wide, arc)
        self.relation_dependent, self.relation_head = nn.Linear(wide, relation), nn.Linear(wide, relation)
        self.arc = Biaffine(arc, 1)
        self.relation = Biaffine(relation, len(inventory.relations))
        self.dropout = nn.Dropout(0.1)
        self.head_dropout = nn.Dropout(0.25)

    def forward(self, t):
        """Logits of tags and names [B, W, ·], arcs [B, W, W + 1] (0 is the root) and the sides of the relations."""
        states = torch.stack(self.encoder(t["ids"], t["mask"], t["piece_cases"], self.dropout))
        index = t["firsts"][:, :, None].expand(-1, -1, WIDTH)
        case = self.cases(t["cases"])

        def view(task):
            mixed = torch.einsum("l,lbpw->bpw", self.mix[task].softmax(0), states)
            return self.head_dropout(torch.cat([mixed.gather(1, index), case], 2))

        tags, tree, names = view(0), view(1), view(2)
        heads = torch.cat([self.root.expand(tree.shape[0], 1, -1), tree], 1)
        side = lambda linear, x: self.head_dropout(F.gelu(linear(x)))
        arcs = self.arc(side(self.arc_dependent, tree), side(self.arc_head, heads)).squeeze(3)
        allowed = F.pad(t["words"], (1, 0), value=True)
        arcs = arcs.masked_fill(~allowed[:, None, :], -1e4)
        sides = side(self.relation_dependent, tree), side(self.relation_head, heads)
        return {"upos": self.upos(tags), "xpos": self.xpos(tags), "names": self.names(names), "arcs": arcs, "sides": sides}

    def relations(self, sides, heads):
        """Logits [B, W, R] of the relation of each word to its head; `heads` counts from 1, 0 is the root."""
        dependent, head = sides
        head = head.gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, head.shape[2]))
        one = lambda x: F.pad(x, (0, 1), value=1.0)
        return torch.einsum("bwi,oij,bwj->bwo", one(dependent), self.relation.weight, one(head))

    def loss(self, t):
        out = self(t)
        entropy = lambda logits, gold: F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")
        total = entropy(out["upos"], t["upos"]) + 0.5 * entropy(out["xpos"], t["xpos"])
        total = total + entropy(out["arcs"], t["heads"])
        total = total + entropy(self.relations(out["sides"], t["heads"]), t["relations"])
        # A corpus may leave the tag open: what counts is the probability of all that it allows.
        known = t["names"] > 0
        bits = (t["names"][known][:, None] >> torch.arange(out["names"].shape[2])) & 1
        logits = out["names"][known]
        names = (logits.logsumexp(1) - logits.masked_fill(bits == 0, -1e4).logsumexp(1)).sum()
        return (total + 2.0 * names) / t["words"].sum()
