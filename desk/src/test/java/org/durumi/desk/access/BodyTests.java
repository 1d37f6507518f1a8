package org.durumi.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.durumi.desk.DeskScene;
import org.durumi.desk.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that are too large, too slow or no requests. */
class BodyTests {

  private static final int SLOW_ONES = 200;

  private static DeskScene scene;

  @BeforeAll
  static void start() {
    scene = DeskScene.over(archive -> {});
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void aStrangersBodyIsNotWaitedFor() throws IOException {
    for (String type :
        List.of(
            "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain")) {
      try (Socket socket = begun("/add/files", type, 1_000_000, "")) {
        byte[] first = socket.getInputStream().readNBytes(12);
        assertThat(new String(first, StandardCharsets.US_ASCII)).as(type).isEqualTo("HTTP/1.1 303");
      }
    }
  }

  @Test
  void aFormThatIsTooLargeIsRefused() {
    Wire inside = scene.wire().inside("Min-ji");
    String token = inside.get("/there-is-no-such-page").token();
    Wire.Answer answer = inside.post("/lock", "_csrf", token, "x", "y".repeat(17 << 20));
    assertThat(answer.status()).isIn(400, 403, 413);
    assertThat(inside.get("/here").status()).isEqualTo(204);
  }

  @Test
  void headersThatAreTooLargeAreRefused() {
    Wire.Answer answer = scene.wire().with("X-Long", "y".repeat(70_000)).get("/unlock");
    assertThat(answer.status()).isIn(400, 431);
    silent(answer);
    assertThat(scene.wire().get("/" + "y".repeat(70_000)).status()).isIn(400, 414);
  }

  @Test
  void whatIsNoHttpIsRefusedInSilence() {
    Wire wire = scene.wire();
    String get = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\n";
    String post = "POST /lock HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port() + "\r\n";
    String close = "Connection: close\r\n\r\n";
    for (String request :
        List.of(
            "nonsense\r\n\r\n",
            "GET\r\n\r\n",
            get.replace("1.1\r", "9.9\r") + close,
            get.replace("/ ", "/<script> ") + close,
            get.replace("GET", "G\u0001T") + close,
            get + "Bad Header: x\r\n" + close,
            get + " folded: x\r\n" + close,
            post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n" + close + "0\r\n\r\n",
            post + "Content-Length: 5\r\nContent-Length: 6\r\n" + close + "12345",
            post + "Content-Length: -1\r\n" + close,
            post + "Transfer-Encoding: chunked\r\n" + close + "ZZ\r\n")) {
      Wire.Answer answer = wire.raw(request);
      assertThat(answer.status()).as(request).isNotEqualTo(200).isNotEqualTo(500);
      silent(answer);
    }
  }

  @Test
  void slowOnesDoNotKeepOthersWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_ONES; i++) {
        slow.add(begun("/unlock", "application/x-www-form-urlencoded", 100, "pass"));
      }
      assertThat(scene.wire().get("/unlock").status()).isEqualTo(200);
      assertThat(scene.wire().unlock("Min-ji").status()).isEqualTo(303);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static Socket begun(String path, String type, int length, String body)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), scene.desk().port());
    socket.setSoTimeout(5_000);
    String request =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, scene.desk().port(), type, length, body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private static void silent(Wire.Answer answer) {
    assertThat(answer.head() + answer.body())
        .doesNotContain("Exception", "org.apache", "Tomcat", "\tat ", "<script> ");
  }
}
