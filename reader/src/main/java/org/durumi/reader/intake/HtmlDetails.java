package org.durumi.reader.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.record.time.Period;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: JSON-LD first, then OpenGraph and other meta, then its elements. */
final class HtmlDetails {

  private static final List<String> DATE_META =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=article:published_time]",
          "meta[name~=(?i)^(dc|dcterms)\\.(date|created|date\\.issued|issued)$]",
          "meta[name~=(?i)^(date|pubdate|publish-?date|publication_date|citation_publication_date"
              + "|parsely-pub-date|sailthru\\.date|article\\.published)$]");
  private static final List<String> TIMES =
      List.of(
          "time[itemprop=datePublished][datetime]",
          "time[pubdate][datetime]",
          "article time[datetime]",
          "main time[datetime]",
          "time[datetime]");
  private static final Pattern JOINT = Pattern.compile("\\s+(?:[-|–—·:»<]|::)\\s+");

  private HtmlDetails() {}

  static Details of(Document page, List<String> warnings) {
    JsonLd ld = JsonLd.of(page);
    String outlet =
        first(
            plain(ld.outlet()),
            content(page, "meta[property=og:site_name]"),
            content(page, "meta[name=publisher]"),
            content(page, "meta[name=application-name]"));
    return new Details(
        null,
        address(page),
        outlet,
        published(page, ld, warnings),
        LanguageCode.of(first(ld.language(), page.select("html").attr("lang"))),
        false,
        title(page, ld, outlet));
  }

  private static @Nullable Period published(Document page, JsonLd ld, List<String> warnings) {
    List<String> stated =
        Stream.concat(
                Stream.of(Optional.ofNullable(ld.published())),
                Stream.concat(
                    DATE_META.stream().map(query -> Optional.ofNullable(content(page, query))),
                    TIMES.stream().map(query -> Optional.ofNullable(datetime(page, query)))))
            .flatMap(Optional::stream)
            .toList();
    Optional<Period> period =
        stated.stream().map(PublishedDate::read).flatMap(Optional::stream).findFirst();
    if (period.isEmpty()) {
      warnings.add(
          stated.isEmpty()
              ? "The page does not state its publication date; state it with --published."
              : "The publication date could not be read; state it with --published.");
    }
    return period.orElse(null);
  }

  private static @Nullable String title(Document page, JsonLd ld, @Nullable String outlet) {
    Elements headings = page.select("h1");
    return first(
        plain(ld.headline()),
        withoutOutlet(content(page, "meta[property=og:title]"), outlet),
        headings.size() == 1 ? headings.text() : null,
        content(page, "meta[name=twitter:title]"),
        withoutOutlet(page.title(), outlet));
  }

  /** Takes " | Outlet" off a title's end, and off its beginning. */
  private static @Nullable String withoutOutlet(@Nullable String title, @Nullable String outlet) {
    if (title == null || outlet == null) {
      return title;
    }
    String[] parts = JOINT.split(title, -1);
    if (parts.length > 1 && parts[parts.length - 1].strip().equalsIgnoreCase(outlet)) {
      int end = title.lastIndexOf(parts[parts.length - 1]);
      return title.substring(0, end).replaceFirst("\\s+\\S{1,2}\\s+$", "").strip();
    }
    return parts.length > 1 && parts[0].strip().equalsIgnoreCase(outlet)
        ? title.substring(title.indexOf(parts[1], parts[0].length())).strip()
        : title;
  }

  private static @Nullable String address(Document page) {
    return first(
        page.select("link[rel=canonical]").attr("href"), content(page, "meta[property=og:url]"));
  }

  private static @Nullable String content(Document page, String query) {
    Element meta = page.selectFirst(query);
    return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
  }

  private static @Nullable String datetime(Document page, String query) {
    Element time = page.selectFirst(query);
    return time == null || time.attr("datetime").isBlank() ? null : time.attr("datetime").strip();
  }

  /** JSON-LD often carries a title that was escaped for HTML. */
  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : Parser.unescapeEntities(text, false);
  }

  private static @Nullable String first(@Nullable String... candidates) {
    return Stream.of(candidates)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }
}
