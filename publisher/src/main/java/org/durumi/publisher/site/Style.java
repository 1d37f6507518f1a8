package org.durumi.publisher.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.durumi.publisher.chart.Figures;

/**
 * The stylesheet, and the policy that allows it alone. It stands in every page, so that a page that
 * is saved or passed on by itself looks the same.
 *
 * @param text the stylesheet
 * @param policy the content security policy
 */
record Style(String text, String policy) {

  /** The site's. */
  static Style load() {
    String text = read("site.css") + read(Figures.STYLESHEET);
    String digest = Digests.base64(text.getBytes(StandardCharsets.UTF_8));
    return new Style(
        text,
        "default-src 'none'; style-src 'sha256-"
            + digest
            + "'; img-src data:; base-uri 'none'; form-action 'none'");
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
