package org.durumi.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.move.MoveRefusal;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.BothDatabases;
import org.durumi.archive.store.Engine;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.ReportFilter;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.casework.Clearance;
import org.durumi.record.casework.Project;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.review.Decision;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Whoever may see a part of an archive gets nothing of the rest, whatever they ask. */
@BothDatabases
class ClearanceTests {

  private static final Project BIRDS = new Project("Vogelwarte");
  private static final Reviewer BY = new Reviewer("Min-ji");

  @Parameter private Engine engine;

  @TempDir private Path folder;

  private SmallArchive small;
  private Questions questions;

  @BeforeEach
  void fill() {
    small = new SmallArchive(folder, engine);
    try (Archive archive = small.published()) {
      Canaries.plant(archive);
      archive.decide(
          archive.dossier(3).orElseThrow(),
          List.of(1),
          new Decision.Accepted(BY, SmallArchive.now(), null));
      archive.casework().move(List.of(3L), BIRDS, BY, "a small circle");
      TellingId telling = new TellingId(3, 1);
      archive.publishing().give(Canaries.consent(telling), BY, "Feldschwirl");
      archive
          .publishing()
          .note(Canaries.appeal(telling), BY, "x".getBytes(UTF_8), new TreeSet<>(Set.of(telling)));
      String incident = archive.incidents().of(new TellingId(3, 1)).orElseThrow().id();
      questions = new Questions(archive.dossier(3).orElseThrow(), Canaries.URL, incident, folder);
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.casework().projects()).containsExactly(BIRDS, Project.DEFAULT);
    }
  }

  @Test
  void noPublicMethodIsForgotten() {
    Set<String> asked =
        questions.all().keySet().stream()
            .map(name -> name.replaceFirst(" .*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).containsAll(Questions.methods());
  }

  @Test
  void whoSeesAllIsTold() {
    try (Archive archive = small.open()) {
      String told = answers(archive).values().toString().toLowerCase(Locale.ROOT);
      for (String canary : Canaries.RESTRICTED) {
        assertThat(told.contains(canary)).as(canary).isTrue();
      }
    }
  }

  @Test
  void aMemberOfOneProjectGetsNothingOfAnother() {
    try (Archive archive = small.open(Clearance.of(Set.of(Project.DEFAULT)))) {
      List<String> canaries = new ArrayList<>(Canaries.RESTRICTED);
      canaries.addAll(Canaries.WORKING);
      canaries.add("vogelwarte");
      nothing(archive, canaries);
      assertThat(archive.count(ReportFilter.ALL)).isEqualTo(2);
      assertThat(archive.casework().inbox(InboxQuery.ALL).total()).isEqualTo(2);
      assertThat(archive.casework().inbox(InboxQuery.ALL.text("refugees")).rows()).hasSize(1);
      assertThat(archive.dossier(1)).isPresent();
    }
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.casework().of(3).project()).isEqualTo(BIRDS);
      assertThat(archive.casework().of(3).status()).isEqualTo(CaseStatus.IN_REVIEW);
    }
  }

  @Test
  void anAnalystGetsNothingThatNamesOrEndangersAnybody() {
    try (Archive archive = small.open(Clearance.ALL.withoutRestricted())) {
      nothing(archive, Canaries.RESTRICTED);
      assertThat(archive.reports(ReportFilter.ALL, 9)).hasSize(3);
      assertThat(archive.events(3)).isNotEmpty();
      assertThat(archive.casework().inbox(InboxQuery.ALL).rows()).hasSize(3);
      assertThat(archive.casework().outlets(9)).contains("Wintergoldhaehnchen Weekly");
    }
  }

  @Test
  void whoSeesAProjectWorksOnItAndOnNoOther() {
    try (Archive archive = small.open(Clearance.of(Set.of(BIRDS)))) {
      assertThat(archive.reports(ReportFilter.ALL, 9)).hasSize(1);
      archive.casework().change(3, CaseChange.status(BY, CaseStatus.SET_ASIDE, null));
      assertThat(archive.casework().of(3).status()).isEqualTo(CaseStatus.SET_ASIDE);
      assertThat(archive.history(new HistoryQuery(null, null, null, 99)))
          .isNotEmpty()
          .allMatch(item -> item.report() == null || item.report() == 3);
      assertThatThrownBy(
              () -> archive.casework().change(1, CaseChange.status(BY, CaseStatus.DONE, null)))
          .isInstanceOf(UnknownIdException.class);
      assertThatThrownBy(() -> archive.casework().move(List.of(3L), Project.DEFAULT, BY, null))
          .isInstanceOf(RefusedDecision.class);
      Addition more = SmallArchive.addition("more.txt", "Police held 5 people in Yanji.");
      assertThatThrownBy(() -> archive.add(List.of(more))).isInstanceOf(RefusedDecision.class);
      assertThat(archive.publishing().consents().all()).hasSize(1);
      assertThat(archive.publishing().departures()).hasSize(1);
    }
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults()).isEmpty();
    }
  }

  @Test
  void whoSeesAProjectAddsToItAndToNoOther() {
    Addition more = SmallArchive.addition("more.txt", "Police held 5 people in Yanji.");
    Addition there = Canaries.addition();
    long number;
    try (Archive archive = small.open(Clearance.of(Set.of(BIRDS)))) {
      assertThatThrownBy(() -> archive.add(List.of(more), new Destination(Project.DEFAULT, BY)))
          .isInstanceOf(RefusedDecision.class);
      Added added = archive.add(List.of(more), new Destination(BIRDS, BY)).getFirst();
      assertThat(added.isNew()).isTrue();
      number = added.reports().getFirst();
      assertThat(archive.report(number)).isPresent();
      assertThat(archive.casework().of(number).project()).isEqualTo(BIRDS);
    }
    try (Archive archive = small.open(Clearance.of(Set.of(Project.DEFAULT)))) {
      assertThat(archive.report(number)).isEmpty();
      Destination into = new Destination(Project.DEFAULT, BY);
      assertThat(archive.add(List.of(there), into).getFirst())
          .as("the same bytes are in a project that is not seen")
          .isEqualTo(new Added(List.of(), 0, false));
    }
    try (Archive archive = small.open()) {
      assertThat(archive.verify().faults()).isEmpty();
      assertThat(archive.history(new HistoryQuery(number, null, null, 99)))
          .anyMatch(item -> BY.name().equals(item.who()));
    }
  }

  private void nothing(Archive archive, List<String> canaries) {
    answers(archive)
        .forEach((name, told) -> {
          String lower = told.toLowerCase(Locale.ROOT);
          assertThat(canaries.stream().filter(lower::contains).toList()).as(name).isEmpty();
        });
  }

  private Map<String, String> answers(Archive archive) {
    Map<String, String> answers = new TreeMap<>();
    questions.all().forEach((name, question) -> answers.put(name, answer(archive, question)));
    return answers;
  }

  /** What is refused tells nothing but that. */
  private static String answer(Archive archive, Function<Archive, Object> question) {
    try {
      return Told.by(question.apply(archive));
    } catch (RefusedDecision
        | UnknownIdException
        | ChangedMeanwhileException
        | BrokenEvidenceException
        | ArchiveFaultException
        | MoveRefusal
        | IllegalStateException
        | NoSuchElementException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
