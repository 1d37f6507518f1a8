package org.durumi.archive.capture;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses lie outside the public internet, after the special-purpose registries of IANA
 * (RFC 6890 and what followed). Of IPv6 only 2000::/3 is public; addresses that carry an IPv4
 * address inside are judged by that too.
 */
final class AddressRanges {

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Range(String kind, byte[] prefix, int bits) {

    static Range of(String kind, String network, int bits) {
      return new Range(kind, InetAddress.ofLiteral(network).getAddress(), bits);
    }

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
        return false;
      }
      int mask = bits % 8 == 0 ? 0 : 0xff << (8 - bits % 8) & 0xff;
      return mask == 0 || (address[whole] & mask) == (prefix[whole] & mask);
    }
  }

  private static final List<Range> CLOSED =
      List.of(
          Range.of("unspecified", "0.0.0.0", 8),
          Range.of("private", "10.0.0.0", 8),
          Range.of("provider-internal", "100.64.0.0", 10),
          Range.of("loopback", "127.0.0.0", 8),
          Range.of("link-local", "169.254.0.0", 16),
          Range.of("private", "172.16.0.0", 12),
          Range.of("reserved", "192.0.0.0", 24),
          Range.of("documentation", "192.0.2.0", 24),
          Range.of("reserved", "192.88.99.0", 24),
          Range.of("private", "192.168.0.0", 16),
          Range.of("benchmark", "198.18.0.0", 15),
          Range.of("documentation", "198.51.100.0", 24),
          Range.of("documentation", "203.0.113.0", 24),
          Range.of("multicast", "224.0.0.0", 4),
          Range.of("reserved", "240.0.0.0", 4),
          Range.of("unspecified", "::", 128),
          Range.of("loopback", "::1", 128),
          Range.of("private", "fc00::", 7),
          Range.of("link-local", "fe80::", 10),
          Range.of("site-local", "fec0::", 10),
          Range.of("multicast", "ff00::", 8),
          // Holds Teredo, benchmarks, ORCHID; the few public services inside serve no pages.
          Range.of("reserved", "2001::", 23),
          Range.of("documentation", "2001:db8::", 32),
          Range.of("documentation", "3fff::", 20));

  private static final Range PUBLIC = Range.of("public", "2000::", 3);
  private static final Range TRANSLATED = Range.of("NAT64", "64:ff9b::", 96);
  private static final Range SIX_TO_FOUR = Range.of("6to4", "2002::", 16);

  private AddressRanges() {}

  /** What kind of closed address this is, such as "loopback"; null for a public one. */
  static @Nullable String closedKind(InetAddress address) {
    byte[] bytes = address.getAddress();
    for (Range range : CLOSED) {
      if (range.holds(bytes)) {
        return range.kind();
      }
    }
    return bytes.length == 4 ? null : closedSixth(bytes);
  }

  private static @Nullable String closedSixth(byte[] bytes) {
    if (TRANSLATED.holds(bytes)) {
      return fourth(bytes, 12);
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return fourth(bytes, 2);
    }
    if (!PUBLIC.holds(bytes)) {
      // Among these are the forms ::a.b.c.d, ::ffff:a.b.c.d and 64:ff9b:1::, public or not.
      String inner = fourth(bytes, 12);
      return inner == null ? "reserved" : inner;
    }
    boolean isatap =
        (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == -2;
    return isatap ? fourth(bytes, 12) : null;
  }

  private static @Nullable String fourth(byte[] bytes, int from) {
    for (Range range : CLOSED) {
      if (range.holds(Arrays.copyOfRange(bytes, from, from + 4))) {
        return range.kind();
      }
    }
    return null;
  }
}
