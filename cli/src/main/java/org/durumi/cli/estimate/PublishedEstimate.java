package org.durumi.cli.estimate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.Publishing;
import org.durumi.archive.disk.Handover;
import org.durumi.archive.evidence.Sha256;
import org.durumi.cli.archive.ByOption;
import org.durumi.cli.terminal.Counted;
import org.durumi.cli.terminal.Refusal;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.linker.count.Scope;
import org.durumi.linker.root.Outlets;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.export.JsonLinesFormat;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.harm.Finding;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.harm.Secrets;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.unseen.CaptureGate;
import org.durumi.publisher.unseen.EstimateFiles;
import org.durumi.publisher.unseen.Unseen;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.consent.Purpose;
import org.durumi.record.event.Place;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets an estimate leave with its table, through the gate, and notes that it did. */
final class PublishedEstimate {

  @Option(
      names = "--publish",
      paramLabel = "DIR",
      description = {
        "Let the estimate leave, to there: its figures and the table, without small cells and",
        "what they could be worked out from. It is noted in the log."
      })
  private @Nullable Path folder;

  @Option(names = "--title", paramLabel = "WORDS", description = "The title of what leaves.")
  private String title = "How many did no one record?";

  @Option(names = "--office", paramLabel = "WORDS", description = "Who publishes it.")
  private String office = "not named";

  @Option(
      names = "--cell",
      paramLabel = "K",
      description = "The smallest number that a cell of the table may tell (5).")
  private int cell = Limits.USUAL.cell();

  boolean isWanted() {
    return folder != null;
  }

  String release(Archive archive, Surroundings surroundings, ByOption by, Answer answer) {
    Path out = folder;
    Unseen unseen = answer.unseen().orElseThrow();
    if (out == null) {
      return "";
    }
    if (cell < Limits.USUAL.cell()) {
      throw new Refusal("--cell takes 5 or more for a table of lists.");
    }
    Reviewer reviewer = by.reviewer(surroundings);
    Publishing publishing = archive.publishing();
    int number = publishing.nextRelease();
    LocalDate day = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    Release release =
        new Release(
            number,
            title,
            office,
            day,
            Audience.PUBLIC,
            new Coverage(day, day, 0, 0, unseen.wanted().words(), List.of()),
            List.of());
    CaptureGate gate =
        new CaptureGate(
            new Limits(cell, Limits.USUAL.spread()),
            publishing.releases().stream()
                .map(one -> PublishedReader.read(publishing.content(one)))
                .toList());
    CaptureGate.Safe safe = gate.check(answer.report().table(), unseen.wanted().unit(), release);
    List<EstimateFiles.File> files = EstimateFiles.of(unseen, safe);
    refuseWhatHarms(archive, unseen);
    write(publishing, reviewer, safe, files, out);
    return "\nRelease %d: %s written to %s; %d of %s withheld.%n"
        .formatted(
            number,
            Counted.of(files.size(), "file"),
            out,
            safe.withheld(),
            Counted.of(safe.table().cells().size(), "cell"));
  }

  /** Names of lists, and the words of the office: no field of an incident is in it. */
  private void refuseWhatHarms(Archive archive, Unseen unseen) {
    Coarsening coarsening = new Coarsening(new GazetteerGround());
    Secrets secrets =
        Secrets.of(
            archive.incidents().followed().accepted(Scope.ALL, false).incidents(),
            coarsening::isBelowCounty);
    List<String> words = new ArrayList<>();
    unseen.report().table().lists().stream()
        .filter(list -> Outlets.standard().named(list) == null)
        .forEach(words::add);
    words.addAll(List.of(title, office, unseen.wanted().words()));
    for (String one : words) {
      for (Finding finding : HarmLinter.words(secrets, one, one)) {
        if (finding.stops()) {
          throw new Refusal(
              "\"%s\" may not leave: %s. Choose --lists sort, a wider place or another title."
                  .formatted(one, finding.hazard().reason()));
        }
      }
    }
  }

  /** Drafts, the note in the log, then the names, as any release leaves. */
  private static void write(
      Publishing publishing,
      Reviewer by,
      CaptureGate.Safe safe,
      List<EstimateFiles.File> files,
      Path out) {
    Release release = safe.published().release();
    Map<String, byte[]> contents = new TreeMap<>();
    List<Departure.File> noted = new ArrayList<>();
    for (EstimateFiles.File file : files) {
      contents.put(file.name(), file.bytes());
      noted.add(new Departure.File(file.name(), Sha256.of(file.bytes())));
    }
    Departure.Facts facts =
        new Departure.Facts(
            Departure.Kind.RELEASE,
            release.title(),
            Purpose.PUBLIC,
            Leaving.ANYBODY,
            release.day(),
            out.toAbsolutePath().normalize().toString(),
            noted,
            List.of());
    try (Handover handover = Handover.of(out, contents)) {
      publishing.note(
          release.number(), facts, by, new JsonLinesFormat().write(release), new TreeMap<>());
      handover.complete();
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(e.getMessage() + " is there already; name another folder with --publish.");
    } catch (IOException e) {
      throw new Refusal(
          "The estimate could not be written to "
              + out
              + "; check the folder and the free space. If durumi releases lists it, it is noted:"
              + " the next durumi publish finishes it.");
    }
  }

  private static final class GazetteerGround implements Ground {

    private final Gazetteer gazetteer = Gazetteer.standard();

    @Override
    public Optional<Place> provinceOf(Place place) {
      return gazetteer.provinceOf(place);
    }

    @Override
    public long populationOf(Place place) {
      return gazetteer.populationOf(place);
    }
  }
}
