package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarcRecordsTests {

  private static final String PAGE = "<html><p>Twelve people.</p></html>";

  private static String record(String type, String media, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Target-URI: https://a.example/1\r\nContent-Type: "
        + media
        + "\r\nContent-Length: "
        + block.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static String answer(String media, String body) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: " + media + "\r\n\r\n";
    return record("response", "application/http; msgtype=response", head + body);
  }

  private static List<WarcRecords.Found> all(String file, int limit) throws IOException {
    WarcRecords records =
        new WarcRecords(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), limit);
    List<WarcRecords.Found> all = new ArrayList<>();
    Optional<WarcRecords.Found> next = records.next();
    while (next.isPresent()) {
      all.add(next.get());
      next = records.next();
    }
    return all;
  }

  @Test
  void eachPageIsAWarcFileOfItsOwn() throws IOException {
    String first = answer("text/html", PAGE);
    String text = record("conversion", "text/plain", "Twelve people.");
    List<WarcRecords.Found> all =
        all(
            record("warcinfo", "application/warc-fields", "a: b")
                + first
                + answer("image/png", "?")
                + text,
            1000);
    assertThat(all).extracting(WarcRecords.Found::isPage).containsExactly(false, true, false, true);
    assertThat(new String(all.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo(first);
    assertThat(WarcFile.read(all.get(1).bytes()).page().payload()).asString().isEqualTo(PAGE);
    WarcPage wet = WarcFile.read(all.get(3).bytes()).page();
    assertThat(wet.payload()).asString().isEqualTo("Twelve people.");
    assertThat(wet.address()).isEqualTo("https://a.example/1");
  }

  @Test
  void aPageThatIsTooLongIsToldOfAndTheNextOneRead() throws IOException {
    List<WarcRecords.Found> all =
        all(answer("text/html", PAGE + "x".repeat(500)) + answer("text/html", PAGE), 100);
    assertThat(all).extracting(WarcRecords.Found::isTooLong).containsExactly(true, false);
  }

  @Test
  void aFileThatIsCutShortGivesTheRecordsBeforeAndThenFails() throws IOException {
    String file = answer("text/html", PAGE) + answer("text/html", PAGE);
    WarcRecords records =
        new WarcRecords(
            new ByteArrayInputStream(
                file.substring(0, file.length() - 20).getBytes(StandardCharsets.UTF_8)),
            1000);
    assertThat(records.next()).isPresent();
    assertThatThrownBy(records::next).isInstanceOf(IOException.class);
    assertThat(records.number()).isEqualTo(2);
  }
}
