package org.durumi.desk;

/** Another program listens where the desk should; the message is for the person. */
final class PortTakenException extends RuntimeException {

  PortTakenException(int port, Throwable cause) {
    super(
        "Port "
            + port
            + " is taken, perhaps by a desk that runs already; stop that one, or name another port"
            + " with --port.",
        cause);
  }
}
