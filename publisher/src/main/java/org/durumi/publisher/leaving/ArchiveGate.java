package org.durumi.publisher.leaving;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.durumi.publisher.exposure.Exposure;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.exposure.Field;
import org.durumi.publisher.gate.Gate;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.gate.Material;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.gate.Wish;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.simulate.Change;
import org.durumi.publisher.simulate.Inference;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Published;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.linkage.TellingId;
import org.jspecify.annotations.Nullable;

/**
 * The gate before an archive, as it stands when this is made. Once made it needs the archive no
 * more.
 */
public final class ArchiveGate {

  private final Material material;
  private final Gate gate;
  private final Exposures exposures;
  private final Map<TellingId, Integer> numbers;
  private final int number;

  /**
   * A gate.
   *
   * @param archive for its own thread
   * @param day the day the release bears, in UTC
   * @param cell the smallest number of people who may be told apart, from 2
   * @param withheld fields that this release does not tell, whatever the office's exposures are
   */
  public ArchiveGate(
      Archive archive, LocalDate day, Audience audience, int cell, Set<Field> withheld) {
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
    Exposures office = OfficeExposures.of(archive);
    for (Field field : withheld) {
      office = office.with(field, Exposure.NEVER, null);
    }
    this.exposures = office;
    Rules rules =
        new Rules(
            audience, day, exposures, publishing.consents(), Math.max(Rules.SMALL, cell), cell);
    this.gate = new Gate(rules, new Limits(cell, Limits.USUAL.spread()), ground(gazetteer));
    this.numbers = publishing.published();
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

  /** How far each field travels in this release. */
  public Exposures exposures() {
    return exposures;
  }

  /** What would leave. */
  public Gated check(Wish wish, boolean closing) {
    return check(wish, List.of(), closing, null);
  }

  /**
   * What would leave, with some changes made.
   *
   * @param chosen changes to make first
   * @param closing whether to make what the simulator offers then
   * @param before what was checked before, so that incidents keep the numbers that a person saw
   */
  public Gated check(Wish wish, List<Change> chosen, boolean closing, @Nullable Gated before) {
    Map<TellingId, Integer> known = new HashMap<>();
    if (before != null) {
      before.cleared().basis().forEach((it, basis) -> basis.forEach(one -> known.put(one, it)));
    }
    // What was published under a number keeps it, whatever a check said.
    known.putAll(numbers);
    int last = known.values().stream().mapToInt(n -> n).max().orElse(0);
    return gate.check(
        number, wish, material, new Numbering(known, last, new SecureRandom()), chosen, closing);
  }

  /**
   * The smallest change that closes each thing that a reader can work out, alone.
   *
   * @param most how many are looked at
   */
  public Map<Inference, List<Change>> smallest(Gated gated, int most) {
    return gate.smallest(gated, material, most);
  }

  /** Reads what leaves, with all that the archive holds as secret. */
  public HarmLinter linter() {
    return gate.linter(material);
  }
}
