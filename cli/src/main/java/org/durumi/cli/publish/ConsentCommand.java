package org.durumi.cli.publish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.cli.terminal.Terminal;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.record.consent.Consent;
import org.durumi.record.consent.ConsentItem;
import org.durumi.record.consent.KeptConsent;
import org.durumi.record.consent.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps what people allow to be told of them. */
@Command(
    name = "consent",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = {
      "durumi consent add PERSON --item ITEM --for PURPOSE --until DATE [OPTIONS]",
      "       durumi consent revoke NUMBER [OPTIONS]",
      "       durumi consent list [OPTIONS]"
    },
    description = {
      "Keeps what people allow to be told of them: one thing, for one purpose, until a day.",
      "Taking a consent back tells what went out that rests on it, to whom and when.",
      "PERSON is what the office calls them; it need not be their name.",
      ""
    },
    footer = {
      "",
      "Purposes: internal, confidential (a body that keeps it so), partner, public. None stands"
          + " for",
      "another. Fields that a consent changes: testimony, custody_place; others are for appeals.",
      "",
      "Examples:",
      "  durumi consent add \"the sister\" --item 12.3/custody_place --for public --until"
          + " 2027-06-30",
      "  durumi consent revoke 4 --why \"she moved\""
    })
public final class ConsentCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "ACT", description = "add, revoke or list.")
  private String act = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "WHO",
      description = "Who consents, or the number of the consent to take back.")
  private @Nullable String who;

  @Option(
      names = "--item",
      paramLabel = "ITEM",
      description = "What: an event or a report and a field, such as 12.3/names.")
  private @Nullable String item;

  @Option(names = "--for", paramLabel = "PURPOSE", description = "What for.")
  private @Nullable Purpose purpose;

  @Option(names = "--until", paramLabel = "DATE", description = "The last day on which it holds.")
  private @Nullable String until;

  @Option(names = "--why", paramLabel = "WORDS", description = "How it was given, or why not.")
  private @Nullable String why;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Keeps consents in the archive of these surroundings. */
  public ConsentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      switch (act) {
        case "add" -> add(archive);
        case "revoke" -> revoke(archive);
        case "list" -> list(archive);
        default -> throw new Refusal("'" + act + "' is no act; say add, revoke or list.");
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private void add(Archive archive) {
    String person = who;
    String about = item;
    Purpose what = purpose;
    String last = until;
    if (person == null || about == null || what == null || last == null) {
      throw new Refusal("add takes who consents, --item, --for and --until; see --help.");
    }
    ConsentItem parsed = ConsentItem.parse(about);
    Field field =
        Field.of(parsed.field())
            .orElseThrow(() -> new Refusal("There is no field " + parsed.field() + "."));
    if (Exposures.standard().isFixed(field)) {
      throw new Refusal(field.code() + " never leaves, whoever consents.");
    }
    Consent consent = new Consent(person, parsed, what, day(last));
    KeptConsent kept = archive.publishing().give(consent, by.reviewer(surroundings), why);
    surroundings.terminal().print("Kept as consent " + kept.number() + ".\n");
  }

  private void revoke(Archive archive) {
    String number = who == null ? "" : who;
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new Refusal("revoke takes the number of a consent; see durumi consent list.");
    }
    List<Departure> out =
        archive.publishing().revoke(Integer.parseInt(number), by.reviewer(surroundings), why);
    Terminal terminal = surroundings.terminal();
    ConsentItem about =
        archive.publishing().consents().all().stream()
            .filter(one -> one.number() == Integer.parseInt(number))
            .map(one -> one.consent().item())
            .findFirst()
            .orElseThrow();
    terminal.print(
        "Consent "
            + number
            + " is taken back. "
            + (out.isEmpty()
                ? "Nothing went out that rests on it.\n"
                : ReleaseLines.kinds(out) + " went out that rest on it:\n"));
    for (Departure one : out) {
      terminal.print(
          "  "
              + ReleaseLines.brief(one)
              + (one.facts().kind() == Departure.Kind.RELEASE
                  ? "; incidents " + one.about(about).stream().map(String::valueOf).toList()
                  : "")
              + "\n");
    }
  }

  private void list(Archive archive) {
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    List<KeptConsent> all = archive.publishing().consents().all();
    for (KeptConsent one : all) {
      String state =
          one.revoked() != null ? "taken back" : one.holdsOn(today) ? "holds" : "has run out";
      surroundings
          .terminal()
          .print(
              "%4d  %-28s %-13s until %s  %s, by %s%n"
                  .formatted(
                      one.number(),
                      one.consent().item(),
                      one.consent().purpose().code(),
                      one.consent().until(),
                      state,
                      one.consent().person()));
    }
    surroundings.terminal().print(Counted.of(all.size(), "consent") + ".\n");
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new Refusal("--until '" + typed + "' cannot be read; write it as 2027-06-30.");
    }
  }
}
