package org.durumi.desk.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.UnknownIdException;
import org.durumi.publisher.gate.Gated;
import org.durumi.publisher.gate.PublishedReader;
import org.durumi.publisher.leaving.ArchiveGate;
import org.durumi.publisher.leaving.Leaving;
import org.durumi.publisher.leaving.Parcel;
import org.durumi.publisher.release.Release;
import org.durumi.publisher.simulate.Change;
import org.springframework.stereotype.Component;

/** Checks what would leave, lets it leave and packs it, beside the pages. */
@Component
public final class GateTasks {

  /** Changes of one round can open something else; then it is looked at again, so often. */
  private static final int ROUNDS = 4;

  private final GateWork work;
  private final UsualWish usual;
  private final Clock clock;

  GateTasks(GateWork work, UsualWish usual, Clock clock) {
    this.work = work;
    this.usual = usual;
    this.clock = clock;
  }

  /**
   * Checks something else than before.
   *
   * @return false while something else goes on
   */
  public boolean check(Asked asked) {
    return work.begin((archive, current) -> {
      ArchiveGate gate = gate(archive, asked);
      work.step(current, GateWork.Step.SIMULATE);
      work.keep(current, asked, gate, gate.check(usual.wish(asked), false));
      return GateWork.Now.IDLE;
    });
  }

  /** Checks the same with other changes; with all that closes it where {@code closing}. */
  boolean change(Trial before, List<Change> chosen, boolean closing) {
    return work.begin((archive, current) -> {
      ArchiveGate gate = gate(archive, before.asked());
      work.step(current, GateWork.Step.SIMULATE);
      Gated gated = gate.check(usual.wish(before.asked()), chosen, false, before.gated());
      for (int round = 0; closing && round < ROUNDS && !gated.offered().isEmpty(); round++) {
        List<Change> more = new ArrayList<>(gated.made());
        more.addAll(gated.offered());
        gated = gate.check(usual.wish(before.asked()), more, false, before.gated());
      }
      work.keep(current, before.asked(), gate, gated);
      return GateWork.Now.IDLE;
    });
  }

  /** Lets leave what was looked at, and nothing else. */
  boolean release(Order order) {
    return work.begin((archive, current) -> {
      Trial seen = order.trial();
      ArchiveGate gate = gate(archive, seen.asked());
      work.step(current, GateWork.Step.SIMULATE);
      Gated gated = gate.check(usual.wish(seen.asked()), seen.gated().made(), false, seen.gated());
      if (!gated.published().equals(seen.gated().published())
          || !gated.findings().equals(seen.gated().findings())) {
        work.keep(current, seen.asked(), gate, gated);
        return GateWork.Now.ended(GateWork.End.CHANGED);
      }
      Leaving leaving = new Leaving(gated, order.by(), order.overrulings());
      work.step(current, GateWork.Step.PACK);
      List<Parcel> made = parcels(gated.published().release(), order);
      work.step(current, GateWork.Step.READ);
      leaving.read(gate.linter(), made);
      work.step(current, GateWork.Step.NOTE);
      Departure left = leaving.note(archive.publishing(), order.recipient(), made);
      made.forEach(one -> work.keep(current, one));
      work.forgetTrial();
      return GateWork.Now.left(left.number());
    });
  }

  private static List<Parcel> parcels(Release release, Order order) {
    List<Parcel> made = new ArrayList<>(List.of(Parcel.lines(release)));
    if (order.files()) {
      made.add(Parcel.files(release, order.formats()));
    }
    if (order.site()) {
      made.add(Parcel.site(release, order.formats()));
    }
    return made;
  }

  /**
   * Makes a file of a release again that left before.
   *
   * @return false while something else goes on
   */
  public boolean pack(int number, String name) {
    return work.begin((archive, current) -> {
      Departure left =
          archive.publishing().releases().stream()
              .filter(one -> one.number() == number)
              .findFirst()
              .orElseThrow(() -> new UnknownIdException("There is no release " + number + "."));
      work.step(current, GateWork.Step.PACK);
      Release release = PublishedReader.read(archive.publishing().content(left)).release();
      Parcel.again(name, release).ifPresent(one -> work.keep(current, one));
      return GateWork.Now.IDLE;
    });
  }

  private ArchiveGate gate(Archive archive, Asked asked) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new ArchiveGate(archive, day, asked.audience(), asked.cell(), asked.withheld());
  }
}
