package org.durumi.cli.appeal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.durumi.archive.Archive;
import org.durumi.cli.archive.ArchiveDoor;
import org.durumi.cli.archive.ArchiveOptions;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.incident.IncidentId;
import org.durumi.cli.publish.OutOption;
import org.durumi.cli.publish.Unfinished;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.publisher.appeal.Answers;
import org.durumi.publisher.appeal.Appeal;
import org.durumi.publisher.appeal.Case;
import org.durumi.publisher.appeal.CaseReading;
import org.durumi.publisher.appeal.Consents;
import org.durumi.publisher.appeal.DraftPapers;
import org.durumi.publisher.appeal.Drafting;
import org.durumi.publisher.appeal.KeptConsents;
import org.durumi.publisher.appeal.Receiver;
import org.durumi.publisher.appeal.Tongue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts an appeal for the people whom an incident is about. */
@Command(
    name = "appeal",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Drafts an appeal for people in danger; a person reads, signs and sends it.",
      "Only what somebody accepted is told, each sentence with its source. What is missing becomes",
      "questions for the family, and a file to write the answers into. Nobody is named whose"
          + " consent",
      "the archive does not keep (durumi consent); durumi releases lists what was drafted.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  durumi appeal 5f0c --to wgeid --out drafts",
      "  durumi appeal 5f0c --to special-procedures --answers kim.txt --lang fr --out drafts",
      "  durumi appeal 12.3 --to public --format pdf --answers office.txt --out drafts"
    })
public final class AppealCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "INCIDENT", description = "The incident, or one of its events.")
  private String incident = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "RECEIVER",
      description = "special-procedures, wgeid, wgad or public.")
  private String to = "";

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "What the family and the office answered. May be given several times.")
  private List<Path> answerFiles = new ArrayList<>();

  @Option(
      names = "--group",
      paramLabel = "N",
      description = "Which of several groups, where different things happened to them.")
  private @Nullable Integer group;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "docx, pdf or both (docx,pdf, which is usual).")
  private List<String> formats = List.of("docx", "pdf");

  @Option(names = "--lang", paramLabel = "LANG", description = "Headings: en, fr or es.")
  private String language = "en";

  @Mixin private OutOption out = new OutOption();

  @Mixin private ByOption by = new ByOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  /** Drafts from the archive of these surroundings. */
  public AppealCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Receiver receiver =
        Receiver.of(to.toLowerCase(Locale.ROOT))
            .orElseThrow(() ->
                new Refusal(
                    "'" + to + "' is no receiver; say special-procedures, wgeid, wgad or public."));
    Tongue tongue = tongue();
    DraftFiles.requireFormats(formats);
    Answers answers = Answers.read(answerFiles);
    Instant now = surroundings.clock().instant();
    ZoneId zone = surroundings.clock().getZone();
    try (Archive archive = new ArchiveDoor(surroundings, options).open()) {
      Unfinished.finish(archive, surroundings);
      String id = IncidentId.find(archive.incidents(), incident);
      Case file = new CaseReading(archive, now, zone).read(id, group);
      LocalDate today = LocalDate.ofInstant(now, zone);
      Consents consents =
          KeptConsents.over(
              Consents.among(answers, today), archive.publishing().consents(), file, today);
      Appeal appeal = Drafting.draft(file, receiver, tongue, answers, consents, null);
      DraftFiles files = new DraftFiles(out.folder(), receiver, id, formats);
      files.requireFree();
      surroundings.terminal().print(new AppealReport(now).lay(receiver, appeal, file.clock()));
      DraftPapers papers = DraftPapers.of(receiver, file, appeal, answers, files.formats());
      List<Path> written = files.write(papers, archive, by.reviewer(surroundings));
      written.forEach(path -> surroundings.terminal().print("Wrote " + path + "\n"));
      if (appeal.draft() == null) {
        return CommandLine.ExitCode.SOFTWARE;
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private Tongue tongue() {
    for (Tongue tongue : Tongue.values()) {
      if (tongue.code().equals(language.toLowerCase(Locale.ROOT))) {
        return tongue;
      }
    }
    throw new Refusal("'" + language + "' is none of en, fr, es; receivers take these.");
  }
}
