package org.durumi.archive.capture;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which hosts may be asked: those of the public internet, and those allowed by name. */
final class AddressGuard {

  private final Set<String> allowed;

  AddressGuard(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /**
   * Checks what can be seen before a name is looked up.
   *
   * @throws CaptureRefusal for a closed literal address or a name of this machine
   */
  void check(WebHost host) {
    InetAddress literal = host.literal();
    if (literal != null) {
      check(host.name(), literal);
    } else if (!allowed.contains(host.name())
        && (host.name().equals("localhost") || host.name().endsWith(".localhost"))) {
      throw refused(host.name(), "a name of this machine itself");
    }
  }

  /**
   * Checks an address that a name has, just before it is connected to.
   *
   * @throws CaptureRefusal for a closed address
   */
  void check(String name, InetAddress address) {
    if (allowed.contains(name)) {
      return;
    }
    String kind = AddressRanges.closedKind(address);
    if (kind == null && ofThisMachine(address)) {
      kind = "own";
    }
    if (kind != null) {
      throw refused(name, said(kind, address));
    }
  }

  private static String said(String kind, InetAddress address) {
    return switch (kind) {
      case "own" -> "an address of this machine itself (" + address.getHostAddress() + ")";
      case "unspecified" -> "an unspecified address (" + address.getHostAddress() + ")";
      default -> "a " + kind + " address (" + address.getHostAddress() + ")";
    };
  }

  private static CaptureRefusal refused(String name, @Nullable String what) {
    return new CaptureRefusal(
        name
            + " is "
            + what
            + ", which no page may make this machine ask; if you trust it, give --allow "
            + name
            + ".");
  }

  private static boolean ofThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }
}
