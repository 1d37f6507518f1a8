package org.durumi.desk.vault;

/** The archive is locked; whoever asked must unlock it first. */
public final class LockedException extends RuntimeException {

  LockedException() {
    super("The desk is locked.");
  }
}
