package org.durumi.publisher.gate;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Followed;
import org.durumi.archive.Publishing;
import org.durumi.linker.count.Scope;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.Tally;
import org.durumi.publisher.clearing.Figures;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.clearing.Numbering;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Published;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.linkage.TellingId;

/** The gate before an archive: what was accepted, allowed and published is taken from it. */
public final class ArchiveGate {

  private final Archive archive;
  private final Material material;
  private final Gate gate;
  private final Numbering numbering;
  private final int number;

  /**
   * Before an archive as it is now.
   *
   * @param cell how many people may be told apart at the least, from 2
   * @param day the day that a release bears
   */
  public ArchiveGate(Archive archive, Audience audience, int cell, LocalDate day) {
    this.archive = archive;
    Publishing publishing = archive.publishing();
    Followed.Selection selection = archive.incidents().followed().accepted(Scope.ALL, false);
    Gazetteer gazetteer = Gazetteer.standard();
    Tally tally =
        Tally.of(
            selection.incidents(),
            selection.chains(),
            List.of(),
            Regions.of(place -> gazetteer.provinceOf(place).map(Place::name).orElse(null)));
    List<Published> earlier =
        publishing.releases().stream()
            .map(one -> PublishedReader.read(publishing.content(one)))
            .toList();
    this.material =
        new Material(
            selection.incidents(),
            selection.chains(),
            Figures.of(tally),
            earlier,
            archive.casework().published());
    Rules rules =
        new Rules(
            audience,
            day,
            Exposures.parse(archive.setting(Exposures.SETTING, "")),
            publishing.consents(),
            Math.max(Rules.SMALL, cell),
            cell);
    this.gate = new Gate(rules, new Limits(cell, Limits.USUAL.spread()), ground(gazetteer));
    Map<TellingId, Integer> numbers = publishing.published();
    int last = numbers.values().stream().mapToInt(n -> n).max().orElse(0);
    this.numbering = new Numbering(numbers, last, new SecureRandom());
    this.number = publishing.nextRelease();
  }

  private static Ground ground(Gazetteer gazetteer) {
    return new Ground() {
      @Override
      public Optional<Place> provinceOf(Place place) {
        return gazetteer.provinceOf(place);
      }

      @Override
      public long populationOf(Place place) {
        return gazetteer.populationOf(place);
      }
    };
  }

  /** The archive. */
  public Archive archive() {
    return archive;
  }

  /**
   * Checks what would leave.
   *
   * @param closes whether to make the changes that the simulator offers
   */
  public Gated check(Wish wish, boolean closes) {
    return gate.check(number, wish, material, numbering, closes);
  }

  /** Reads words and files for what may not leave. */
  public HarmLinter linter() {
    return gate.linter(material);
  }
}
