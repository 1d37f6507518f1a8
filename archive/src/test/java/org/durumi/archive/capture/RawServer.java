package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers any bytes that a test wants, on this machine only. */
final class RawServer implements AutoCloseable {

  /** Writes an answer to a request. */
  interface Handler {
    void answer(String request, OutputStream out) throws IOException;
  }

  /** Writes an answer and may read on. */
  interface Talk {
    void talk(InputStream in, OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final Map<String, Talk> talks = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  RawServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  RawServer(ServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The heads of all requests so far. */
  List<String> requests() {
    return requests;
  }

  RawServer on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  RawServer talking(String path, Talk talk) {
    talks.put(path, talk);
    return this;
  }

  RawServer page(String path, String body) {
    return answer(path, "200 OK", "Content-Type: text/html; charset=utf-8", bytes(body));
  }

  RawServer redirect(String path, String location) {
    return answer(path, "302 Found", "Location: " + location, new byte[0]);
  }

  RawServer answer(String path, String status, String header, byte[] body) {
    return on(
        path,
        (request, out) -> {
          out.write(
              bytes(
                  "HTTP/1.1 "
                      + status
                      + "\r\n"
                      + (header.isEmpty() ? "" : header + "\r\n")
                      + "Content-Length: "
                      + body.length
                      + "\r\n\r\n"));
          out.write(body);
        });
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Passes bytes on both ways between the client being answered and another server here. */
  static void join(OutputStream out, InputStream in, int port) throws IOException {
    try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream there = other.getOutputStream();
      Thread.ofVirtual()
          .start(() -> {
            try {
              in.transferTo(there);
            } catch (IOException e) {
              // One side left.
            }
          });
      other.getInputStream().transferTo(out);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        // A closed server or a failed handshake: the next one is waited for, if there is one.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String head = head(connection.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      requests.add(head);
      String path = head.split(" ", 3)[1];
      Handler handler = handlers.get(path);
      OutputStream out = connection.getOutputStream();
      if (talks.containsKey(path)) {
        talks.remove(path).talk(connection.getInputStream(), out);
      } else if (handler == null) {
        out.write(bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
      } else {
        handler.answer(head, out);
      }
      out.flush();
    } catch (IOException e) {
      // The client left, as it does when it refuses.
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        return "";
      }
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
