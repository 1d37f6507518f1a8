package org.durumi.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.durumi.archive.FieldChange;
import org.durumi.archive.HistoryItem;
import org.durumi.archive.HistoryQuery;
import org.durumi.archive.store.CareRow;
import org.durumi.desk.SomeReports;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten people at once at the same three reports, each in a session of their own. */
@Timeout(300)
class TenBrowsersTests {

  private static final int PEOPLE = 10;
  private static final int EDITS = 4;
  private static final int REPORTS = 3;
  private static final Set<String> CHANGED = Set.of("type", "modality", "action");
  private static final String NOT_KEPT = "nothing of yours was kept";

  private static TeamScene scene;

  private final Map<String, Edit> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Conflict> conflicts = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();

  /** Somebody was told that others were faster: what they wanted, and how many steps they knew. */
  private record Conflict(Edit edit, int steps, String page) {}

  @BeforeAll
  static void start() {
    scene =
        TeamScene.over(archive -> {
          for (int i = 1; i <= REPORTS; i++) {
            SomeReports.add(archive, "Our outlet", SomeReports.text(i));
          }
        });
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  @Test
  void everyAcknowledgedEditIsInTheHistoryAndEveryConflictIsShownToWhoeverHitIt()
      throws InterruptedException {
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Edits edits = new Edits("Officer " + (char) ('A' + i), i);
      Wire wire = scene.joined(edits.name(), Role.REVIEWER);
      people.add(
          Thread.ofPlatform()
              .unstarted(() -> {
                try {
                  work(wire, edits);
                } catch (RuntimeException | AssertionError e) {
                  faults.add(e);
                }
              }));
    }
    people.forEach(Thread::start);
    for (Thread person : people) {
      person.join();
    }
    assertThat(faults).isEmpty();
    assertThat(acknowledged).hasSize(PEOPLE * EDITS);
    assertThat(conflicts).isNotEmpty();
    List<HistoryItem> history = history();
    assertThat(kept(history)).containsExactlyInAnyOrderEntriesOf(acknowledged);
    for (Conflict conflict : conflicts) {
      assertShown(conflict, history);
    }
    assertThat(scene.with(archive -> archive.verify()).faults()).isEmpty();
  }

  /** Each looks at a report and edits something of it; who was too late looks again. */
  private void work(Wire wire, Edits edits) {
    while (edits.done() < EDITS) {
      long report = 1L + edits.any(REPORTS);
      Sheet sheet = Sheet.of(wire.get("/reports/" + report));
      Edit edit = edits.next(report, sheet);
      if (edit.kind().equals("edit")) {
        sheet = Sheet.of(wire.get("/reports/" + report + "?open=correct&at=" + edit.event()));
        edit = edits.typed(edit, sheet);
      }
      String plan = edit.kind().equals("plan") ? plan(edit) : "";
      Wire.Answer answer = sheet.send(wire, edit.path(), edit.form(plan));
      String told = answer.body();
      if (edit.kind().equals("plan")) {
        // Whichever page comes next says it; this one is made sooner than the board.
        told = wire.get("/account").body();
      }
      if (answer.status() == 303 && !told.contains(NOT_KEPT)) {
        acknowledged.put(edit.why(), edit);
        edits.acknowledge();
      } else {
        assertThat(told).contains(NOT_KEPT);
        conflicts.add(new Conflict(edit, Integer.parseInt(sheet.steps()), told));
      }
    }
  }

  /** The plan as the board shows it. */
  private static String plan(Edit edit) {
    CareRow care = scene.with(archive -> archive.casework().care(edit.report(), edit.event()));
    return Objects.toString(care.action(), "");
  }

  private static List<HistoryItem> history() {
    List<HistoryItem> all = new ArrayList<>();
    for (long report = 1; report <= REPORTS; report++) {
      HistoryQuery query = HistoryQuery.of(report).limit(500);
      all.addAll(scene.with(archive -> archive.history(query)));
    }
    return all;
  }

  /** What the log holds, in the form of what people were told is kept. */
  private static Map<String, Edit> kept(List<HistoryItem> history) {
    return history.stream()
        .filter(item ->
            item.kind() == HistoryItem.Kind.DECISION || item.kind() == HistoryItem.Kind.CARE)
        .map(TenBrowsersTests::edit)
        .collect(Collectors.toMap(Edit::why, edit -> edit));
  }

  private static Edit edit(HistoryItem item) {
    boolean plan = item.kind() == HistoryItem.Kind.CARE;
    String kind = plan ? "plan" : String.valueOf(item.verdict());
    FieldChange change =
        item.changes().stream()
            .filter(one -> CHANGED.contains(one.field()))
            .findFirst()
            .orElse(new FieldChange("", null, ""));
    String to = String.valueOf(change.to());
    return new Edit(
        String.valueOf(item.who()),
        kind,
        item.report() == null ? 0 : item.report(),
        item.event() == null ? 0 : item.event(),
        plan ? "" : change.field(),
        plan ? "" : to,
        plan ? to : String.valueOf(item.why()));
  }

  /** Nothing of it was kept, its person has what they typed, and reads who was faster. */
  private static void assertShown(Conflict conflict, List<HistoryItem> history) {
    Edit edit = conflict.edit();
    if (!edit.kind().equals("accept")) {
      assertThat(conflict.page()).contains(edit.why());
    }
    if (!edit.kind().equals("plan")) {
      assertThat(
              history.stream()
                  .filter(item -> item.kind() == HistoryItem.Kind.DECISION)
                  .filter(item -> Long.valueOf(edit.report()).equals(item.report()))
                  .sorted(Comparator.comparingLong(HistoryItem::seq))
                  .skip(conflict.steps())
                  .map(item -> String.valueOf(item.who())))
          .as("others who were faster")
          .anySatisfy(name -> {
            assertThat(name).isNotEqualTo(edit.who());
            assertThat(conflict.page()).contains("<li>" + name + " ");
          });
    }
  }
}
