package org.durumi.desk.estimate;

import org.durumi.desk.page.Words;
import org.durumi.estimator.Method;
import org.durumi.estimator.draw.PlotWords;
import org.durumi.estimator.outcome.Unit;

/** The words in plots, in the person's language. */
final class PageWords implements PlotWords {

  private final Words words;
  private final ListWords lists;
  private final Unit unit;

  PageWords(Words words, Unit unit) {
    this.words = words;
    this.lists = new ListWords(words);
    this.unit = unit;
  }

  @Override
  public Unit unit() {
    return unit;
  }

  @Override
  public String method(Method method) {
    return words.of("estimate.short." + method.code());
  }

  @Override
  public String change(String change) {
    return lists.change(change);
  }

  @Override
  public String totals() {
    return words.of("estimate.plot.totals");
  }

  @Override
  public String totalsNote() {
    return words.of("estimate.plot.totals.note");
  }

  @Override
  public String documented() {
    return words.of("estimate.plot.documented");
  }

  @Override
  public String lowerBound() {
    return words.of("estimate.plot.bound");
  }

  @Override
  public String overlaps() {
    return words.of("estimate.plot.overlaps");
  }

  @Override
  public String overlapsNote(int left) {
    String note = words.of("estimate.plot.overlaps.note");
    return left > 0 ? note + " " + words.of("estimate.plot.overlaps.left", left) : note;
  }

  @Override
  public String sensitivity() {
    return words.of("estimate.plot.sensitivity");
  }

  @Override
  public String asItIs() {
    return words.of("estimate.plot.as-it-is");
  }

  @Override
  public String sensitivityNote() {
    return words.of("estimate.plot.sensitivity.note");
  }

  @Override
  public String months() {
    return words.of("estimate.plot.months");
  }

  @Override
  public String monthsNote() {
    return words.of("estimate.plot.months.note");
  }
}
