package org.durumi.desk.linked;

/** Says that so much waits to be linked that it is done in the background first. */
public final class BeingLinkedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  BeingLinkedException() {
    super("incidents are being linked");
  }
}
