package org.durumi.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyFile;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.EventQuery;
import org.durumi.archive.store.InboxQuery;
import org.durumi.record.casework.CaseStatus;
import org.durumi.record.event.ActType;

/** Makes a large archive and times what the desk asks of it; see bench/desk. */
final class DeskBench {

  private static final int WARM = 5;
  private static final int ROUNDS = 25;

  private final Archive archive;

  private DeskBench(Archive archive) {
    this.archive = archive;
  }

  /**
   * Runs it.
   *
   * @param arguments how many reports; the folder, whose archive is used again if it has one;
   *     "make" to time nothing
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int reports = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    long start = System.nanoTime();
    LargeArchive.make(folder, reports);
    System.out.printf(
        "%d reports in %s, made in %.0f s, %d MB%n",
        reports,
        folder,
        (System.nanoTime() - start) / 1e9,
        Files.size(folder.resolve("archive.db")) / 1_000_000);
    if (arguments.length > 2 && arguments[2].equals("make")) {
      return;
    }
    KeyFile keys = KeyFile.read(folder.resolve(KeyFile.NAME));
    try (Passphrase passphrase = Passphrase.of(LargeArchive.PASSPHRASE.toCharArray());
        DataKey key = keys.open(passphrase);
        Archive archive =
            Archive.open(
                Database.file(folder.resolve("archive.db"), key),
                folder.resolve("witnesses"),
                Clock.systemUTC(),
                "durumi bench")) {
      new DeskBench(archive).run();
    }
  }

  private void run() {
    System.out.println("| question | lines | first ms | median ms | most ms |");
    System.out.println("|---|---|---|---|---|");
    InboxQuery all = InboxQuery.ALL;
    InboxQuery open = all.statuses(Set.of(CaseStatus.NEW, CaseStatus.IN_REVIEW, CaseStatus.READY));
    inbox("inbox, all, urgent, folded", all);
    inbox("inbox, all, newest, folded", all.order(InboxQuery.Order.NEWEST));
    inbox("inbox, all, urgent, not folded", all.folded(false));
    inbox("inbox, open, urgent, folded", open);
    inbox("inbox, open, newest, folded", open.order(InboxQuery.Order.NEWEST));
    inbox("inbox, new, folded", all.statuses(Set.of(CaseStatus.NEW)));
    inbox("inbox, page 200", all.page(200));
    inbox("inbox, open, Korean", open.language("ko"));
    inbox("inbox, open, one owner", open.owner("Jun"));
    inbox("inbox, all, nobody's", all.owner(""));
    inbox("inbox, open, one outlet", open.outlet("Outlet 17"));
    inbox("inbox, no such outlet", all.outlet("None"));
    inbox("inbox, open, relevance 80", open.minRelevance(80));
    inbox("inbox, open, words", open.text("North"));
    inbox("inbox, all, a common word", all.text("the"));
    time("history, newest 50", () -> archive.history(HistoryQuery.newest()).size());
    long seq = archive.history(HistoryQuery.newest().limit(1)).getFirst().seq();
    for (int part : new int[] {4, 7, 9}) {
      long before = seq * part / 10;
      time(
          "history, 50 before entry " + before,
          () -> archive.history(HistoryQuery.newest().before(before)).size());
    }
    time("history of a report", () -> archive.history(HistoryQuery.of(11)).size());
    time("accepted events, all", () -> archive.accepted(EventQuery.ALL).size());
    time(
        "accepted events, 1,000 with what they say",
        () -> archive.accepted(EventQuery.ALL.limit(1_000).withSaid()).size());
    time(
        "accepted events of a box",
        () -> archive.accepted(EventQuery.ALL.box(new EventQuery.Box(42, 129, 43, 130))).size());
    time(
        "accepted killings",
        () -> archive.accepted(EventQuery.ALL.types(Set.of(ActType.KILLING))).size());
    time("copies of a report", () -> archive.casework().copies(1).size());
    time("dossier", () -> archive.dossier(11).orElseThrow().reviews().size());
  }

  private void inbox(String name, InboxQuery query) {
    time(name, () -> archive.casework().inbox(query).total());
  }

  private void time(String name, Supplier<Integer> question) {
    double first = once(question);
    for (int i = 0; i < WARM; i++) {
      once(question);
    }
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      times[i] = once(question);
    }
    Arrays.sort(times);
    System.out.printf(
        "| %s | %d | %.1f | %.1f | %.1f |%n",
        name, question.get(), first, times[ROUNDS / 2], times[ROUNDS - 1]);
  }

  private static double once(Supplier<Integer> question) {
    long start = System.nanoTime();
    var _ = question.get();
    return (System.nanoTime() - start) / 1e6;
  }
}
