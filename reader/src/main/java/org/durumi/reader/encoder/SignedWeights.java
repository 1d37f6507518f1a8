package org.durumi.reader.encoder;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives the weights of products in an ONNX file their sign back: the same numbers, moved down by
 * 128 together with their zero points. Products with signed weights take less than half of the time
 * on processors that add them exactly ({@link ExactProducts}); the file has them without a sign,
 * which is exact everywhere ({@code training/durumi_training/unsigned.py}).
 *
 * <p>Only the parts of the form that lead to the weights are read. Numbers of fields are those of
 * {@code onnx.proto}.
 */
final class SignedWeights {

  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_TENSOR = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_KIND = 4;
  private static final int TENSOR_KIND = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_BYTES = 9;

  private static final byte UNSIGNED = 2;
  private static final byte SIGNED = 3;

  private static final String PRODUCT = "MatMulInteger";
  private static final List<Integer> WEIGHTS_AND_ZERO_POINT = List.of(1, 3);

  private static final long SIGNS = 0x8080808080808080L;

  private final ByteBuffer file;

  private SignedWeights(ByteBuffer file) {
    this.file = file;
  }

  /**
   * Changes the weights of every product of a file, in place.
   *
   * @param file a whole ONNX file; its position stays
   * @return how many tensors were changed
   * @throws IllegalArgumentException if the file is not one
   */
  static int sign(ByteBuffer file) {
    try {
      return new SignedWeights(file.duplicate().order(ByteOrder.nativeOrder())).sign();
    } catch (IndexOutOfBoundsException | BufferUnderflowException | ArithmeticException e) {
      throw new IllegalArgumentException("That is no ONNX file.", e);
    }
  }

  private int sign() {
    int changed = 0;
    for (Part graph : parts(new Part(0, file.position(), file.remaining()), MODEL_GRAPH)) {
      Set<String> weights = new HashSet<>();
      for (Part node : parts(graph, GRAPH_NODE)) {
        if (parts(node, NODE_KIND).stream().anyMatch(kind -> text(kind).equals(PRODUCT))) {
          List<Part> inputs = parts(node, NODE_INPUT);
          WEIGHTS_AND_ZERO_POINT.forEach(i -> weights.add(text(inputs.get(i))));
        }
      }
      for (Part tensor : parts(graph, GRAPH_TENSOR)) {
        if (parts(tensor, TENSOR_NAME).stream().anyMatch(name -> weights.contains(text(name)))) {
          changed += sign(tensor);
        }
      }
    }
    return changed;
  }

  private int sign(Part tensor) {
    int kind = parts(tensor, TENSOR_KIND).getFirst().start();
    if (file.get(kind) != UNSIGNED) {
      return 0;
    }
    file.put(kind, SIGNED);
    parts(tensor, TENSOR_BYTES).forEach(this::flip);
    return 1;
  }

  /** The highest bit of a byte tells 0 to 255 from -128 to 127, once 128 is taken away. */
  private void flip(Part bytes) {
    int at = bytes.start();
    for (; at + Long.BYTES <= bytes.end(); at += Long.BYTES) {
      file.putLong(at, file.getLong(at) ^ SIGNS);
    }
    for (; at < bytes.end(); at++) {
      file.put(at, (byte) (file.get(at) ^ 0x80));
    }
  }

  private String text(Part part) {
    byte[] bytes = new byte[part.length()];
    file.get(part.start(), bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A field within a message: its number, and where its bytes are. */
  private record Part(int field, int start, int length) {

    int end() {
      return start + length;
    }
  }

  /** The fields of one number within a message, in order. */
  private List<Part> parts(Part message, int field) {
    List<Part> found = new ArrayList<>();
    file.position(message.start());
    while (file.position() < message.end()) {
      Part part = next();
      if (part.field() == field) {
        found.add(part);
      }
      file.position(part.end());
    }
    return found;
  }

  private Part next() {
    long key = number();
    int field = Math.toIntExact(key >>> 3);
    int start = file.position();
    return switch ((int) (key & 7)) {
      case 0 -> {
        number();
        yield new Part(field, start, file.position() - start);
      }
      case 1 -> new Part(field, start, Long.BYTES);
      case 2 -> {
        int length = Math.toIntExact(number());
        yield new Part(field, file.position(), length);
      }
      case 5 -> new Part(field, start, Integer.BYTES);
      default -> throw new IndexOutOfBoundsException("no ONNX file");
    };
  }

  private long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = file.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IndexOutOfBoundsException("no ONNX file");
  }
}
