package org.durumi.cli.archive;

import org.durumi.cli.terminal.Terminal;

/** Shows a recovery key once, for paper. */
final class RecoveryCard {

  private RecoveryCard() {}

  static void print(Terminal terminal, String printed) {
    StringBuilder card = new StringBuilder();
    card.append(
        "\n  Recovery key. Write it down, keep it away from this computer, and clear the screen.\n\n");
    printed.lines().forEach(line -> card.append("      ").append(line).append('\n'));
    card.append("\n  It opens the archive as the passphrase does. It is not shown again.\n\n");
    terminal.print(card.toString());
  }
}
