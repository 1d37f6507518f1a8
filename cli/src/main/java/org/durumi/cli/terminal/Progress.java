package org.durumi.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a long batch has come. */
public interface Progress extends AutoCloseable {

  /** One more input is done. */
  void step();

  @Override
  void close();

  /** Shows nothing. */
  static Progress hidden() {
    return new Progress() {
      @Override
      public void step() {}

      @Override
      public void close() {}
    };
  }

  /**
   * A bar on standard error.
   *
   * @param task what goes on, in a word
   */
  static Progress bar(Terminal terminal, String task, long inputs) {
    PrintStream err = new PrintStream(terminal.err(), true, StandardCharsets.UTF_8);
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(inputs)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(200)
            .setConsumer(new ConsoleProgressBarConsumer(err, Math.min(terminal.columns(), 100)))
            .build();
    return new Progress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}
