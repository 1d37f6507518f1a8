package org.durumi.desk.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.archive.Archive;
import org.durumi.archive.store.InboxQuery;
import org.durumi.record.casework.CaseStatus;

/** Which report a person reads next. */
final class NextReport {

  private static final InboxQuery OPEN =
      InboxQuery.ALL.statuses(Set.of(CaseStatus.NEW, CaseStatus.IN_REVIEW)).size(2);

  private NextReport() {}

  /** The most urgent that this person has, else the most urgent that nobody has. */
  static Optional<Long> after(Archive archive, long report, String person) {
    return Stream.of(OPEN.owner(person), OPEN.owner(""))
        .flatMap(query -> archive.casework().inbox(query).rows().stream())
        .map(row -> row.report().number())
        .filter(number -> number != report)
        .findFirst();
  }
}
