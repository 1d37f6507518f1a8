package org.durumi.cli.archive;

import org.durumi.archive.place.RecoveryPaper;
import org.durumi.cli.terminal.Terminal;

/** Shows a recovery key at the terminal. */
final class RecoveryCard implements RecoveryPaper {

  private final Terminal terminal;

  RecoveryCard(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void show(String printed) {
    StringBuilder card = new StringBuilder();
    card.append(
        "\n  Recovery key. Write it down, keep it away from this computer, and clear the screen.\n\n");
    printed.lines().forEach(line -> card.append("      ").append(line).append('\n'));
    card.append("\n  It opens the archive as the passphrase does. It is not shown again.\n\n");
    terminal.print(card.toString());
  }

  @Override
  public void takeBack() {
    terminal.say("The recovery key that was just shown opens nothing; throw it away.");
  }
}
