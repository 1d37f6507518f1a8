package org.durumi.archive.pack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.durumi.archive.evidence.CanonicalJson;
import org.durumi.archive.evidence.Sha256;

/**
 * The parts of a WACZ 1.1.1 file (Web Archive Collection Zipped), so that a pack with captured
 * pages opens in the viewers of web archives.
 */
final class Wacz {

  static final String VERSION = "1.1.1";

  private static final DateTimeFormatter FOURTEEN_DIGITS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Wacz() {}

  /**
   * {@code indexes/index.cdx}: one line an answer (CDXJ), sorted by address and time.
   *
   * @param files lines by the name of their file in {@code archive/}
   */
  static byte[] index(Map<String, List<WarcIndexLine>> files) {
    TreeSet<String> lines = new TreeSet<>();
    files.forEach((file, all) -> all.forEach(line -> lines.add(line(file, line))));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String file, WarcIndexLine line) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("url", line.url());
    json.put("mime", line.mime());
    json.put("status", Integer.toString(line.status()));
    json.put("digest", line.digest());
    json.put("length", Long.toString(line.length()));
    json.put("offset", Long.toString(line.offset()));
    json.put("filename", file);
    return surt(line.url()) + " " + FOURTEEN_DIGITS.format(line.date()) + " " + string(json);
  }

  /** {@code pages/pages.jsonl}: the pages among the answers, to begin with. */
  static byte[] pages(Map<String, List<WarcIndexLine>> files) {
    List<String> lines = new ArrayList<>();
    ObjectNode first = JsonNodeFactory.instance.objectNode();
    first.put("format", "json-pages-1.0").put("id", "pages").put("title", "Pages");
    lines.add(string(first));
    TreeSet<String> pages = new TreeSet<>();
    files
        .values()
        .forEach(all ->
            all.stream().filter(WarcIndexLine::isPage).forEach(line -> pages.add(page(line))));
    lines.addAll(pages);
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String page(WarcIndexLine line) {
    Instant time = line.date().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", Sha256.of(time + " " + line.url()).hex().substring(0, 22));
    json.put("url", line.url());
    json.put("ts", time.toString());
    return string(json);
  }

  private static String string(ObjectNode json) {
    return new String(CanonicalJson.write(json), StandardCharsets.UTF_8);
  }

  /**
   * The address as a key that sorts by site (Sort-friendly URI Reordering Transform): the host's
   * parts from the last to the first, then the rest, in lower case and without {@code www.}.
   */
  static String surt(String url) {
    try {
      URI address = new URI(url);
      String host = address.getHost();
      if (host == null) {
        return url.replace(' ', '+');
      }
      String lower = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\d*\\.", "");
      List<String> parts = new ArrayList<>(Arrays.asList(lower.split("\\.")));
      Collections.reverse(parts);
      int port = address.getPort();
      String usual = "https".equalsIgnoreCase(address.getScheme()) ? "443" : "80";
      String shown = port < 0 || usual.equals(Integer.toString(port)) ? "" : ":" + port;
      String path = address.getRawPath();
      String query = address.getRawQuery();
      return (String.join(",", parts)
              + shown
              + ")"
              + (path.isEmpty() ? "/" : path)
              + (query == null ? "" : "?" + query))
          .toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return url.replace(' ', '+');
    }
  }
}
