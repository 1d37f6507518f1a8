package org.durumi.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands in templates and stylesheets as written. */
class TemplatesTests {

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void onlyTheStylesheetIsNotEscaped() throws IOException {
    assertThat(files(".jte")).hasSizeGreaterThan(10);
    for (Path file : files(".jte")) {
      String text = Files.readString(file).replace("<style>$unsafe{frame.style()}</style>", "");
      assertThat(text).as(file.toString()).doesNotContain("$unsafe").doesNotContain("@raw");
    }
  }

  @Test
  void noScriptStyleHandlerOrAddressElsewhereStandsInATemplate() throws IOException {
    for (Path file : files(".jte")) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("<script", "<form", "<iframe", "<base", " style=", "://")
          .doesNotContainPattern("\\son[a-z]+=");
    }
  }

  @Test
  void stylesheetsAskNobody() throws IOException {
    for (Path file : files(".css")) {
      assertThat(Files.readString(file))
          .as(file.toString())
          .doesNotContain("url(", "@import", "@font-face", "://", "</");
    }
  }
}
