"""The network: a pretrained encoder under taggers and a biaffine parser (Dozat and Manning 2017)."""

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import AutoConfig, AutoModel

from .wordpiece import CASES

CASE_WIDTH = 32


class Biaffine(nn.Module):
    """Scores [B, W, H, out] of each word under each head, with a bias on either side."""

    def __init__(self, width, out):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, width + 1, width + 1))

    def forward(self, dependent, head):
        one = lambda x: F.pad(x, (0, 1), value=1.0)
        return torch.einsum("bwi,oij,bhj->bwho", one(dependent), self.weight.to(dependent.dtype), one(head))


class Teacher(nn.Module):
    """`encoder` is a folder with the configuration of a BERT-like encoder, and its weights where `pretrained`."""

    def __init__(self, inventory, encoder, pretrained=False, arc=256, relation=96):
        super().__init__()
        if pretrained:
            self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, dtype=torch.float32)
        else:
            self.encoder = AutoModel.from_config(AutoConfig.from_pretrained(encoder), add_pooling_layer=False)
        width, layers = self.encoder.config.hidden_size, self.encoder.config.num_hidden_layers
        self.words = self.encoder.get_input_embeddings()
        self.words.weight.requires_grad_(False)
        # The encoder reads small letters: what case a word has is added to its pieces, and told again at the heads.
        self.piece_cases = nn.Embedding(len(CASES), width)
        nn.init.zeros_(self.piece_cases.weight)
        self.mix = nn.Parameter(torch.zeros(3, layers + 1))
        self.cases = nn.Embedding(len(CASES), CASE_WIDTH)
        wide = width + CASE_WIDTH
        self.root = nn.Parameter(torch.zeros(wide).normal_(0, 0.02))
        self.upos = nn.Linear(wide, len(inventory.upos))
        self.xpos = nn.Linear(wide, len(inventory.xpos))
        self.names = nn.Sequential(nn.Linear(wide, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, inventory.name_tags))
        self.arc_dependent, self.arc_head = nn.Linear(wide, arc), nn.Linear(wide, arc)
        self.relation_dependent, self.relation_head = nn.Linear(wide, relation), nn.Linear(wide, relation)
        self.arc = Biaffine(arc, 1)
        self.relation = Biaffine(relation, len(inventory.relations))
        self.head_dropout = nn.Dropout(0.25)

    def forward(self, t):
        """Logits of tags and names [B, W, ·], arcs [B, W, W + 1] (0 is the root) and the sides of the relations."""
        embedded = self.words(t["ids"]) + self.piece_cases(t["piece_cases"])
        read = self.encoder(inputs_embeds=embedded, attention_mask=t["mask"], output_hidden_states=True)
        states = torch.stack(read.hidden_states)
        index = t["firsts"][:, :, None].expand(-1, -1, states.shape[3])
        case = self.cases(t["cases"])

        def view(task):
            mixed = torch.einsum("l,lbpw->bpw", self.mix[task].softmax(0).to(states.dtype), states)
            return self.head_dropout(torch.cat([mixed.gather(1, index), case.to(mixed.dtype)], 2))

        tags, tree, names = view(0), view(1), view(2)
        heads = torch.cat([self.root.to(tree.dtype).expand(tree.shape[0], 1, -1), tree], 1)
        side = lambda linear, x: self.head_dropout(F.gelu(linear(x)))
        arcs = self.arc(side(self.arc_dependent, tree), side(self.arc_head, heads)).squeeze(3).float()
        allowed = F.pad(t["words"], (1, 0), value=True)
        arcs = arcs.masked_fill(~allowed[:, None, :], -1e4)
        sides = side(self.relation_dependent, tree), side(self.relation_head, heads)
        upos, xpos = self.upos(tags).float(), self.xpos(tags).float()
        return {"upos": upos, "xpos": xpos, "names": self.names(names).float(), "arcs": arcs, "sides": sides}

    def relations(self, sides, heads):
        """Logits [B, W, R] of the relation of each word to its head; `heads` counts from 1, 0 is the root."""
        dependent, head = sides
        head = head.gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, head.shape[2]))
        one = lambda x: F.pad(x, (0, 1), value=1.0)
        weight = self.relation.weight.to(dependent.dtype)
        return torch.einsum("bwi,oij,bwj->bwo", one(dependent), weight, one(head)).float()

    def loss(self, t):
        out = self(t)
        entropy = lambda logits, gold: F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")
        total = entropy(out["upos"], t["upos"]) + 0.5 * entropy(out["xpos"], t["xpos"])
        total = total + entropy(out["arcs"], t["heads"])
        total = total + entropy(self.relations(out["sides"], t["heads"]), t["relations"])
        # A corpus may leave the tag open: what counts is the probability of all that it allows, which is 1 where it
        # says nothing.
        tags = torch.arange(out["names"].shape[2], device=t["names"].device)
        allowed = ((t["names"][:, :, None] >> tags) & 1).bool() | (t["names"] == 0)[:, :, None]
        logits = out["names"]
        names = (logits.logsumexp(2) - logits.masked_fill(~allowed, -1e4).logsumexp(2)).sum()
        return (total + 2.0 * names) / t["words"].sum()
