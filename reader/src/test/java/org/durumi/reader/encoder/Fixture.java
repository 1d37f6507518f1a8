package org.durumi.reader.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A tiny encoder with random weights, and what Python makes of texts with it. */
final class Fixture {

  static final EncoderFiles TINY = new EncoderFiles("org/durumi/reader/encoder/tiny/");

  private Fixture() {}

  static JsonNode json(String name) {
    try (InputStream in =
        Objects.requireNonNull(Fixture.class.getResourceAsStream("tiny/" + name))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
