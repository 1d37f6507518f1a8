package org.durumi.archive.capture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that a person gave by name, such as Tor's. It looks names up; this machine does not.
 *
 * @param kind how it is spoken to
 * @param host its name or address
 * @param port 1 to 65535
 */
public record ProxyAddress(Kind kind, String host, int port) {

  /** How a proxy is spoken to. */
  public enum Kind {
    /** RFC 1928, without a user. */
    SOCKS5,
    /** Whole addresses for http, CONNECT for https. */
    HTTP
  }

  private static final Pattern FORM =
      Pattern.compile("(socks5h?|http)://([^/@?#]+):([0-9]{1,5})/?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads {@code socks5://HOST:PORT} or {@code http://HOST:PORT}.
   *
   * @throws CaptureRefusal if it is neither
   */
  public static ProxyAddress parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw refused();
    }
    int port = Integer.parseInt(form.group(3));
    if (port < 1 || port > 65535) {
      throw refused();
    }
    boolean socks = form.group(1).toLowerCase(Locale.ROOT).startsWith("socks");
    return new ProxyAddress(
        socks ? Kind.SOCKS5 : Kind.HTTP, WebHost.parse(form.group(2)).name(), port);
  }

  private static CaptureRefusal refused() {
    return new CaptureRefusal(
        "A proxy is written socks5://HOST:PORT or http://HOST:PORT, without a user; for Tor it is"
            + " mostly socks5://127.0.0.1:9050.");
  }
}
