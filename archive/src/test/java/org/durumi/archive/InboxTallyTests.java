package org.durumi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.durumi.archive.store.BenchCorpus;
import org.durumi.archive.store.CaseRow;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.InboxPage;
import org.durumi.archive.store.InboxQuery;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.record.casework.CaseChange;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server keeps count of the inbox; here its rows are counted one by one. */
class InboxTallyTests {

  private static final int REPORTS = 120;
  private static final List<CaseStatus> CHANGED =
      List.of(CaseStatus.IN_REVIEW, CaseStatus.READY, CaseStatus.DONE, CaseStatus.SET_ASIDE);

  @TempDir private Path witnesses;

  @Test
  void whatTheServerKeepsCountOfIsWhatCountingGives() throws IOException {
    Database database = SharedPostgres.fresh();
    BenchReports reports = new BenchReports(new BenchCorpus(400));
    Random random = new Random(7);
    try (Archive archive =
        Archive.create(database, "ee".repeat(16), witnesses, Clock.systemUTC(), "test")) {
      for (int number = 1; number <= REPORTS; number++) {
        archive.add(List.of(reports.addition(number)));
      }
      compare(archive);
      Reviewer by = new Reviewer("Min-ji");
      for (int i = 0; i < 40; i++) {
        CaseStatus status = CHANGED.get(random.nextInt(CHANGED.size()));
        String why = status == CaseStatus.SET_ASIDE ? "told before" : null;
        archive
            .casework()
            .change(
                random.longs(3, 1, REPORTS + 1L).distinct().boxed().toList(),
                CaseChange.status(by, status, why));
      }
      compare(archive);
    }
  }

  private static void compare(Archive archive) {
    List<CaseRow> rows = new ArrayList<>();
    for (long number = 1; number <= REPORTS; number++) {
      rows.add(archive.casework().of(number));
    }
    assertThat(rows).anyMatch(CaseRow::kin);
    for (boolean folded : new boolean[] {true, false}) {
      for (String language : new String[] {null, "ko", "en", "xx"}) {
        InboxQuery query = InboxQuery.ALL.folded(folded).language(language);
        assertThat(archive.casework().inbox(query).counts())
            .isEqualTo(each(rows, language, folded));
        for (Set<CaseStatus> some :
            List.of(
                Set.of(CaseStatus.NEW, CaseStatus.IN_REVIEW),
                Set.of(CaseStatus.NEW, CaseStatus.READY, CaseStatus.DONE))) {
          InboxPage page = archive.casework().inbox(query.statuses(some));
          assertThat(page.total()).isEqualTo(lines(rows, some, language, folded));
        }
      }
    }
  }

  private static Map<CaseStatus, Integer> each(
      List<CaseRow> rows, @Nullable String language, boolean folded) {
    Map<CaseStatus, Integer> each = new EnumMap<>(CaseStatus.class);
    for (CaseStatus status : CaseStatus.values()) {
      each.put(status, lines(rows, Set.of(status), language, folded));
    }
    return each;
  }

  private static int lines(
      List<CaseRow> rows, Set<CaseStatus> statuses, @Nullable String language, boolean folded) {
    List<Long> families =
        rows.stream()
            .filter(row -> statuses.contains(row.status()))
            .filter(row -> language == null || row.language().equals(language))
            .map(CaseRow::family)
            .toList();
    return folded ? new HashSet<>(families).size() : families.size();
  }
}
