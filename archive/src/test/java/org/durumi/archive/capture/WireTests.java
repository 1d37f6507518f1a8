package org.durumi.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTests {

  private static final List<String> PIECES =
      List.of(
          "HTTP/1.1 ",
          "200",
          " OK",
          "\r\n",
          "\n",
          "\r",
          ":",
          " ",
          "\t",
          "Content-Length",
          "-1",
          "7",
          "99999999999999999999",
          "Transfer-Encoding",
          "chunked",
          "gzip",
          "Content-Encoding",
          "Location",
          "//",
          "http:",
          "http://a.example/",
          "\u00e9",
          "\0",
          "fffffffffffffff",
          "0",
          "5;x",
          "Content-Type",
          "deflate",
          ",",
          "%",
          "%zz",
          "[::1]",
          "@");

  private static String mixed(Random random, int most) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      out.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }

  @Test
  void whateverAServerSendsEndsInBytesOrARefusal() throws IOException {
    Random random = new Random(11);
    int read = 0;
    for (int round = 0; round < 4_000; round++) {
      String start = random.nextInt(3) == 0 ? "" : "HTTP/1.1 200 OK\r\n";
      byte[] raw = (start + mixed(random, 30)).getBytes(StandardCharsets.ISO_8859_1);
      WireHead head = WireHead.parse(raw).orElse(null);
      if (head == null) {
        continue;
      }
      read++;
      byte[] sent = mixed(random, 30).getBytes(StandardCharsets.ISO_8859_1);
      WireBody body = BodyReader.read(new ByteArrayInputStream(sent), head, 20);
      assertThat(body.payload()).hasSizeLessThanOrEqualTo(20);
      assertThat(head.mediaType()).hasSizeBetween(1, 200);
      try {
        ContentDecoding.decode("a.example", head, body.payload(), 50);
        WebAddress.parse("http://a.example/b").resolve(head.location());
      } catch (CaptureRefusal e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
    assertThat(read).isGreaterThan(2_000);
  }

  @Test
  void anAddressReadTwiceIsTheSame() {
    Random random = new Random(12);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      try {
        WebAddress address = WebAddress.parse("http://a.example" + mixed(random, 9));
        assertThat(WebAddress.parse(address.uri().toString())).isEqualTo(address);
        read++;
      } catch (CaptureRefusal e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
    assertThat(read).isGreaterThan(1_000);
  }
}
