"""Writes the judges as one ONNX file; weights of 16 bits, which is half the size and as good."""

import numpy
import onnx
import torch
from onnx import numpy_helper

INPUTS = ["vectors", "first", "last", "string", "features"]
SMALL = 1000
"""A tensor of fewer numbers stays as it is."""


def write(committee, example, path):
    axes = {"vectors": {0: "pieces"}, "first": {0: "mentions"}, "last": {0: "mentions"}, "string": {0: "mentions"},
            "features": {0: "strings"}, "probabilities": {0: "strings"}, "narrow": {0: "strings"}}
    with torch.no_grad():
        torch.onnx.export(committee.eval(), example, str(path), input_names=INPUTS, output_names=["probabilities", "narrow"],
                          dynamic_axes=axes, opset_version=18, dynamo=False)
    halve(path)


def halve(path):
    """Weights in 16 bits, made 32 again where they are used."""
    model = onnx.load(path)
    graph = model.graph
    for tensor in list(graph.initializer):
        if tensor.data_type == onnx.TensorProto.FLOAT and numpy.prod(tensor.dims) >= SMALL:
            half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(numpy.float16), tensor.name + "_half")
            graph.initializer.remove(tensor)
            graph.initializer.append(half)
            graph.node.insert(0, onnx.helper.make_node("Cast", [half.name], [tensor.name], to=onnx.TensorProto.FLOAT))
    onnx.checker.check_model(model)
    onnx.save(model, path)
