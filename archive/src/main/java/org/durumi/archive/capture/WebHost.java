package org.durumi.archive.capture;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host as it is asked for: an ASCII name in lower case, or a literal address.
 *
 * @param name without brackets and without a last dot
 * @param literal the address, where the name is one
 */
record WebHost(String name, @Nullable InetAddress literal) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63})*");
  private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern QUAD = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

  /**
   * Reads a host.
   *
   * @throws CaptureRefusal if it is neither a name nor an address in its usual form
   */
  static WebHost parse(String given) {
    if (given.startsWith("[") && given.endsWith("]")) {
      return sixth(given.substring(1, given.length() - 1));
    }
    String name = ascii(given);
    // A number in other forms (2130706433, 0x7f.1) is an address to some resolvers and not to
    // others.
    if (NUMBER_LAST.matcher(name).matches()) {
      if (!QUAD.matcher(name).matches()) {
        throw new CaptureRefusal(
            name + " is a number address in an unusual form; write it as four numbers with dots.");
      }
      return new WebHost(name, InetAddress.ofLiteral(name));
    }
    return new WebHost(name, null);
  }

  /**
   * Reads a host that a person typed alone, where IPv6 needs no brackets.
   *
   * @throws CaptureRefusal as {@link #parse} does
   */
  static WebHost typed(String given) {
    return parse(given.indexOf(':') >= 0 && !given.startsWith("[") ? "[" + given + "]" : given);
  }

  /** As it stands in an address: literal IPv6 in brackets. */
  String bracketed() {
    return name.indexOf(':') >= 0 ? "[" + name + "]" : name;
  }

  private static WebHost sixth(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    try {
      if (name.indexOf(':') >= 0 && name.indexOf('%') < 0) {
        return new WebHost(name, InetAddress.ofLiteral(name));
      }
    } catch (IllegalArgumentException e) {
      // The sentence below says it.
    }
    throw new CaptureRefusal("What stands in brackets in that address is no IPv6 address.");
  }

  private static String ascii(String given) {
    String name;
    try {
      name = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      name = "";
    }
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (name.length() > 253 || !NAME.matcher(name).matches()) {
      throw new CaptureRefusal("That address's host is not a name of the web; check it.");
    }
    return name;
  }
}
