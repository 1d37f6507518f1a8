"""Writes what was learned as ONNX, fp32 and int8: `python3 -m durumi_training.export DIR`.

Two graphs. `encoder`: piece ids -> vectors and the scores of the heads on pieces. `events`: vectors and triggers -> modality and roles.
int8 is dynamic: weights of matrix products and the table of pieces in 8 bits, activations scaled as they come.
"""

import argparse
import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from . import corpora, encoder, unsigned
from .model import FAR, Model


class Pieces(nn.Module):
    """One window, without padding."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids):
        return self.model.pieces(ids, torch.ones_like(ids))


class Events(nn.Module):
    """Triggers as ranges of pieces over one window's vectors."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, vectors, first, last):
        v = vectors[0]
        at = torch.arange(v.shape[0])[None]
        inside = ((at >= first[:, None]) & (at < last[:, None])).float()
        means = inside @ v / inside.sum(-1, keepdim=True)
        before = (first[:, None] - at).clamp(min=0, max=FAR)
        after = (at - last[:, None] + 1).clamp(min=0, max=FAR)
        return self.model.modality(means), self.model.roles(v, means, FAR - before + after)


def load(folder):
    """The model of a folder that fit.py wrote."""
    heads = json.loads((folder / "heads.json").read_text())
    saved = torch.load(folder / "stage-4.pt", weights_only=True)
    model = Model(encoder.Encoder(len(saved["kept"]), heads["layers"]), heads["wiki_types"], heads["wiki_roles"])
    model.load_state_dict(saved["model"])
    return model.eval(), heads


def write(folder):
    model, heads = load(folder)
    ids = torch.tensor([[2, 5, 6, 7, 8, 9, 3]])
    vectors, _ = model.pieces(ids, torch.ones_like(ids))
    for name, graph, example, axes, outputs in (
        ("encoder", Pieces(model), (ids,), {"ids": {1: "pieces"}, "vectors": {1: "pieces"}, "scores": {1: "pieces"}}, ["vectors", "scores"]),
        ("events", Events(model), (vectors.detach(), torch.tensor([1, 3]), torch.tensor([2, 5])),
         {"vectors": {1: "pieces"}, "first": {0: "triggers"}, "last": {0: "triggers"}, "modality": {0: "triggers"},
          "roles": {0: "triggers", 1: "pieces"}}, ["modality", "roles"]),
    ):
        path = folder / f"{name}.onnx"
        inputs = ["ids"] if name == "encoder" else ["vectors", "first", "last"]
        with torch.no_grad():
            torch.onnx.export(graph, example, str(path), input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=17,
                              dynamo=False)
        small = folder / f"{name}.int8.onnx"
        quantize_dynamic(path, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
        unsigned.convert(small)
        print(path.name, path.stat().st_size, small.name, small.stat().st_size)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder)


if __name__ == "__main__":
    main()
