package org.durumi.cli.terminal;

import picocli.CommandLine.Option;

/** How what is printed looks. */
public final class Look {

  private static final int WIDEST = 100;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal), always or never.")
  private Colour colour = Colour.auto;

  /** Tells whether to print in colour. */
  public boolean isColoured(Terminal terminal) {
    return switch (colour) {
      case auto -> terminal.mayColour();
      case always -> true;
      case never -> false;
    };
  }

  /** How many columns to lay out for: as many as there are, and no more than read well. */
  public static int width(Terminal terminal) {
    return Math.min(terminal.columns(), WIDEST);
  }

  /** When to colour; the names are what a person types. */
  private enum Colour {
    auto,
    always,
    never
  }
}
