package org.durumi.reader.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trained encoder. Loaded once and shared: a run works on the thread that asks for it, and
 * several threads may ask at once.
 */
final class Encoder {

  private static final Object LOADING = new Object();
  private static volatile @Nullable Encoder shipped;

  private final OrtEnvironment environment;
  private final OrtSession pieces;
  private final OrtSession triggers;
  private final Vocabulary vocabulary;
  private final PieceCutter cutter;
  private final Heads heads;

  private Encoder(EncoderFiles files, boolean signed) throws OrtException {
    environment = LastingEnvironment.get();
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Windows differ in length, so a plan of the memory for one fits no other.
      options.setMemoryPatternOptimization(false);
      ByteBuffer encoder = files.encoder(arena);
      ByteBuffer events = files.events(arena);
      if (signed) {
        SignedWeights.sign(encoder);
        SignedWeights.sign(events);
      }
      pieces = environment.createSession(encoder, options);
      triggers = environment.createSession(events, options);
    }
    vocabulary = files.vocabulary();
    cutter = new PieceCutter(vocabulary);
    heads = files.heads();
  }

  /**
   * The encoder that is packed with the program, loaded when first asked for; empty without one.
   */
  static Optional<Encoder> shipped() {
    Encoder loaded = shipped;
    if (loaded == null && EncoderFiles.SHIPPED.arePresent()) {
      synchronized (LOADING) {
        loaded = shipped;
        if (loaded == null) {
          loaded = load(EncoderFiles.SHIPPED);
          shipped = loaded;
        }
      }
    }
    return Optional.ofNullable(loaded);
  }

  /** Loads an encoder, in the form that this processor multiplies fastest without an error. */
  static Encoder load(EncoderFiles files) {
    try {
      return load(files, ExactProducts.areHere(LastingEnvironment.get()));
    } catch (OrtException e) {
      throw new IllegalStateException("The encoder's weights cannot be loaded.", e);
    }
  }

  /** Loads an encoder with or without signs on its weights; the scores are the same. */
  static Encoder load(EncoderFiles files, boolean signed) {
    try {
      return new Encoder(files, signed);
    } catch (OrtException e) {
      throw new IllegalStateException("The encoder's weights cannot be loaded.", e);
    }
  }

  Heads heads() {
    return heads;
  }

  /** The windows of a text. */
  List<Window> windows(String text) {
    return Window.of(text, cutter, vocabulary);
  }

  /** Reads one window; the encoding holds memory until it is closed. */
  Encoding read(Window window) {
    long[] shape = {1, window.size()};
    try (OnnxTensor ids =
        OnnxTensor.createTensor(environment, LongBuffer.wrap(window.ids()), shape)) {
      return new Encoding(window, heads, environment, triggers, pieces.run(Map.of("ids", ids)));
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  static IllegalStateException failed(OrtException e) {
    return new IllegalStateException("The encoder could not read a window of the text.", e);
  }
}
