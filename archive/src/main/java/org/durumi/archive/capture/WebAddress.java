package org.durumi.archive.capture;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address in one form only: lower-case scheme and host, no user, no fragment, no
 * port that goes without saying, and only characters that may travel.
 *
 * @param scheme {@code http} or {@code https}
 * @param host where to
 * @param port 1 to 65535, or -1 for the scheme's own
 * @param target path and query, beginning with a slash
 */
record WebAddress(String scheme, WebHost host, int port, String target) {

  private static final int LONGEST = 8192;
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)");
  private static final Pattern PARTS = Pattern.compile("//([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::([0-9]{0,5}))?");
  private static final Set<String> WEB = Set.of("http", "https");

  /**
   * Reads an address that a person, a page or a server gave.
   *
   * @throws CaptureRefusal if it is not one that may be asked
   */
  static WebAddress parse(String given) {
    String text = given.strip();
    Matcher scheme = SCHEME.matcher(text);
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new CaptureRefusal(
          "That address is longer than " + LONGEST + " characters or holds line breaks; check it.");
    }
    if (!scheme.matches()) {
      throw new CaptureRefusal(
          "An address begins with https:// or http://; write it whole, as a browser shows it.");
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!WEB.contains(name)) {
      throw new CaptureRefusal(
          "Only https and http addresses are fetched, not "
              + name.substring(0, Math.min(name.length(), 20))
              + "; save the file with another program and add it.");
    }
    Matcher parts = PARTS.matcher(scheme.group(2));
    if (!parts.matches()) {
      throw new CaptureRefusal("That " + name + " address names no host; check it.");
    }
    String query = parts.group(3) == null ? "" : parts.group(3);
    return of(name, parts.group(1), parts.group(2) + query);
  }

  /**
   * The address that a redirect or a page found here means.
   *
   * @throws CaptureRefusal if it is not one that may be asked
   */
  WebAddress resolve(String reference) {
    String text = reference.strip();
    if (SCHEME.matcher(text).matches()) {
      return parse(text);
    }
    if (text.startsWith("//")) {
      return parse(scheme + ":" + text);
    }
    if (text.startsWith("/")) {
      return parse(origin() + text);
    }
    int end = text.indexOf('#');
    try {
      return parse(
          uri().resolve(WebTarget.encoded(end < 0 ? text : text.substring(0, end))).toString());
    } catch (IllegalArgumentException e) {
      throw new CaptureRefusal(host.name() + " points to something that is no address.");
    }
  }

  boolean secure() {
    return scheme.equals("https");
  }

  /** Scheme, host and port: what shares one robots.txt. */
  String origin() {
    return scheme + "://" + host.bracketed() + (port < 0 ? "" : ":" + port);
  }

  /** The same as a URI; never with a user or a fragment. */
  URI uri() {
    return URI.create(origin() + target);
  }

  private static WebAddress of(String scheme, String authority, String rest) {
    if (authority.contains("@")) {
      throw new CaptureRefusal(
          "Addresses with a user name before the host are not fetched; leave out the part before"
              + " the @.");
    }
    Matcher matcher = AUTHORITY.matcher(authority);
    if (!matcher.matches() || authority.isEmpty()) {
      throw new CaptureRefusal("That " + scheme + " address names no host; check it.");
    }
    int port = port(matcher.group(2));
    boolean usual = port == (scheme.equals("http") ? 80 : 443);
    String target = WebTarget.encoded(rest);
    return new WebAddress(
        scheme,
        WebHost.parse(matcher.group(1)),
        usual ? -1 : port,
        target.startsWith("/") ? target : "/" + target);
  }

  private static int port(String digits) {
    if (digits == null || digits.isEmpty()) {
      return -1;
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65535) {
      throw new CaptureRefusal("A port is a number from 1 to 65535; check the address.");
    }
    return port;
  }
}
