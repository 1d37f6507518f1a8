package org.durumi.reader.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Whether this processor adds products of unsigned and signed 8-bit numbers exactly. Processors
 * with AVX2 and without VNNI add pairs of them in 16 bits, which overflow. So the largest there are
 * get multiplied, and the sums are looked at ({@code training/durumi_training/probe.py}).
 */
final class ExactProducts {

  private static final int ROWS = 16;
  private static final int DEPTH = 256;
  private static final byte LARGEST = (byte) 255;
  private static final int SUM = 255 * 127 * DEPTH;

  private ExactProducts() {}

  /** Asks the processor; about a millisecond. */
  static boolean areHere(OrtEnvironment environment) throws OrtException {
    ByteBuffer pieces = ByteBuffer.allocateDirect(ROWS * DEPTH);
    while (pieces.hasRemaining()) {
      pieces.put(LARGEST);
    }
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      long[] shape = {ROWS, DEPTH};
      try (OrtSession session = environment.createSession(EncoderFiles.probe(arena), options);
          OnnxTensor asked =
              OnnxTensor.createTensor(environment, pieces.flip(), shape, OnnxJavaType.UINT8);
          OrtSession.Result result = session.run(Map.of("pieces", asked))) {
        return result.get(0).getValue() instanceof int[][] sums
            && Arrays.stream(sums).flatMapToInt(Arrays::stream).allMatch(sum -> sum == SUM);
      }
    }
  }
}
