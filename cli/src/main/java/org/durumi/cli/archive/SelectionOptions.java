package org.durumi.cli.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.cli.terminal.Refusal;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which of what was accepted, of commands that take some of it. */
public final class SelectionOptions {

  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  @Option(names = "--type", paramLabel = "TYPE", description = "Only of this type of act.")
  private List<ActType> types = new ArrayList<>();

  @Option(names = "--country", paramLabel = "CODE", description = "Only there, such as CN.")
  private List<String> countries = new ArrayList<>();

  @Mixin private PeriodOptions period = new PeriodOptions();

  /** Types of acts; none is all. */
  public Set<ActType> types() {
    Set<ActType> acts = EnumSet.noneOf(ActType.class);
    acts.addAll(types);
    return acts;
  }

  /**
   * Codes of countries; none is all.
   *
   * @throws Refusal if one is no code, for nothing would ever be found there
   */
  public Set<String> countries() {
    Set<String> codes = new TreeSet<>();
    for (String typed : countries) {
      String code = typed.toUpperCase(Locale.ROOT);
      if (!CODES.contains(code)) {
        throw new Refusal(
            "--country '" + typed + "' is no country's code; write two letters, such as CN.");
      }
      codes.add(code);
    }
    return codes;
  }

  /**
   * The first day, or null.
   *
   * @throws Refusal if it is after the last
   */
  public @Nullable LocalDate from() {
    return period.first();
  }

  /** The last day, or null. */
  public @Nullable LocalDate until() {
    return period.last();
  }
}
