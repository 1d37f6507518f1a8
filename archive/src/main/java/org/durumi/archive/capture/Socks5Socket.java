package org.durumi.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A connection through a SOCKS5 proxy (RFC 1928) that resolves names itself. The JDK's own would
 * offer the name of the person's account to a proxy that asks for one.
 */
final class Socks5Socket extends Socket {

  private static final int VERSION = 5;

  private final ProxyAddress proxy;

  Socks5Socket(ProxyAddress proxy) {
    super(Proxy.NO_PROXY);
    this.proxy = proxy;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
    InetSocketAddress target = (InetSocketAddress) endpoint;
    DataInputStream in = new DataInputStream(getInputStream());
    getOutputStream().write(new byte[] {VERSION, 1, 0});
    if (in.readUnsignedByte() != VERSION || in.readUnsignedByte() != 0) {
      throw new ConnectException("the proxy wants a user, or speaks no SOCKS5");
    }
    getOutputStream().write(request(target));
    int version = in.readUnsignedByte();
    int answer = in.readUnsignedByte();
    in.readUnsignedByte();
    if (version != VERSION || answer != 0) {
      throw new ConnectException("the proxy could not connect");
    }
    in.readNBytes(boundLength(in) + 2);
  }

  private static byte[] request(InetSocketAddress target) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {VERSION, 1, 0});
    InetAddress literal = literal(target.getHostString());
    if (literal != null) {
      byte[] address = literal.getAddress();
      out.write(address.length == 4 ? 1 : 4);
      out.writeBytes(address);
    } else {
      byte[] name = target.getHostString().getBytes(StandardCharsets.US_ASCII);
      if (name.length > 255) {
        throw new ConnectException("a name too long for SOCKS");
      }
      out.write(3);
      out.write(name.length);
      out.writeBytes(name);
    }
    out.write(target.getPort() >> 8);
    out.write(target.getPort());
    return out.toByteArray();
  }

  private static int boundLength(DataInputStream in) throws IOException {
    return switch (in.readUnsignedByte()) {
      case 1 -> 4;
      case 3 -> in.readUnsignedByte();
      case 4 -> 16;
      default -> throw new ConnectException("the proxy speaks no SOCKS5");
    };
  }

  private static @Nullable InetAddress literal(String host) {
    return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1))
        ? InetAddress.ofLiteral(host)
        : null;
  }
}
