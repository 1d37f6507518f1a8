package org.durumi.linker.chain;

/** Nothing is told ahead about people who are not in custody. */
public final class NotInCustodyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NotInCustodyException(String part) {
    super("not known to be in custody, so that nothing is told ahead: " + part);
  }
}
