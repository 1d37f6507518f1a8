package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.store.LinkRow;
import org.durumi.archive.store.Store;
import org.durumi.archive.store.TellingRow;
import org.durumi.linker.incident.Learned;
import org.durumi.linker.incident.LinkLearning;
import org.durumi.linker.incident.LinkModel;
import org.durumi.linker.incident.ReadyTelling;
import org.durumi.linker.incident.Verdict;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.review.Reviewer;

/**
 * What agreement between two tellings is worth in this archive: as the program came, or as learned
 * from its tellings and decisions. Which it is, is a setting, so each change is an entry of the
 * log. For the archive's thread.
 */
public final class LinkWeights {

  /** Under which setting learned weights are kept; an empty value means the shipped ones. */
  static final String SETTING = "linking.weights";

  private static final int SHOWN_DIGITS = 8;

  private final Store store;
  private final Ledger ledger;

  LinkWeights(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** Those in force, within a transaction. */
  static LinkModel of(Store store) {
    return learned(store).orElseGet(LinkModel::standard);
  }

  private static Optional<LinkModel> learned(Store store) {
    try {
      return store.preferences().get(SETTING).filter(text -> !text.isEmpty()).map(LinkModel::parse);
    } catch (IllegalArgumentException e) {
      // Learned by a version that compared other things: the shipped ones hold until it is redone.
      return Optional.empty();
    }
  }

  /** A setting's value as the history shows it: weights would fill a page. */
  static String brief(Setting setting) {
    if (!setting.name().equals(SETTING) && !setting.name().equals(Calibrations.SETTING)) {
      return setting.value();
    }
    return setting.value().isEmpty()
        ? "as shipped"
        : "learned, " + Sha256.of(setting.value()).hex().substring(0, SHOWN_DIGITS);
  }

  /** Those in force. */
  public LinkModel inForce() {
    return store.read(() -> of(store));
  }

  /** Tells whether learned ones are in force. */
  public boolean areLearned() {
    return store.read(() -> learned(store).isPresent());
  }

  /** Learns anew, from the shipped ones on, and changes nothing. */
  public Learned learn() {
    new Incidents(Access.whole(store), ledger).linked();
    return store.readAtOneMoment(() -> {
      List<Verdict> verdicts = new ArrayList<>();
      TreeSet<TellingId> told = new TreeSet<>();
      for (LinkRow row : newest()) {
        TellingPair pair = LinkEntries.pair(row);
        told.addAll(List.of(pair.first(), pair.second()));
        verdicts.add(
            new Verdict(
                ReportTellings.name(pair.first()),
                ReportTellings.name(pair.second()),
                row.verdict().equals("same"),
                row.act()));
      }
      TreeMap<TellingId, TellingRow> rows = new TreeMap<>();
      store.tellings().newest(LinkLearning.MOST).forEach(row -> rows.put(row.id(), row));
      store.tellings().of(told).forEach(row -> rows.put(row.id(), row));
      List<ReadyTelling> ready =
          rows.values().stream().map(row -> ReadyTelling.read(row.ready())).toList();
      return new LinkLearning(LinkModel.standard(), ready, store.tellings().count()).from(verdicts);
    });
  }

  /** What stands about incidents: the newest decision about each pair. */
  private List<LinkRow> newest() {
    TreeMap<TellingPair, LinkRow> newest = new TreeMap<>();
    for (LinkRow row : store.links().standing()) {
      if (row.verdict().equals("same") || row.verdict().equals("different")) {
        newest.put(LinkEntries.pair(row), row);
      }
    }
    return List.copyOf(newest.values());
  }

  /**
   * Puts what was learned in force, and links all anew by it.
   *
   * @throws RefusedDecision if it is not known to be better than the shipped weights
   */
  public void use(Learned learned, Reviewer by) {
    if (!learned.isBetter()) {
      throw new RefusedDecision(
          learned.isChecked()
              ? "What was learned does no better on the decisions than the shipped weights."
              : "There are too few decisions to check what was learned by: at least "
                  + LinkLearning.LEAST_TO_CHECK
                  + " each of \"same\" and \"not the same\" are needed.");
    }
    keep(learned.model().text(), by);
  }

  /** Puts the shipped weights in force again, and links all anew by them. */
  public void useShipped(Reviewer by) {
    keep("", by);
  }

  private void keep(String text, Reviewer by) {
    LinkedEvents events = new Incidents(Access.whole(store), ledger).linked();
    ledger.write(page -> {
      boolean changes = !store.preferences().get(SETTING).orElse("").equals(text);
      if (changes && new Setting(SETTING, text).keep(store, page, by)) {
        Relinking.all(store, events);
      }
      return changes;
    });
  }
}
