package org.durumi.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What was learned for MUC-4 on top of the encoder: how likely each string of a document fills each
 * role, and what strings are compared by. Several threads may ask at once.
 */
final class MucJudge {

  private final OrtEnvironment environment;
  private final OrtSession session;

  /** Loads {@code muc4.onnx}. */
  MucJudge(EncoderFiles files) {
    environment = LastingEnvironment.get();
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(files.muc(arena), options);
    } catch (OrtException e) {
      throw new IllegalStateException("The weights for MUC-4 cannot be loaded.", e);
    }
  }

  /**
   * What is said of a document's strings, a row each.
   *
   * @param probabilities by role, of filling it
   * @param narrow what two strings are compared by
   */
  record Said(float[][] probabilities, float[][] narrow) {}

  /**
   * Judges the strings of a document, of which there is at least one.
   *
   * @param vectors a row a piece
   * @param features a row a string
   */
  Said of(float[][] vectors, MucCandidates candidates, float[][] features) {
    List<MucCandidates.Mention> mentions = candidates.mentions();
    try (OnnxTensor pieces = table(vectors);
        OnnxTensor first = column(mentions, MucCandidates.Mention::first);
        OnnxTensor last = column(mentions, MucCandidates.Mention::last);
        OnnxTensor string = column(mentions, MucCandidates.Mention::string);
        OnnxTensor known = table(features);
        OrtSession.Result said =
            session.run(
                Map.of(
                    "vectors", pieces,
                    "first", first,
                    "last", last,
                    "string", string,
                    "features", known))) {
      return new Said((float[][]) said.get(0).getValue(), (float[][]) said.get(1).getValue());
    } catch (OrtException e) {
      throw Encoder.failed(e);
    }
  }

  private OnnxTensor table(float[][] rows) throws OrtException {
    FloatBuffer all = FloatBuffer.allocate(rows.length * rows[0].length);
    for (float[] row : rows) {
      all.put(row);
    }
    return OnnxTensor.createTensor(
        environment, all.flip(), new long[] {rows.length, rows[0].length});
  }

  private OnnxTensor column(
      List<MucCandidates.Mention> mentions, ToLongFunction<MucCandidates.Mention> value)
      throws OrtException {
    return OnnxTensor.createTensor(
        environment,
        LongBuffer.wrap(mentions.stream().mapToLong(value).toArray()),
        new long[] {mentions.size()});
  }
}
