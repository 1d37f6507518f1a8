package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.store.ArchiveFaultException;

/** Gathers what a check finds wrong, so that one fault does not hide the next. */
final class Faults {

  private static final int MOST = 100;

  private final List<String> sentences = new ArrayList<>();
  private long more;

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      more++;
    }
  }

  /**
   * Runs one check; what breaks it is a fault, too.
   *
   * @param what is checked, such as "entry 12"
   */
  void check(String what, Runnable check) {
    try {
      check.run();
    } catch (BrokenEvidenceException | ArchiveFaultException e) {
      add(what + ": " + e.getMessage());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // Bytes that were altered can break a reader in any way; its message may quote them.
      add(what + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add("and " + more + " more");
    }
    return all;
  }
}
