package org.durumi.reader.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.reader.lexicon.Table;
import org.durumi.record.event.Event;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.junit.jupiter.api.Test;

final class OddTextTests {

  private static final String[] JUNK = {
    "\u202E",
    "\u0000",
    "👩‍👩‍👧",
    "한국",
    "中国",
    "\uD83D",
    "“",
    "”",
    "\"",
    ",",
    ".",
    ";",
    "(",
    ")",
    "\n",
    "30",
    "1,000",
    "$150",
    "5 million KPW",
    "May 3",
    "on Tuesday",
    "the",
    "of",
    "by",
    "were",
    "Shenyang",
    "in",
    "ten refugees",
    "they"
  };

  @Test
  void anyMixtureOfWordsIsReadAndEveryQuoteIsTheReportsOwn() {
    List<String> words = new ArrayList<>(List.of(JUNK));
    for (String table : List.of("triggers.tsv", "modality.tsv")) {
      Table.rows(EnglishReader.class, table)
          .forEach(row -> words.add(row[2].replace("...", "them")));
    }
    Random random = new Random(20260101);
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      ReadPassage reading = ReadPassage.of(text.toString());
      ReportText source = reading.casefile().report().text();
      for (Event event : reading.casefile().events()) {
        quotes(event).forEach(q -> assertThat(source.quote(q.span())).isEqualTo(q));
      }
    }
  }

  private static List<Quote> quotes(Event event) {
    List<Quote> quotes = new ArrayList<>(event.evidence());
    quotes.add(event.trigger());
    event.victims().forEach(v -> quotes.add(v.words()));
    event.agents().forEach(a -> quotes.add(a.words()));
    event.attribution().forEach(a -> quotes.add(a.words()));
    if (event.place() != null) {
      quotes.add(event.place().words());
    }
    if (event.date() != null) {
      quotes.add(event.date().words());
    }
    return quotes;
  }
}
