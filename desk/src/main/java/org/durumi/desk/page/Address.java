package org.durumi.desk.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An address within the desk, built up value by value. What is empty is left out.
 *
 * @param text path and query, ready for a link
 */
public record Address(String text) {

  /** The address of a page. */
  public static Address of(String path) {
    return new Address(path);
  }

  /** The same with a value. */
  public Address with(String name, @Nullable Object value) {
    String plain = value == null ? "" : value.toString();
    if (plain.isEmpty()) {
      return this;
    }
    String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    return new Address(text + (text.indexOf('?') < 0 ? '?' : '&') + name + '=' + encoded);
  }

  /** The same, down to a part of the page. */
  public String at(String part) {
    return text + '#' + part;
  }

  /**
   * A path of this desk and nothing else, or the first page. Browsers take three slashes for two,
   * and drop dots before they look, so neither is let through.
   */
  public static String local(String to) {
    try {
      URI uri = URI.create(to);
      String path = to.split("[?#]", 2)[0];
      boolean plain =
          !uri.isAbsolute()
              && path.startsWith("/")
              && !path.contains("//")
              && !path.contains("/.")
              && to.indexOf('\\') < 0;
      return plain ? uri.toString() : "/";
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
