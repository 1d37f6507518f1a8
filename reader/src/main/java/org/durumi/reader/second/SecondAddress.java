package org.durumi.reader.second;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of an OpenAI-compatible endpoint.
 *
 * @param uri where questions are posted to
 * @param host the host, for sentences
 * @param onThisMachine whether the host is a loopback address
 */
public record SecondAddress(URI uri, String host, boolean onThisMachine) {

  private static final String CHAT = "/chat/completions";
  private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

  /**
   * Reads an address such as {@code http://127.0.0.1:8080/v1}.
   *
   * @throws SecondReaderRefusal for what is no such address, and for one that would carry a report
   *     over a network in the clear
   */
  public static SecondAddress of(String typed) {
    URI uri = uri(typed);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    boolean plain = scheme.equals("http");
    if (host == null || !(plain || scheme.equals("https"))) {
      throw refused("is no address such as http://127.0.0.1:8080/v1");
    }
    if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
      throw refused("must hold no name, password, question mark or #; a key goes into a file");
    }
    boolean here = isThisMachine(host.toLowerCase(Locale.ROOT));
    if (plain && !here) {
      throw refused("is not on this machine, so it must begin with https://");
    }
    return new SecondAddress(uri.resolve(path(uri)), host, here);
  }

  private static URI uri(String typed) {
    try {
      return new URI(typed.strip());
    } catch (URISyntaxException e) {
      throw refused("is no address such as http://127.0.0.1:8080/v1");
    }
  }

  private static String path(URI uri) {
    String path = uri.getRawPath().replaceAll("/+$", "");
    if (path.endsWith(CHAT)) {
      return path;
    }
    return (path.isEmpty() ? "/v1" : path) + CHAT;
  }

  /** Only what cannot be anywhere else counts: an own address in a local network does not. */
  private static boolean isThisMachine(String host) {
    if (LOOPBACK.matcher(host).matches() || host.equals("[::1]")) {
      return true;
    }
    if (!host.equals("localhost")) {
      return false;
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static SecondReaderRefusal refused(String predicate) {
    return new SecondReaderRefusal("The second reader's address " + predicate + ".");
  }
}
