package org.durumi.desk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.Found;
import org.durumi.archive.search.BadQueryException;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Snippet;
import org.durumi.archive.store.EventRow;
import org.durumi.archive.store.ReportRow;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Inert;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.durumi.record.review.ReviewState;
import org.jspecify.annotations.Nullable;

/** Searches, and lays out what was found. */
final class SearchViews {

  private static final int MOST_EVENTS = 3;

  private final Words words;
  private final SaidWords said;

  SearchViews(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
  }

  /** The page that answers this form. */
  SearchView of(Archive archive, SearchForm form) {
    String refusal = refusal(form);
    if (form.isEmpty() || refusal != null) {
      return view(form, refusal, null, null, List.of(), null);
    }
    try {
      Query query = form.q().isEmpty() ? Query.everything() : Query.parse(form.q());
      return found(archive, form, archive.search(query, form.filters(), form.show()));
    } catch (BadQueryException e) {
      return view(form, words.of("search.unclear", Query.MOST_WORDS), null, null, List.of(), null);
    }
  }

  private @Nullable String refusal(SearchForm form) {
    for (String date : List.of(form.from(), form.until())) {
      if (SearchForm.isNoDate(date)) {
        return words.of("search.nodate", Inert.of(date));
      }
    }
    if (form.q().length() > Query.LONGEST) {
      return words.of("search.long", form.q().length(), Query.LONGEST);
    }
    return form.isBackwards() ? words.of("search.backwards") : null;
  }

  private SearchView found(Archive archive, SearchForm form, Results results) {
    List<SearchView.Find> finds = archive.found(results).stream().map(this::find).toList();
    String summary =
        results.exact()
            ? words.of("search.found", results.total())
            : words.of("search.found.least", results.total());
    String caution = results.exact() ? null : words.of("search.caution", results.total());
    boolean more = results.hits().size() < results.total() && form.show() < SearchForm.MOST;
    String next = form.more().address().at("r" + (finds.size() + 1));
    return view(form, null, summary, caution, finds, more ? next : null);
  }

  private SearchView view(
      SearchForm form,
      @Nullable String refusal,
      @Nullable String summary,
      @Nullable String caution,
      List<SearchView.Find> finds,
      @Nullable String more) {
    boolean fresh = form.isEmpty() && refusal == null;
    return new SearchView(
        form, choices(), refusal, summary, caution, finds, more, fresh ? examples() : List.of());
  }

  private SearchView.Find find(Found found) {
    Hit hit = found.hit();
    ReportRow row = found.report();
    List<EventRow> events = found.events();
    List<SearchView.Run> title = runs(hit.title(), false);
    String outlet = row.outlet();
    List<String> facts =
        Stream.of(
                outlet == null ? "" : Inert.of(outlet),
                said.published(row.published()),
                said.language(row.language()),
                events.isEmpty() ? words.of("search.eventless") : "")
            .filter(fact -> !fact.isEmpty())
            .toList();
    return new SearchView.Find(
        hit.number(),
        "/reports/" + hit.number(),
        title.isEmpty() ? List.of(new SearchView.Run(Inert.of(row.name()), false)) : title,
        facts,
        runs(hit.passage(), true),
        events.stream().limit(MOST_EVENTS).map(this::event).toList(),
        Math.max(0, events.size() - MOST_EVENTS));
  }

  private SearchView.FoundEvent event(EventRow event) {
    String people = event.people();
    String place = event.place();
    String told =
        String.join(
            " \u00b7 ",
            Stream.of(people == null ? "" : people, place == null ? "" : place)
                .filter(part -> !part.isEmpty())
                .map(Inert::of)
                .toList());
    return new SearchView.FoundEvent(
        said.type(event.type()), told, event.state(), words.name("state", event.state()));
  }

  private static List<SearchView.Run> runs(Snippet snippet, boolean dotted) {
    List<SearchView.Run> runs = new ArrayList<>();
    if (dotted && snippet.startsMidway()) {
      runs.add(new SearchView.Run("\u2026 ", false));
    }
    for (Snippet.Piece piece : snippet.pieces()) {
      runs.add(new SearchView.Run(Inert.of(piece.text()), piece.highlighted()));
    }
    if (dotted && snippet.endsMidway()) {
      runs.add(new SearchView.Run(" \u2026", false));
    }
    return runs;
  }

  private SearchView.Choices choices() {
    return new SearchView.Choices(
        Arrays.stream(ActType.values()).map(type -> choice("type", type.code())).toList(),
        Arrays.stream(Modality.values()).map(m -> choice("modality", m.code())).toList(),
        Arrays.stream(ReviewState.values()).map(state -> choice("state", state.code())).toList(),
        Stream.of("en", "ko", "zh").map(code -> new Choice(code, said.language(code))).toList());
  }

  private Choice choice(String group, String code) {
    return new Choice(code, words.name(group, code));
  }

  private List<SearchView.Example> examples() {
    return List.of(
        example("\uac15\uc81c \ubd81\uc1a1", "ko", "search.example.korean"),
        example("\u8131\u5317\u8005", "zh", "search.example.chinese"),
        example("\"sent back\" -football", "en", "search.example.phrase"),
        example("border detention", "en", "search.example.words"));
  }

  private SearchView.Example example(String typed, String language, String key) {
    return new SearchView.Example(
        typed, language, SearchForm.EMPTY.words(typed).address().text(), words.of(key));
  }
}
