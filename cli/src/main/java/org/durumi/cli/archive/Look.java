package org.durumi.cli.archive;

import org.durumi.cli.terminal.Terminal;
import picocli.CommandLine.Option;

/** How what is printed looks. */
final class Look {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal), always or never.")
  private Colour colour = Colour.auto;

  boolean isColoured(Terminal terminal) {
    return switch (colour) {
      case auto -> terminal.mayColour();
      case always -> true;
      case never -> false;
    };
  }

  static int width(Terminal terminal) {
    return Math.min(terminal.columns(), 100);
  }

  /** When to colour; the names are what a person types. */
  private enum Colour {
    auto,
    always,
    never
  }
}
