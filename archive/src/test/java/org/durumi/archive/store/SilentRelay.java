package org.durumi.archive.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.durumi.archive.seal.Keyring;

/**
 * A way to a database server that falls silent when it is told to: it goes on to accept and to keep
 * connections, and passes nothing on, as a network that died without a word.
 */
public final class SilentRelay implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private final String password;
  private final String address;
  private final int port;
  private volatile boolean silent;

  /** A way to this database. */
  public SilentRelay(Database database) throws IOException {
    Map.Entry<String, String> named = SharedPostgres.named(database);
    password = named.getValue();
    address = named.getKey();
    port = PostgresAddress.of(address, "").port();
    Thread.ofVirtual().start(this::accept);
  }

  /** The same database by this way, whose answers are waited for so many seconds. */
  public Database database(int seconds, Keyring keys) {
    String here = address.replace(":" + port + "/", ":" + door.getLocalPort() + "/");
    return Database.server(
        PostgresAddress.of(here + "?socketTimeout=" + seconds, ""), password, keys);
  }

  /** Passes nothing on from now on. */
  public void fallSilent() {
    silent = true;
  }

  /** How many connections it has accepted. */
  public int accepted() {
    return accepted.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket here = door.accept();
        sockets.add(here);
        accepted.incrementAndGet();
        if (!silent) {
          Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
          sockets.add(there);
          Thread.ofVirtual().start(() -> pass(here, there));
          Thread.ofVirtual().start(() -> pass(there, here));
        }
      }
    } catch (IOException e) {
      // Closed.
      return;
    }
  }

  private void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] some = new byte[8192];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        if (!silent) {
          out.write(some, 0, read);
        }
      }
    } catch (IOException e) {
      // Either end is gone.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
