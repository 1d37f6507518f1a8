package org.durumi.publisher.appeal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.durumi.archive.store.ReportRow;
import org.durumi.publisher.paper.Block;
import org.durumi.publisher.paper.Run;
import org.durumi.record.source.Quote;

/**
 * The numbered sources of a draft. One that is confidential gives each source's words with their
 * place in the preserved text and its hash; words that could harm somebody are held back, and their
 * place is not. The public gets who published it and when, and nothing else.
 */
final class Bibliography {

  private final Receiver receiver;
  private final Set<String> withheld = new LinkedHashSet<>();
  private final Map<Object, Set<Quote>> words = new LinkedHashMap<>();

  /**
   * The sources of a draft.
   *
   * @param file the case, whose names are in no quote unless the draft itself tells them
   */
  Bibliography(Draft draft, Case file) {
    receiver = draft.receiver();
    String told = draft.sentences().map(Sentence::text).collect(Collectors.joining(" "));
    file.names().stream()
        .filter(name -> Reticence.held(told, List.of(name)).isEmpty())
        .forEach(withheld::add);
    for (Source source : draft.sources()) {
      Set<Quote> quotes = words.computeIfAbsent(key(source), _ -> new LinkedHashSet<>());
      if (source instanceof Source.OfReport report) {
        quotes.addAll(report.words());
      }
    }
  }

  /** Several sentences may rest on other words of one account. */
  private Object key(Source source) {
    return switch (source) {
      case Source.OfReport report when receiver.isConfidential() -> report.account();
      case Source.OfReport report -> published(report.account()) + ".";
      case Source.OfAnswer answer when receiver.isConfidential() -> answer.answer();
      case Source.OfAnswer answer -> "Stated by this office.";
    };
  }

  /** The number of a source, from 1. */
  int number(Source source) {
    return List.copyOf(words.keySet()).indexOf(key(source)) + 1;
  }

  /** All of them in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    words.forEach((key, quotes) -> {
      String text =
          switch (key) {
            case Account account -> account(account, quotes);
            case Answer answer -> answer(answer);
            default -> key.toString();
          };
      blocks.add(new Block.Source(blocks.size() + 1, Run.line(text)));
    });
    return blocks;
  }

  private static String answer(Answer answer) {
    String day = Wording.day(answer.day());
    return (answer.isFirstHand() ? "Told to this office" : "Stated by this office")
        + " on "
        + day
        + " (answer \u201c"
        + answer.key()
        + "\u201d, kept at the office).";
  }

  /** Who published a report and when; nothing else for the public. */
  private String published(Account account) {
    ReportRow report = account.report();
    StringBuilder text = new StringBuilder();
    String outlet = report.outlet();
    if (outlet != null && isHarmless(outlet)) {
      text.append(outlet);
    } else {
      text.append(account.isPublished() ? "Published report" : "Account held by this office");
    }
    if (account.isPublished() && report.published() != null) {
      text.append(", ").append(report.published());
    }
    return text.toString();
  }

  private String account(Account account, Set<Quote> quotes) {
    ReportRow report = account.report();
    StringBuilder text = new StringBuilder(published(account));
    String url = report.url();
    if (url != null && isHarmless(url.replaceAll("[?#].*", ""))) {
      text.append(", ").append(url.replaceAll("[?#].*", ""));
    }
    text.append(". Report ").append(account.id().report()).append(", event ");
    text.append(account.id().event()).append(". ");
    text.append(
        quotes.stream().distinct().sorted().map(this::quoted).collect(Collectors.joining("; ")));
    text.append(" (characters of the preserved text, SHA-256 ").append(report.text());
    return text.append("; file as received, SHA-256 ")
        .append(report.snapshot())
        .append(").")
        .toString();
  }

  private String quoted(Quote quote) {
    String words =
        isHarmless(quote.text()) ? "\u201c" + quote.text().strip() + "\u201d" : "[words held back]";
    return words + " at " + quote.span().start() + "\u2013" + quote.span().end();
  }

  private boolean isHarmless(String text) {
    return Reticence.word(text).isEmpty() && withholdsNobodyIn(text);
  }

  /** Tells whether words name nobody of the case whom the draft itself does not name. */
  boolean withholdsNobodyIn(String text) {
    return Reticence.held(text, withheld).isEmpty();
  }
}
