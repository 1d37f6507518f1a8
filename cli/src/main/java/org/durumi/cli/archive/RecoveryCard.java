package org.durumi.cli.archive;

import org.durumi.cli.terminal.Terminal;

/**
 * Shows a recovery key once, for paper: before it opens anything, since a key that opens an archive
 * and that nobody ever saw is worth nothing.
 */
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

  /** Says that what was shown came to nothing. */
  static void takeBack(Terminal terminal) {
    terminal.say("The recovery key that was just shown opens nothing; throw it away.");
  }
}
