package org.durumi.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Durumi opens no connection by itself; some versions of ONNX Runtime do. */
class OrtTelemetryTests {

  @Test
  void theLibraryThatRunsTheEncoderReportsToNobody() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OrtEnvironment.class.getResourceAsStream(
                "/ai/onnxruntime/native/linux-x64/libonnxruntime.so"))) {
      String library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(library.contains("InferenceSession")).isTrue();
      assertThat(library.contains("ORT_DISABLE_TELEMETRY")).isFalse();
      assertThat(library.contains("PosixTelemetry")).isFalse();
    }
  }
}
