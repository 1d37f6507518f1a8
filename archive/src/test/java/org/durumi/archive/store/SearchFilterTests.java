package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.durumi.archive.search.BadQueryException;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.EventFacet;
import org.durumi.archive.search.Filters;
import org.durumi.archive.search.Hit;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@BothDatabases
class SearchFilterTests {

  private static final List<String> TYPES = List.of("killing", "arrest_detention", "release");
  private static final List<String> MODALITIES = List.of("occurred", "planned");
  private static final List<String> STATUSES = List.of("proposed", "accepted", "rejected");
  private static final List<String> PLACES = List.of("Onsong", "KP", "CN", "São Paulo", "온성군");

  @Parameter private Engine engine;
  @TempDir Path folder;
  private final Random random = new Random(7);
  private final List<Document> documents = new ArrayList<>();
  private Connection connection;
  private SearchIndex index;

  @BeforeEach
  void open() throws Exception {
    connection = engine.search(folder);
    index = engine.index(connection);
    for (int i = 0; i < 150; i++) {
      Document document = document(i % 3 == 0 ? "camp" : "온성");
      documents.add(document);
      index.put(i + 1L, document);
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void filtersHoldForOneAndTheSameEvent() throws SQLException {
    int found = 0;
    for (int i = 0; i < 300; i++) {
      Filters filters = filters();
      List<Long> expected = naive(filters, "온성");
      assertThat(find(Query.parse("온성"), filters)).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).isGreaterThan(300);
  }

  @Test
  void filtersWorkWithoutWordsAndWithExcludedOnesAlone() throws SQLException {
    for (int i = 0; i < 100; i++) {
      Filters filters = filters();
      assertThat(find(Query.everything(), filters)).isEqualTo(naive(filters, ""));
      assertThat(find(Query.parse("-camp"), filters)).isEqualTo(naive(filters, "온성"));
    }
  }

  @Test
  void aReviewChangesWhatAFilterFinds() throws SQLException {
    Document before = documents.get(1);
    Filters accepted = Filters.NONE.types("torture_ill_treatment").statuses("accepted");
    assertThat(find(Query.everything(), accepted)).isEmpty();
    EventFacet event =
        new EventFacet("torture_ill_treatment", "occurred", "accepted", Set.of(), null, null);
    index.update(
        2, new Document(before.title(), before.text(), List.of(event), null, null, null, null));
    assertThat(find(Query.everything(), accepted)).containsExactly(2L);
    assertThat(find(Query.parse("온성"), Filters.NONE.statuses("proposed"))).doesNotContain(2L);
  }

  @Test
  void caseAndAccentsOfAPlaceMakeNoDifference() throws SQLException {
    for (String place : List.of("SAO PAULO", "são  paulo".replace("  ", " "), "São Paulo")) {
      assertThat(find(Query.everything(), Filters.NONE.places(place)))
          .isNotEmpty()
          .isEqualTo(naive(Filters.NONE.places("São Paulo"), ""));
    }
    assertThat(find(Query.everything(), Filters.NONE.places("Sao"))).isEmpty();
    assertThat(find(Query.everything(), Filters.NONE.places("\" OR \"", "*", "\ue003"))).isEmpty();
  }

  @Test
  void daysInTheWrongOrderAndTooManyFiltersAreRefusedInOneSentence() {
    LocalDate day = LocalDate.of(2020, 1, 2);
    assertThatThrownBy(() -> Filters.NONE.between(day, day.minusDays(1)))
        .isInstanceOf(BadQueryException.class)
        .hasMessageContaining("swap");
    String[] many = new String[501];
    for (int i = 0; i < many.length; i++) {
      many[i] = "place " + i;
    }
    assertThatThrownBy(() -> Filters.NONE.places(many)).hasMessageContaining("fewer");
  }

  private List<Long> find(Query query, Filters filters) throws SQLException {
    return index
        .find(query, filters, 1000, n -> new Texts.Source("", documents.get((int) n - 1).text()))
        .hits()
        .stream()
        .map(Hit::number)
        .sorted()
        .toList();
  }

  private List<Long> naive(Filters filters, String word) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      if (document.text().contains(word) && fits(document, filters)) {
        numbers.add(i + 1L);
      }
    }
    return numbers;
  }

  private static boolean fits(Document document, Filters filters) {
    boolean report =
        in(filters.outlets(), document.outlet()) && in(filters.languages(), document.language());
    boolean noEvent =
        filters.types().isEmpty()
            && filters.modalities().isEmpty()
            && filters.statuses().isEmpty()
            && filters.places().isEmpty();
    boolean published = meets(filters, document.publishedFrom(), document.publishedTo());
    boolean event =
        document.events().isEmpty()
            ? noEvent && published
            : document.events().stream().anyMatch(e -> fits(e, filters, published));
    return report && (event || noEvent && filters.from() == null && filters.to() == null);
  }

  private static boolean fits(EventFacet event, Filters filters, boolean published) {
    boolean dated = event.from() != null || event.to() != null;
    return in(filters.types(), event.type())
        && in(filters.modalities(), event.modality())
        && in(filters.statuses(), event.status())
        && (filters.places().isEmpty()
            || event.places().stream().anyMatch(filters.places()::contains))
        && (dated ? meets(filters, event.from(), event.to()) : published);
  }

  private static boolean meets(Filters f, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (f.from() == null && f.to() == null) {
      return true;
    }
    boolean known = from != null || to != null;
    return known
        && (to == null || f.from() == null || !to.isBefore(f.from()))
        && (from == null || f.to() == null || !f.to().isBefore(from));
  }

  private static boolean in(Set<String> wanted, @Nullable String value) {
    return wanted.isEmpty() || value != null && wanted.contains(value);
  }

  private Document document(String text) {
    List<EventFacet> events = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      LocalDate from = day();
      LocalDate to = day();
      boolean swapped = from != null && to != null && to.isBefore(from);
      events.add(
          new EventFacet(
              one(TYPES),
              one(MODALITIES),
              one(STATUSES),
              random.nextInt(5) == 0 ? Set.of() : Set.copyOf(List.of(one(PLACES), "Asia")),
              swapped ? to : from,
              swapped ? from : to));
    }
    LocalDate published = random.nextInt(4) == 0 ? null : date();
    String language = random.nextBoolean() ? "ko" : null;
    String outlet = random.nextBoolean() ? "Daily" : "Weekly";
    return new Document("", text, events, outlet, language, published, published);
  }

  private Filters filters() {
    LocalDate from = day();
    LocalDate to = day();
    boolean swapped = from != null && to != null && to.isBefore(from);
    return new Filters(
        some(TYPES),
        some(MODALITIES),
        some(STATUSES),
        some(PLACES),
        random.nextInt(4) == 0 ? Set.of("Daily") : Set.of(),
        random.nextInt(4) == 0 ? Set.of("ko") : Set.of(),
        swapped ? to : from,
        swapped ? from : to);
  }

  private Set<String> some(List<String> all) {
    return random.nextInt(3) > 0
        ? Set.of()
        : Set.copyOf(all.subList(0, 1 + random.nextInt(all.size() - 1)));
  }

  private @Nullable LocalDate day() {
    return random.nextBoolean() ? null : date();
  }

  private LocalDate date() {
    return LocalDate.of(1895, 1, 1).plusDays(random.nextInt(250 * 365));
  }

  private String one(List<String> some) {
    return Objects.requireNonNull(some.get(random.nextInt(some.size())));
  }
}
