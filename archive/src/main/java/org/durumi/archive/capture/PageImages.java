package org.durumi.archive.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a page's images, as the page writes them: of each image the largest that it
 * offers. Those written into the page itself (data:) are there already.
 *
 * @param references in the page's order, each once
 * @param base what they are relative to, if the page says so
 * @param leaves whether the page asks the browser to go elsewhere
 * @param whole whether all of the page was looked through
 */
record PageImages(List<String> references, @Nullable String base, boolean leaves, boolean whole) {

  private static final int LARGEST = 8 << 20;
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private static final List<String> PLAIN = List.of("src", "data-src", "data-lazy-src");
  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

  /**
   * Looks through a page; nothing in it is run.
   *
   * @param mediaType with the charset, if the server gave one
   * @param deadline until when
   */
  static PageImages of(byte[] page, String mediaType, Deadline deadline) {
    Document document = parsed(page, mediaType, deadline.sooner(Deadline.in(TIME)));
    if (document == null) {
      return new PageImages(List.of(), null, false, false);
    }
    Set<String> references = new LinkedHashSet<>();
    for (Element image : document.select("img")) {
      String best = best(image);
      if (best != null) {
        references.add(best);
      }
    }
    Element base = document.selectFirst("base[href]");
    boolean leaves = document.selectFirst("meta[http-equiv~=(?i)^\\s*refresh\\s*$]") != null;
    return new PageImages(
        List.copyOf(references), base == null ? null : base.attr("href"), leaves, true);
  }

  /** Whether a media type is of pages that hold images. */
  static boolean mayHold(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT).strip();
    return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
  }

  private static @Nullable Document parsed(byte[] page, String mediaType, Deadline deadline) {
    Matcher charset = CHARSET.matcher(mediaType);
    try {
      return parsed(page, charset.find() ? charset.group(1) : null, deadline, "");
    } catch (IllegalArgumentException e) {
      // No such character set, or none that can be read: the addresses are ASCII in most.
      return parsed(page, "UTF-8", deadline, "");
    }
  }

  private static @Nullable Document parsed(
      byte[] page, @Nullable String charset, Deadline deadline, String base) {
    try {
      return Jsoup.parse(new TimedStream(page, LARGEST, deadline), charset, base);
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  private static @Nullable String best(Element image) {
    Choice best = new Choice(null, 0);
    Element parent = image.parent();
    if (parent != null && parent.normalName().equals("picture")) {
      for (Element source : parent.children()) {
        best = source.normalName().equals("source") ? best.or(source) : best;
      }
    }
    best = best.or(image);
    if (best.reference() != null) {
      return best.reference();
    }
    return PLAIN.stream().map(image::attr).filter(PageImages::fetchable).findFirst().orElse(null);
  }

  private static boolean fetchable(String reference) {
    return !reference.isBlank() && !reference.strip().regionMatches(true, 0, "data:", 0, 5);
  }

  /** The best choice so far. */
  private record Choice(@Nullable String reference, double size) {

    Choice or(Element element) {
      Choice best = this;
      for (String set : SETS) {
        for (SourceSet.Candidate candidate : SourceSet.of(element.attr(set))) {
          if (candidate.rank() > best.size() && fetchable(candidate.reference())) {
            best = new Choice(candidate.reference(), candidate.rank());
          }
        }
      }
      return best;
    }
  }
}
