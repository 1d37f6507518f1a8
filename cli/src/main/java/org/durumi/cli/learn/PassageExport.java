package org.durumi.cli.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.durumi.archive.Archive;
import org.durumi.archive.Dossier;
import org.durumi.archive.store.ReportFilter;
import org.durumi.archive.store.ReportRow;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.event.Event;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;

/** Exports what people decided as passages to learn from. */
final class PassageExport {

  /** Those that the mark-up has a folder for. */
  private static final Set<String> LANGUAGES = Set.of("en", "ko", "zh", "es", "de");

  private final Map<String, List<String>> passages = new TreeMap<>();
  private int reports;
  private int events;
  private int rejected;
  private int undecided;
  private int unfit;

  /** Takes every report about which all is decided. */
  void take(Archive archive) {
    int all = archive.count(ReportFilter.ALL);
    List<ReportRow> rows = new ArrayList<>(archive.reports(ReportFilter.ALL, Math.max(1, all)));
    for (ReportRow row : rows.reversed()) {
      if (!archive.events(row.number()).isEmpty()) {
        archive.dossier(row.number()).ifPresent(this::take);
      }
    }
  }

  private void take(Dossier dossier) {
    List<ReviewState> states = dossier.reviews().stream().map(Review::state).toList();
    // An event that nobody decided about would be taught as none.
    if (states.contains(ReviewState.PROPOSED)) {
      undecided++;
      return;
    }
    List<Event> standing =
        dossier.reviews().stream()
            .filter(review -> review.state() != ReviewState.REJECTED)
            .map(Review::event)
            .toList();
    String language = dossier.proposed().report().language();
    String name = language + "-archive-" + dossier.row().number();
    Optional<String> passage =
        LANGUAGES.contains(language)
            ? MarkedReport.of(name, dossier.proposed().report(), standing)
            : Optional.empty();
    if (passage.isEmpty()) {
      unfit++;
      return;
    }
    passages.computeIfAbsent(language, _ -> new ArrayList<>()).add(passage.get());
    reports++;
    events += standing.size();
    rejected += dossier.reviews().size() - standing.size();
  }

  boolean isEmpty() {
    return passages.isEmpty();
  }

  /** Writes the folder and says loudly what it holds. */
  void write(Path folder, Terminal terminal) {
    PassageFolder.write(folder, passages);
    terminal.say(
        "WARNING: "
            + folder
            + " holds the WHOLE TEXT of "
            + Counted.of(reports, "report")
            + " IN THE CLEAR, with every name in them. It never leaves this machine by itself; guard"
            + " it as you guard the archive, and delete it when the training is done.");
    terminal.print(
        "Wrote %s with %s, and %d rejected as what is none.%s%s%n"
            .formatted(
                Counted.of(reports, "passage"),
                Counted.of(events, "event"),
                rejected,
                leftOut(),
                unfit == 0
                    ? ""
                    : " Left out as the mark-up cannot hold them: "
                        + Counted.of(unfit, "report")
                        + "."));
  }

  /** What waits for decisions, as a sentence; empty if nothing does. */
  String leftOut() {
    return undecided == 0
        ? ""
        : " Left out until all their events are decided about: "
            + Counted.of(undecided, "report")
            + ".";
  }
}
