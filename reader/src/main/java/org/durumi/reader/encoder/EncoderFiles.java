package org.durumi.reader.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The encoder's files on the class path. They may be missing: then Durumi reads by rules alone.
 *
 * @param folder where they lie, such as {@code org/durumi/reader/encoder/}
 */
record EncoderFiles(String folder) {

  /** Where the shipped weights are packed. */
  static final EncoderFiles SHIPPED = new EncoderFiles("org/durumi/reader/encoder/");

  private static final String ENCODER = "encoder.onnx";

  /** Bytes; in small steps ninety million take a tenth of a second longer. */
  private static final int AT_ONCE = 1 << 20;

  /** Tells whether weights are there; reads nothing. */
  boolean arePresent() {
    return find(ENCODER).isPresent();
  }

  /** The graph that reads pieces, off the heap for as long as the arena is open. */
  ByteBuffer encoder(Arena arena) {
    return buffer(ENCODER, arena);
  }

  /** The graph that reads triggers, likewise. */
  ByteBuffer events(Arena arena) {
    return buffer("events.onnx", arena);
  }

  /** The one product that {@link ExactProducts} tries, likewise; always the shipped one. */
  static ByteBuffer probe(Arena arena) {
    return SHIPPED.buffer("probe.onnx", arena);
  }

  /** The graph that judges strings for MUC-4, likewise. */
  ByteBuffer muc(Arena arena) {
    return buffer("muc4.onnx", arena);
  }

  MucLexicon mucLexicon() {
    return new MucLexicon(text("muc4.tsv").lines().toList());
  }

  MucEntities mucEntities() {
    return MucEntities.read(bytes("muc4.json"));
  }

  Heads heads() {
    return Heads.read(bytes("heads.json"));
  }

  Vocabulary vocabulary() {
    return new Vocabulary(List.of(text("vocab.txt").split("\n", -1)));
  }

  private String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String name) {
    try (InputStream in = open(name).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(unreadable(name), e);
    }
  }

  private ByteBuffer buffer(String name, Arena arena) {
    try {
      URLConnection connection = open(name);
      try (InputStream in = connection.getInputStream()) {
        ByteBuffer buffer = arena.allocate(connection.getContentLengthLong()).asByteBuffer();
        byte[] some = new byte[AT_ONCE];
        int read = in.read(some);
        while (read >= 0) {
          buffer.put(some, 0, read);
          read = in.read(some);
        }
        return buffer.flip();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(unreadable(name), e);
    }
  }

  private URLConnection open(String name) throws IOException {
    URL url =
        find(name)
            .orElseThrow(() ->
                new IllegalStateException(
                    "The encoder's file " + name + " is missing; build the program again."));
    return url.openConnection();
  }

  private Optional<URL> find(String name) {
    @Nullable ClassLoader loader = EncoderFiles.class.getClassLoader();
    return loader == null
        ? Optional.empty()
        : Optional.ofNullable(loader.getResource(folder + name));
  }

  private static String unreadable(String name) {
    return "The encoder's file " + name + " cannot be read.";
  }
}
