package org.durumi.cli.publish;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Followed;
import org.durumi.archive.Publishing;
import org.durumi.cli.terminal.Surroundings;
import org.durumi.linker.count.Scope;
import org.durumi.linker.tally.Regions;
import org.durumi.linker.tally.Tally;
import org.durumi.publisher.clearing.Figures;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.clearing.Numbering;
import org.durumi.publisher.clearing.Rules;
import org.durumi.publisher.exposure.Exposures;
import org.durumi.publisher.gate.Gate;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.gate.Material;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.harm.HarmLinter;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.simulate.Published;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.Place;
import org.durumi.record.linkage.TellingId;

/** The gate before an archive. */
final class ArchiveGate {

  private final Archive archive;
  private final Material material;
  private final Gate gate;
  private final Numbering numbering;
  private final int number;

  ArchiveGate(Archive archive, Surroundings surroundings, WishOptions wish) {
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
        new Material(selection.incidents(), selection.chains(), Figures.of(tally), earlier);
    LocalDate day = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    Rules rules =
        new Rules(
            wish.audience(),
            day,
            Exposures.parse(archive.setting(Exposures.SETTING, "")),
            publishing.consents(),
            Math.max(Rules.SMALL, wish.cell()),
            wish.cell());
    this.gate = new Gate(rules, new Limits(wish.cell(), Limits.USUAL.spread()), ground(gazetteer));
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

  Archive archive() {
    return archive;
  }

  Gated check(WishOptions wish) {
    return gate.check(number, wish.wish(), material, numbering, wish.closes());
  }

  HarmLinter linter() {
    return gate.linter(material);
  }
}
