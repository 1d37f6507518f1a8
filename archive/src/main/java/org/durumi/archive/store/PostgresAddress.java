package org.durumi.archive.store;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which database on which PostgreSQL server, without the password: {@code
 * postgresql://user@host:port/database}. The few settings that may follow a {@code ?} are named
 * here; the driver has others that load classes or write files, and takes none from an address.
 *
 * <p>Over a network the server must prove by its certificate who it is, so {@code sslmode} is
 * {@code verify-full} unless the server runs on this computer.
 *
 * @param host a name or a number
 * @param port 1 to 65535
 * @param database its name
 * @param user who logs in
 * @param schema where the tables lie; empty for the user's usual one
 * @param settings {@code sslmode}, {@code sslrootcert} and {@code socketTimeout}, as the driver
 *     takes them
 */
public record PostgresAddress(
    String host,
    int port,
    String database,
    String user,
    String schema,
    Map<String, String> settings) {

  private static final int USUAL_PORT = 5432;
  private static final int LAST_PORT = 65_535;
  private static final String JDBC = "jdbc:";
  private static final String FORM = "postgresql://user@host:port/database";
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,63}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");
  private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
  private static final Set<String> KNOWN =
      Set.of("sslmode", "sslrootcert", PostgresServer.PATIENCE);
  private static final Set<String> PROVED = Set.of("verify-full", "verify-ca");
  private static final Set<String> MODES =
      Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /** Keeps its own copy. */
  public PostgresAddress {
    settings = Map.copyOf(settings);
  }

  /** Tells whether a text means a PostgreSQL server and not a folder. */
  public static boolean isMeantBy(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return plain.startsWith("postgresql:")
        || plain.startsWith("postgres:")
        || plain.startsWith("jdbc:postgresql:");
  }

  /**
   * Reads an address.
   *
   * @param text as a person or a configuration gives it
   * @param login who logs in where the address names nobody
   * @throws ArchiveFaultException with one sentence, which never repeats the text
   */
  public static PostgresAddress of(String text, String login) {
    String plain = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
    URI uri;
    try {
      uri = new URI(plain);
    } catch (URISyntaxException e) {
      throw refused("cannot be read; write " + FORM);
    }
    Map<String, String> asked = asked(uri.getRawQuery());
    String info = uri.getRawUserInfo();
    if (info != null && info.contains(":") || asked.containsKey("password")) {
      throw refused(
          "holds a password, which other programs and the shell's history could see; leave it out,"
              + " and give it when you are asked, or in a file");
    }
    String host = uri.getHost();
    String path = uri.getRawPath();
    boolean whole =
        SCHEMES.contains(uri.getScheme()) && host != null && path != null && path.length() > 1;
    if (!whole || uri.getRawFragment() != null) {
      throw refused("is not whole; write " + FORM);
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    String user = asked.remove("user");
    String schema = asked.remove("currentSchema");
    PostgresAddress address =
        new PostgresAddress(
            host,
            port,
            name(decoded(path.substring(1))),
            name(user != null ? user : info != null ? decoded(info) : login),
            schema == null ? "" : name(schema),
            withProof(host, asked));
    if (port == 0 || port > LAST_PORT) {
      throw refused("names no port between 1 and 65535");
    }
    return address;
  }

  private static Map<String, String> asked(String query) {
    Map<String, String> asked = new TreeMap<>();
    if (query == null || query.isEmpty()) {
      return asked;
    }
    for (String one : query.split("&", -1)) {
      int equals = one.indexOf('=');
      String name = decoded(equals < 0 ? one : one.substring(0, equals));
      asked.put(name, equals < 0 ? "" : decoded(one.substring(equals + 1)));
    }
    return asked;
  }

  private static Map<String, String> withProof(String host, Map<String, String> asked) {
    boolean here = isHere(host);
    String mode = asked.computeIfAbsent("sslmode", _ -> here ? "prefer" : "verify-full");
    for (String name : asked.keySet()) {
      if (!KNOWN.contains(name)) {
        throw refused(
            "has a setting that is not known; only user, currentSchema, sslmode, sslrootcert and"
                + " socketTimeout may follow the ?");
      }
    }
    if (!SECONDS.matcher(asked.getOrDefault(PostgresServer.PATIENCE, "0")).matches()) {
      throw refused("has a socketTimeout that is no number of seconds; write 300, or 0 for ever");
    }
    if (!MODES.contains(mode)) {
      throw refused("names no sslmode; write verify-full or verify-ca");
    }
    if (!here && !PROVED.contains(mode)) {
      throw refused(
          "would let another computer pose as the server; over a network sslmode is verify-full or"
              + " verify-ca");
    }
    return asked;
  }

  /** By number or by the usual name: what a name server answers proves nothing. */
  private static boolean isHere(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    boolean number = bare.contains(":") || bare.matches("[0-9]+(\\.[0-9]+){3}");
    try {
      return bare.equalsIgnoreCase("localhost")
          || number && InetAddress.getByName(bare).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String name(String text) {
    if (!NAME.matcher(text).matches()) {
      throw refused("names no database or user; write " + FORM);
    }
    return text;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("cannot be read; write " + FORM);
    }
  }

  private static ArchiveFaultException refused(String what) {
    return new ArchiveFaultException("The database's address " + what + ".");
  }

  /** The server, the database and the schema: the same for everybody who uses the archive. */
  String place() {
    return "postgresql://"
        + host.toLowerCase(Locale.ROOT)
        + ":"
        + port
        + "/"
        + database
        + (schema.isEmpty() ? "" : "/" + schema);
  }

  /** The address without who logs in. */
  @Override
  public String toString() {
    return place();
  }
}
