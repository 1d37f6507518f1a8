package org.durumi.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP to a desk word for word: Java's own client refuses to lie about hosts and paths. */
public final class Wire {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern COOKIE = Pattern.compile("durumi=[^;]*");
  private static final int PATIENCE = 20_000;

  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Wire(int port) {
    this.port = port;
    headers.put("Host", "127.0.0.1:" + port);
    headers.put("Connection", "close");
  }

  /** The same, saying one header otherwise; null leaves it out. */
  public Wire with(String name, @Nullable String value) {
    Wire other = new Wire(port);
    other.headers.clear();
    other.headers.putAll(headers);
    if (value == null) {
      other.headers.remove(name);
    } else {
      other.headers.put(name, value);
    }
    return other;
  }

  /** The port it speaks to. */
  public int port() {
    return port;
  }

  /** The cookie that it sends, empty if none. */
  public String cookie() {
    return headers.getOrDefault("Cookie", "");
  }

  /** Asks for a page. */
  public Answer get(String path) {
    return send("GET", path, null);
  }

  /** Sends a form, of names and values in turn. */
  public Answer post(String path, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return with("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", path, form.toString());
  }

  /** Comes in with the passphrase; the answer's cookie and token are those of the new session. */
  public Answer unlock(String name) {
    Answer before = get("/unlock");
    Answer after =
        with("Cookie", before.cookie())
            .post(
                "/unlock",
                "_csrf",
                before.token(),
                "passphrase",
                DeskScene.PASSPHRASE,
                "name",
                name);
    if (after.status() != 303 || after.cookie().isEmpty()) {
      throw new AssertionError("not unlocked: " + after);
    }
    return after;
  }

  /** Who came in with the passphrase. */
  public Wire inside(String name) {
    return with("Cookie", unlock(name).cookie());
  }

  /** Sends a request with these headers and perhaps a body. */
  public Answer send(String method, String path, @Nullable String body) {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    if (body != null) {
      request.append("Content-Length: " + bytes.length + "\r\n");
    }
    return raw(request + "\r\n" + (body == null ? "" : body));
  }

  /** Sends this and nothing else. */
  public Answer raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return Answer.read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the desk answered.
   *
   * @param head everything before the body
   */
  public record Answer(int status, String head, String body) {

    static Answer read(InputStream in) throws IOException {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      if (end < 0) {
        return new Answer(0, all, "");
      }
      return new Answer(
          Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
    }

    /** A header's values in one, empty where it is not there. */
    public String header(String name) {
      StringBuilder values = new StringBuilder();
      head.lines()
          .skip(1)
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .forEach(line ->
              values
                  .append(values.isEmpty() ? "" : " | ")
                  .append(line.substring(name.length() + 1).strip()));
      return values.toString();
    }

    /** The session's cookie as it is sent back, empty if none was set. */
    public String cookie() {
      Matcher cookie = COOKIE.matcher(header("Set-Cookie"));
      return cookie.find() ? cookie.group() : "";
    }

    /** The token of the page's forms. */
    public String token() {
      Matcher token = TOKEN.matcher(body);
      return token.find() ? token.group(1) : "";
    }

    /** Tells whether it sends the browser to where the desk is unlocked. */
    public boolean isToUnlock() {
      return status == 303 && header("Location").startsWith("/unlock");
    }
  }
}
