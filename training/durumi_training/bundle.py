"""Reads the variables of a TensorFlow checkpoint without TensorFlow.

The index is a LevelDB table whose values are BundleEntryProto messages; the data file holds the numbers. Formats: LevelDB's
table format document and tensorflow/core/protobuf/tensor_bundle.proto.
"""

import struct
from pathlib import Path

import numpy as np

FOOTER = 48
"""Bytes at the end of a table: two block handles, padding, an eight-byte magic number."""
FLOAT = 1
"""DT_FLOAT of TensorFlow's types.proto."""


def varint(data, at):
    """A base-128 number at `at`, and where it ends."""
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7


def fields(message):
    """The fields of a protocol buffer: (number, value) with bytes for what has a length."""
    at = 0
    while at < len(message):
        tag, at = varint(message, at)
        number, kind = tag >> 3, tag & 7
        if kind == 0:
            value, at = varint(message, at)
        elif kind == 2:
            size, at = varint(message, at)
            value, at = message[at : at + size], at + size
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
            value, at = message[at : at + size], at + size
        else:
            raise ValueError(f"a protocol buffer has no wire type {kind}")
        yield number, value


def entries(table, offset, size):
    """Keys and values of one block of the table; keys share prefixes with the one before."""
    if table[offset + size] != 0:
        raise ValueError("the checkpoint's index is compressed, which this reader does not know")
    block = table[offset : offset + size]
    (restarts,) = struct.unpack("<I", block[-4:])
    end, at, key = len(block) - 4 - 4 * restarts, 0, b""
    while at < end:
        shared, at = varint(block, at)
        fresh, at = varint(block, at)
        length, at = varint(block, at)
        key = key[:shared] + block[at : at + fresh]
        at += fresh
        yield key, block[at : at + length]
        at += length


def read(folder):
    """Every float variable of folder/variables.index by its name."""
    table = (Path(folder) / "variables.index").read_bytes()
    numbers = np.memmap(Path(folder) / "variables.data-00000-of-00001", dtype=np.uint8, mode="r")
    footer = table[-FOOTER:]
    at = 0
    for _ in range(2):
        _, at = varint(footer, at)
    offset, at = varint(footer, at)
    size, at = varint(footer, at)
    found = {}
    for _, handle in entries(table, offset, size):
        start, then = varint(handle, 0)
        length, _ = varint(handle, then)
        for key, value in entries(table, start, length):
            if key and (tensor := of_entry(value, numbers)) is not None:
                found[key.decode()] = tensor
    return found


def of_entry(message, numbers):
    """The tensor that a BundleEntryProto tells of; None where it holds no floats."""
    entry = {1: 0, 4: 0, 5: 0}
    shape = []
    for number, value in fields(message):
        if number == 2:
            shape = [dict(fields(dim)).get(1, 0) for kind, dim in fields(value) if kind == 2]
        else:
            entry[number] = value
    if entry[1] != FLOAT:
        return None
    return np.frombuffer(numbers[entry[4] : entry[4] + entry[5]], dtype="<f4").reshape(shape)
