package org.durumi.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;

/** What the encoder makes of one window: scores of its pieces, and on demand those of triggers. */
final class Encoding implements AutoCloseable {

  private final Window window;
  private final Heads heads;
  private final OrtEnvironment environment;
  private final OrtSession triggers;
  private final OrtSession.Result result;
  private final Scores scores;

  Encoding(
      Window window,
      Heads heads,
      OrtEnvironment environment,
      OrtSession triggers,
      OrtSession.Result result)
      throws OrtException {
    this.window = window;
    this.heads = heads;
    this.environment = environment;
    this.triggers = triggers;
    this.result = result;
    this.scores = scores(result, "scores", window.size());
  }

  Window window() {
    return window;
  }

  Heads heads() {
    return heads;
  }

  /** A row a piece, columns as {@link Heads} names them. */
  Scores scores() {
    return scores;
  }

  /** What the encoder made of each piece. */
  List<float[]> vectors() {
    try {
      float[][][] windows = (float[][][]) tensor(result, "vectors").getValue();
      return List.of(windows[0]);
    } catch (OrtException e) {
      throw Encoder.failed(e);
    }
  }

  /**
   * A stretch of pieces.
   *
   * @param first the first
   * @param last one past the last
   */
  record Range(int first, int last) {}

  /**
   * Scores of triggers.
   *
   * @param modality a row a trigger
   * @param roles by trigger, a row a piece
   */
  record OfTriggers(Scores modality, List<Scores> roles) {
    OfTriggers {
      roles = List.copyOf(roles);
    }
  }

  /**
   * What is said of triggers.
   *
   * @param asked at least one
   */
  OfTriggers triggers(List<Range> asked) {
    long[] shape = {asked.size()};
    LongBuffer from = LongBuffer.wrap(asked.stream().mapToLong(Range::first).toArray());
    LongBuffer to = LongBuffer.wrap(asked.stream().mapToLong(Range::last).toArray());
    try (OnnxTensor first = OnnxTensor.createTensor(environment, from, shape);
        OnnxTensor last = OnnxTensor.createTensor(environment, to, shape);
        OrtSession.Result said =
            triggers.run(
                Map.of("vectors", tensor(result, "vectors"), "first", first, "last", last))) {
      Scores roles = scores(said, "roles", asked.size() * window.size());
      return new OfTriggers(
          scores(said, "modality", asked.size()), roles.split(asked.size(), window.size()));
    } catch (OrtException e) {
      throw Encoder.failed(e);
    }
  }

  private static Scores scores(OrtSession.Result result, String name, int rows)
      throws OrtException {
    float[] all = tensor(result, name).getFloatBuffer().array();
    return new Scores(all, all.length / rows);
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result
            .get(name)
            .orElseThrow(() -> new IllegalStateException("the encoder gives no " + name));
  }

  @Override
  public void close() {
    result.close();
  }
}
