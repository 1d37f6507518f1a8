package org.durumi.desk.vault;

import java.util.function.Consumer;
import org.durumi.archive.Archive;

/**
 * An open archive for long work. It stays open when the desk locks by itself, so that what was
 * begun is finished, and closes when the work is done.
 */
public final class Lease implements AutoCloseable {

  private final Archive archive;
  private final Consumer<Lease> returned;
  private volatile boolean wanted = true;

  Lease(Archive archive, Consumer<Lease> returned) {
    this.archive = archive;
    this.returned = returned;
  }

  /** The archive, for one thread at a time. */
  public Archive archive() {
    return archive;
  }

  /** Tells whether to go on: false once somebody locked the desk. */
  public boolean isWanted() {
    return wanted;
  }

  void end() {
    wanted = false;
  }

  @Override
  public void close() {
    try {
      archive.close();
    } finally {
      returned.accept(this);
    }
  }
}
