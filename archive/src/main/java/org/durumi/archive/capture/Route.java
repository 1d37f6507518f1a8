package org.durumi.archive.capture;

import java.net.Proxy;
import java.net.Socket;
import java.util.function.Supplier;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** Straight out, or through the proxy that a person gave by name; the environment is not asked. */
record Route(@Nullable ProxyAddress proxy) {

  /** Sockets that heed no proxy set for the whole JVM. */
  static Socket direct() {
    return new Socket(Proxy.NO_PROXY);
  }

  boolean isDirect() {
    return proxy == null;
  }

  boolean isProxy(String host) {
    return proxy != null && proxy.host().equals(host);
  }

  /** Whether target names go to the proxy unresolved over SOCKS. */
  boolean resolvesElsewhere() {
    return proxy != null && proxy.kind() == ProxyAddress.Kind.SOCKS5;
  }

  @Nullable HttpHost httpProxy() {
    return proxy != null && proxy.kind() == ProxyAddress.Kind.HTTP
        ? new HttpHost("http", proxy.host(), proxy.port())
        : null;
  }

  Socket socket(Supplier<Socket> direct) {
    return proxy != null && proxy.kind() == ProxyAddress.Kind.SOCKS5
        ? new Socks5Socket(proxy)
        : direct.get();
  }
}
