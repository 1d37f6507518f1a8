package org.durumi.desk.start;

import java.net.URI;
import java.util.Set;

/**
 * A provider of identities (OpenID Connect) that may let people in who have one.
 *
 * @param issuer its address, as it calls itself in what it signs
 * @param client how it knows this desk
 * @param secret what the desk shows it
 */
public record ProviderOptions(String issuer, String client, String secret) {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Refuses an address that somebody on the way could answer for.
   *
   * @throws IllegalArgumentException with one sentence for the person who starts the desk
   */
  public ProviderOptions {
    URI address = URI.create(issuer);
    boolean safe =
        "https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
    if (!safe || address.getHost() == null || client.isEmpty() || secret.isEmpty()) {
      throw new IllegalArgumentException(
          "--provider is an https address, such as https://id.example.org, with --provider-client"
              + " and --provider-secret-file.");
    }
  }

  /** Its host, for people. */
  public String host() {
    return URI.create(issuer).getHost();
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "ProviderOptions[" + host() + "]";
  }
}
