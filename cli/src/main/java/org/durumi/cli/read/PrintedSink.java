package org.durumi.cli.read;

import java.util.function.Function;
import org.durumi.cli.terminal.Terminal;
import org.durumi.record.casefile.Casefile;

/** Prints casefiles to standard output, one after the other. */
final class PrintedSink implements CasefileSink {

  private final Terminal terminal;
  private final Function<Casefile, String> form;

  PrintedSink(Terminal terminal, Function<Casefile, String> form) {
    this.terminal = terminal;
    this.form = form;
  }

  @Override
  public String render(Casefile casefile) {
    return form.apply(casefile);
  }

  @Override
  public void put(Outcome.Done done) {
    terminal.print(done.text());
  }
}
