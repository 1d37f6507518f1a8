package org.durumi.desk.start;

import java.net.URI;
import java.util.Locale;
import org.durumi.archive.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * How a desk for many was started.
 *
 * @param database where the archive lies, with the keys that seal its fields
 * @param origin the public address, such as {@code https://desk.example.org}; null for this
 *     computer's own, where passkeys work too
 * @param provider who else may let people in; null for nobody
 */
public record TeamOptions(
    Database database, @Nullable URI origin, @Nullable ProviderOptions provider) {

  /**
   * Refuses an address that browsers would not take for a safe one, or that has a path.
   *
   * @throws IllegalArgumentException with one sentence for the person who starts it
   */
  public TeamOptions {
    if (origin != null) {
      boolean whole =
          "https".equals(origin.getScheme())
              && origin.getHost() != null
              && origin.getRawUserInfo() == null
              && (origin.getRawPath() == null || origin.getRawPath().isEmpty())
              && origin.getRawQuery() == null
              && origin.getRawFragment() == null;
      if (!whole) {
        throw new IllegalArgumentException(
            "--origin is the address in front of the desk, such as https://desk.example.org,"
                + " without a path; passkeys need https.");
      }
      origin = URI.create(origin.toString().toLowerCase(Locale.ROOT));
    }
  }

  /** The public address of a desk on this port, as browsers write an origin. */
  public String originAt(int port) {
    return origin == null ? "http://localhost:" + port : origin.toString();
  }

  /** The host that passkeys are made for. */
  public String host() {
    return origin == null ? "localhost" : origin.getHost();
  }

  /** Tells whether browsers come by https. */
  public boolean isSecure() {
    return origin != null;
  }

  /** Never how the database is opened. */
  @Override
  public String toString() {
    return "TeamOptions[" + database.place() + "]";
  }
}
