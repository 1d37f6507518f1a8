package org.durumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.durumi.desk.start.DeskOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk prints is its address, and what it says of a fault is one sentence. */
class SilenceTests {

  @TempDir private Path folder;

  @Test
  void nothingIsPrintedEvenWhenTheArchiveFailsUnderADesk() throws IOException {
    DeskOptions options =
        DeskScene.filled(
            folder, archive -> SomeReports.add(archive, "canary", SomeReports.text(1)));
    try (DeskProcess desk = DeskProcess.start(options, 0, folder)) {
      Wire stranger = desk.opened();
      Wire inside = stranger.inside("Min-ji");
      assertThat(inside.get("/inbox").status()).isEqualTo(200);
      ruin(options.archive().resolve("archive.db"));
      for (String path :
          List.of(
              "/inbox",
              "/search?q=Shenyang",
              "/reports/1",
              "/history",
              "/danger",
              "/map/events.json",
              "/settings",
              "/proofs")) {
        Wire.Answer answer = inside.get(path);
        assertThat(answer.status()).as(path).isIn(200, 500);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.durumi", "SQL");
      }
      assertThat(inside.get("/search?q=Shenyang").body()).contains("Something went wrong");
      inside.get("/reports/no-number");
      inside.get("/inbox?page=-1&size=999999999&status=none");
      stranger.raw("nonsense\r\n\r\n");
      stranger.with("Host", "evil.example").get("/");
      Wire.Answer page = stranger.get("/unlock");
      stranger.with("Cookie", page.cookie()).post("/unlock", "passphrase", "secret-canary");

      try (DeskProcess second = DeskProcess.start(options, stranger.port(), folder)) {
        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.printed()).isEmpty();
        assertThat(second.complaints().lines())
            .containsExactly(
                "Port "
                    + stranger.port()
                    + " is taken, perhaps by a desk that runs already; stop that one, or name"
                    + " another port with --port.");
      }

      desk.interrupt();
      assertThat(desk.ended()).isIn(0, 143);
      assertThat(desk.printed())
          .containsExactly(
              "The desk is open at http://127.0.0.1:" + stranger.port() + "/",
              "Press Ctrl-C to close it.");
      assertThat(desk.complaints()).isEmpty();
    }
  }

  /** Overwrites all of a database but its beginning. */
  private static void ruin(Path database) throws IOException {
    byte[] noise = new byte[(int) Files.size(database) - 4096];
    new java.util.Random(1).nextBytes(noise);
    byte[] head = new byte[4096];
    try (var in = Files.newInputStream(database)) {
      in.readNBytes(head, 0, head.length);
    }
    Files.write(database, head, StandardOpenOption.TRUNCATE_EXISTING);
    Files.write(database, noise, StandardOpenOption.APPEND);
  }
}
