"""Weights of 8 bits without a sign: the same numbers, moved up by 128 together with their zero point.

Activations have no sign. On processors with AVX2 and without VNNI, ONNX Runtime multiplies them with signed weights by an instruction
whose sums overflow, and the encoder sees nothing; with unsigned weights it takes another one there. Nothing else changes.

usage: python -m durumi_training.unsigned FILE.onnx... (in place)
"""
import argparse
from pathlib import Path

import numpy
import onnx
from onnx import numpy_helper


def moved(tensor):
    """A signed tensor, moved up."""
    return numpy_helper.from_array((numpy_helper.to_array(tensor).astype(numpy.int16) + 128).astype(numpy.uint8), tensor.name)


def convert(path):
    """Moves the weights of every product in a file; returns how many."""
    model = onnx.load(path)
    signed = {tensor.name: tensor for tensor in model.graph.initializer if tensor.data_type == onnx.TensorProto.INT8}
    products = [node for node in model.graph.node if node.op_type == "MatMulInteger" and node.input[1] in signed]
    names = {name for node in products for name in (node.input[1], node.input[3])}
    others = {name for node in model.graph.node if node.op_type != "MatMulInteger" for name in node.input}
    if names & others or not names <= signed.keys():
        raise SystemExit(f"{path}: a weight of a product has another use or no zero point; nothing was changed.")
    for name in names:
        signed[name].CopyFrom(moved(signed[name]))
    onnx.checker.check_model(model)
    onnx.save(model, path)
    return len(products)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="+")
    for path in parser.parse_args().files:
        print(path.name, convert(path), "products")


if __name__ == "__main__":
    main()
