package org.durumi.publisher.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.durumi.publisher.clearing.Coarsening;
import org.durumi.publisher.clearing.Ground;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.release.ReleasedIncident;
import org.durumi.publisher.release.ReleasedPlace;
import org.durumi.publisher.release.Shown;
import org.durumi.publisher.release.TableCell;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;

/** Releases that nobody made. */
final class Samples {

  static final Place JILIN = new Place("Jilin", "CN", 2036500L, 43.0, 126.0, Precision.PROVINCE);

  static final Ground GROUND =
      new Ground() {
        @Override
        public Optional<Place> provinceOf(Place place) {
          return Optional.of(JILIN);
        }

        @Override
        public long populationOf(Place place) {
          return 100_000;
        }
      };

  static ReleasedPlace town(String name) {
    return new ReleasedPlace(name, "CN", "Jilin", null, 42.9, 129.5, Precision.TOWN);
  }

  static ReleasedIncident incident(int number, String place, String when, int people) {
    Shown<Count> count =
        people < 0 ? new Shown.Withheld<>() : new Shown.Told<>(Count.exactly(people));
    return new ReleasedIncident(
        number,
        ActType.ARREST_DETENTION,
        Modality.OCCURRED,
        new Shown.Told<>(Period.of(CalendarDate.parse(when))),
        new Shown.Told<>(town(place)),
        count,
        count.map(it -> people),
        new Shown.Withheld<>(),
        new Shown.Unknown<>(),
        new Shown.Unknown<>(),
        new Shown.Unknown<>(),
        new Shown.Unknown<>());
  }

  static Release release(int number, Audience audience, List<ReleasedIncident> incidents) {
    LocalDate day = LocalDate.of(2026, 11, 29);
    Coverage coverage = new Coverage(day, day, 10, incidents.size(), "all arrests", List.of());
    return new Release(number, "Arrests", "An office", day, audience, coverage, incidents);
  }

  static TableCell cell(Shown<Integer> value, List<Integer> incidents, String... at) {
    return new TableCell(List.of(at), new TreeSet<>(incidents), value);
  }

  static Simulator simulator(List<Published> earlier) {
    return new Simulator(earlier, List.of(), Limits.USUAL, new Coarsening(GROUND));
  }

  static Shown<Integer> told(int value) {
    return new Shown.Told<>(value);
  }
}
