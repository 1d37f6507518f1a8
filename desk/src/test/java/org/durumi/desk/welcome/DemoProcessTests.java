package org.durumi.desk.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoProcessTests {

  private static final int ENDED_BY_SIGNAL = 128 + 15;

  @TempDir private Path temporary;

  /** Soon after the start it is loading the encoder, a little later it is reading with it. */
  @ParameterizedTest
  @ValueSource(longs = {0, 400, 1500})
  void aDemonstrationThatIsEndedFromOutsideLeavesNothingBehind(long milliseconds) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DemoProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = program.inputReader()) {
      String opened = said.readLine();
      assertThat(opened).contains("/open/");
      URI address = URI.create(opened.substring(opened.indexOf("http")));
      try (HttpClient client =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.ALWAYS)
              .build()) {
        HttpResponse<String> inbox =
            client.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(inbox.statusCode()).isEqualTo(200);
        assertThat(inbox.uri().getPath()).isEqualTo("/inbox");
      }
      List<Path> folders = folders();
      assertThat(folders).hasSize(1);
      if (folders.getFirst().getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.getFirst())))
            .isEqualTo("rwx------");
      }
      Thread.sleep(milliseconds);
      program.destroy();
      assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(ENDED_BY_SIGNAL);
      assertThat(folders()).isEmpty();
    } finally {
      program.destroyForcibly();
    }
  }

  private List<Path> folders() throws Exception {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.filter(file -> file.toString().contains("durumi-demo-")).toList();
    }
  }
}
