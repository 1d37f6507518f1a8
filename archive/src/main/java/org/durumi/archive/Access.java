package org.durumi.archive;

import java.util.Collection;
import java.util.List;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.Store;
import org.durumi.record.casework.Clearance;
import org.durumi.record.casework.Project;
import org.durumi.record.review.RefusedDecision;

/**
 * What somebody may see of an archive, and do with it.
 *
 * @param store all of it: what is kept is made of this, once it is known that they may
 * @param seen the same as they may see it; whatever is given out is read here
 * @param clearance what they may see
 */
record Access(Store store, Store seen, Clearance clearance) {

  static Access whole(Store store) {
    return new Access(store, store, Clearance.ALL);
  }

  /** Opens an archive's tables, brought up to date, for somebody. */
  static Access open(Database database, Clearance clearance) {
    Store store = Store.open(database);
    try {
      Filling.bring(store);
      Store seen = clearance.isWhole() ? store : Store.narrowed(database, clearance);
      return new Access(store, seen, clearance);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  boolean isWhole() {
    return clearance.isWhole();
  }

  /**
   * Asks for leave to see what names or endangers people.
   *
   * @throws RefusedDecision with a sentence, if there is none
   */
  void restricted() {
    if (!clearance.restricted()) {
      throw new RefusedDecision(
          "This needs words and names that you have no leave to see; ask somebody who has.");
    }
  }

  /**
   * Asks for leave to see the whole archive, and gives it.
   *
   * @throws RefusedDecision with a sentence, if there is none
   */
  Store everything() {
    if (!isWhole()) {
      throw new RefusedDecision(
          "This is about the whole archive, of which you may see a part; ask somebody who sees all.");
    }
    return store;
  }

  /**
   * Asks for leave to work on reports. One that may not be seen is as one that is not there.
   *
   * @throws UnknownIdException if one is not there, or not to be seen
   * @throws RefusedDecision if their words may not be seen
   */
  void work(Collection<Long> reports) {
    if (isWhole()) {
      return;
    }
    restricted();
    for (long report : List.copyOf(reports)) {
      if (!sees(report)) {
        throw new UnknownIdException("There is no report " + report + ".");
      }
    }
  }

  /**
   * Asks for leave to bring something into a project.
   *
   * @throws RefusedDecision with a sentence, if there is none
   */
  void project(Project project) {
    if (!clearance.sees(project)) {
      throw new RefusedDecision(
          "You may not see the project " + project + "; ask somebody who may to move it there.");
    }
  }

  /**
   * Asks for leave to add reports, which come into the project that all begin with.
   *
   * @throws RefusedDecision with a sentence, if there is none
   */
  void adding() {
    if (!clearance.sees(Project.DEFAULT)) {
      throw new RefusedDecision(
          "New reports come into the project "
              + Project.DEFAULT
              + ", which you may not see; ask somebody who may.");
    }
  }

  /**
   * Asks for leave to add reports to a project.
   *
   * @throws RefusedDecision with a sentence, if there is none
   */
  void adding(Project project) {
    if (!isWhole()) {
      restricted();
      project(project);
    }
  }

  /** What became of an addition, without reports that may not be seen. */
  Added told(Added added) {
    return isWhole()
        ? added
        : seen.read(() ->
            new Added(
                added.reports().stream()
                    .filter(report -> seen.reports().report(report).isPresent())
                    .toList(),
                added.fresh(),
                added.byLine()));
  }

  /** Tells whether a report is one that may be seen. */
  boolean sees(long report) {
    return isWhole() || seen.read(() -> seen.reports().report(report)).isPresent();
  }

  /** Closes both. */
  void close() {
    try {
      if (seen != store) {
        seen.close();
      }
    } finally {
      store.close();
    }
  }
}
