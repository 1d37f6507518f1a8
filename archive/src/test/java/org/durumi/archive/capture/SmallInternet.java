package org.durumi.archive.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Names and public addresses that all lead to one server on this machine, and a record of every
 * connection that the client tried.
 */
final class SmallInternet implements AutoCloseable {

  static final String PUBLIC = "93.184.215.14";
  static final CaptureLimits QUICK =
      new CaptureLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(8),
          200_000,
          300_000,
          5,
          16_384);

  final RawServer server;

  /** Answers at port 443, if there is one. */
  @Nullable RawServer secure;

  final List<InetSocketAddress> dialed = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<String>> names = new ConcurrentHashMap<>();
  TlsSocketStrategy tls = DefaultClientTlsStrategy.createDefault();

  SmallInternet() throws IOException {
    this(new RawServer());
  }

  SmallInternet(RawServer server) {
    this.server = server;
    name("site.example", PUBLIC);
    name("other.example", "151.101.1.195");
  }

  /** Gives a name its addresses, one for each lookup; the last one stays. */
  SmallInternet name(String name, String... addresses) {
    names.put(name, new ArrayDeque<>(List.of(addresses)));
    return this;
  }

  HardenedClient client() {
    return client(s -> s);
  }

  HardenedClient client(UnaryOperator<CaptureSettings> change) {
    CaptureSettings settings =
        new CaptureSettings(Set.of(), null, QUICK, CaptureSettings.USUAL_AGENT, "Test 1");
    return new HardenedClient(change.apply(settings), this::lookup, Dialing::new, tls);
  }

  Fetched fetch(String address) {
    return fetch(client(), address);
  }

  static Fetched fetch(HardenedClient client, String address) {
    WebAddress parsed = WebAddress.parse(address);
    return client.fetch(
        parsed,
        new Wanted(
            QUICK.pageBytes(), false, !parsed.secure(), Deadline.in(QUICK.wholeTime()), hop -> {}));
  }

  PageCapture capture() {
    return new PageCapture(client());
  }

  /** Every address that was connected to, as text. */
  List<String> dialedAddresses() {
    return dialed.stream().map(a -> a.getAddress().getHostAddress()).toList();
  }

  private InetAddress[] lookup(String name) throws UnknownHostException {
    Deque<String> addresses = names.get(name);
    if (addresses == null) {
      if (Character.isDigit(name.charAt(0)) || name.indexOf(':') >= 0) {
        return InetAddress.getAllByName(name);
      }
      throw new UnknownHostException(name);
    }
    String address = addresses.size() > 1 ? addresses.removeFirst() : addresses.getFirst();
    String[] all = address.split(" ", -1);
    InetAddress[] found = new InetAddress[all.length];
    for (int i = 0; i < all.length; i++) {
      found[i] = InetAddress.ofLiteral(all[i]);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private final class Dialing extends Socket {

    Dialing() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      InetSocketAddress asked = (InetSocketAddress) endpoint;
      dialed.add(asked);
      RawServer answering = secure != null && asked.getPort() == 443 ? secure : server;
      super.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), answering.port()), timeout);
    }
  }
}
