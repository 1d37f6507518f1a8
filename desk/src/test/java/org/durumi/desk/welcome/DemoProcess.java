package org.durumi.desk.welcome;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.durumi.desk.Desk;

/** The demonstration as a program of its own. */
public final class DemoProcess {

  private DemoProcess() {}

  /** Runs until it is told to end. */
  public static void main(String[] arguments) {
    new Desk()
        .run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            "--demo",
            "--no-open",
            "--port=0",
            "--samples=../examples");
  }
}
