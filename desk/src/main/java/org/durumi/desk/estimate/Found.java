package org.durumi.desk.estimate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.Publishing;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.release.Audience;
import org.durumi.publisher.release.Coverage;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.simulate.Limits;
import org.durumi.publisher.unseen.CaptureGate;
import org.durumi.publisher.unseen.Unseen;

/**
 * An answer, and what the gate would make of its table today.
 *
 * @param unseen the answer
 * @param withheld how many cells of the table would be withheld
 * @param cells how many it has
 * @param mayLeave whether it could leave at all
 */
public record Found(Unseen unseen, int withheld, int cells, boolean mayLeave) {

  static Found of(Unseen unseen, Archive archive, Clock clock) {
    Publishing publishing = archive.publishing();
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Release release =
        new Release(
            publishing.nextRelease(),
            "",
            "",
            day,
            Audience.PUBLIC,
            new Coverage(day, day, 0, 0, unseen.wanted().words(), List.of()),
            List.of());
    CaptureGate.Safe safe =
        new CaptureGate(
                Limits.USUAL,
                publishing.releases().stream()
                    .map(one -> PublishedReader.read(publishing.content(one)))
                    .toList())
            .check(unseen.report().table(), unseen.wanted().unit(), release);
    return new Found(
        unseen,
        safe.withheld(),
        safe.table().cells().size(),
        safe.closes() && safe.observed().isPresent());
  }
}
