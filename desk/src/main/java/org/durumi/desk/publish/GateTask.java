package org.durumi.desk.publish;

import org.durumi.archive.Archive;

/** Something that is done beside the pages. */
@FunctionalInterface
interface GateTask {

  /**
   * Does it.
   *
   * @param current the opening of the vault in which it was begun; what it finds is kept for that
   *     one alone
   * @return what is to be said of it then
   */
  GateWork.Now run(Archive archive, long current);
}
