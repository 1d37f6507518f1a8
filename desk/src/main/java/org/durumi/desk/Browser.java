package org.durumi.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The person's own browser. */
final class Browser {

  private Browser() {}

  /** Opens an address, if this machine has a way to; where it has none, the address was printed. */
  static void open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("mac")) {
      command = List.of("open", address);
    } else if (system.contains("win")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else {
      command = List.of("xdg-open", address);
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The address stands in the terminal.
      return;
    }
  }
}
