"""Writes the question that Java asks the processor before it takes signed weights: one product whose sums do not fit in 16 bits.

usage: python -m durumi_training.probe FILE.onnx
"""
import sys

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

ROWS, DEPTH, COLUMNS = 16, 256, 16


def probe():
    """`sums` = `pieces` (uint8) times weights that are all 127; the weights are made as the graph is loaded, so the file is small."""
    shape = numpy_helper.from_array(numpy.array([DEPTH, COLUMNS], numpy.int64), "shape")
    weights = helper.make_node("ConstantOfShape", ["shape"], ["weights"], value=numpy_helper.from_array(numpy.array([127], numpy.int8)))
    product = helper.make_node("MatMulInteger", ["pieces", "weights"], ["sums"])
    graph = helper.make_graph(
        [weights, product], "probe", [helper.make_tensor_value_info("pieces", TensorProto.UINT8, [ROWS, DEPTH])],
        [helper.make_tensor_value_info("sums", TensorProto.INT32, [ROWS, COLUMNS])], [shape])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    onnx.save(probe(), sys.argv[1])
