package org.durumi.archive.move;

import org.durumi.archive.key.KeyFile;

/** What a backup is made of: a ZIP with these files, in this order, stored as they are. */
final class BackupLayout {

  static final String FACTS = "backup.json";
  static final String KEYS = KeyFile.NAME;
  static final String DATABASE = "archive.db";

  /** Facts and keys are a few hundred bytes each. */
  static final int MOST_FACTS = 64 * 1024;

  static final int MOST_KEYS = 64 * 1024;

  private BackupLayout() {}
}
