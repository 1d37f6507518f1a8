package org.durumi.desk.appeals;

import java.util.List;
import org.durumi.desk.appeals.AppealView.EntryView;
import org.durumi.desk.appeals.AppealView.SectionView;
import org.durumi.desk.appeals.AppealView.SentenceView;
import org.durumi.desk.appeals.AppealView.SourceView;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.OneLine;
import org.durumi.desk.page.Words;
import org.durumi.publisher.appeal.Draft;
import org.durumi.publisher.appeal.Sentence;
import org.durumi.publisher.appeal.Source;
import org.durumi.record.linkage.TellingId;

/** Lays a draft out with the source of each sentence. */
final class DraftViews {

  private final Words words;

  DraftViews(Words words) {
    this.words = words;
  }

  /** What it says. */
  List<SectionView> sections(Draft draft) {
    return draft.sections().stream()
        .map(section ->
            new SectionView(
                section.number(),
                section.heading(),
                section.entries().stream().map(this::entry).toList()))
        .toList();
  }

  private EntryView entry(Draft.Entry entry) {
    return new EntryView(
        entry.label(),
        entry.sentences().stream().map(this::sentence).toList(),
        entry.question(),
        entry.isAsked());
  }

  private SentenceView sentence(Sentence sentence) {
    return switch (sentence) {
      case Sentence.Fixed it -> new SentenceView(it.text(), "", List.of());
      case Sentence.Stated it ->
          new SentenceView(
              Inert.of(it.text()),
              it.firmness().code(),
              it.sources().stream().map(this::source).toList());
    };
  }

  private SourceView source(Source source) {
    return switch (source) {
      case Source.OfReport it -> {
        TellingId id = it.account().id();
        yield new SourceView(
            words.of("history.event", Long.toString(id.report()), Integer.toString(id.event())),
            "/reports/" + id.report() + "?at=" + id.event(),
            it.words().stream().map(quote -> OneLine.of(quote.text())).toList());
      }
      case Source.OfAnswer it ->
          new SourceView(
              words.of(
                  "appeal.told",
                  it.answer().who().equals(AnswerForm.OFFICE)
                      ? words.of("appeal.office")
                      : Inert.of(it.answer().who()),
                  words.day(it.answer().day())),
              null,
              List.of());
    };
  }
}
