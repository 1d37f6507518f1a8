package org.durumi.publisher.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.archive.Dossier;
import org.durumi.archive.Exchange;
import org.durumi.archive.Exchange.Parcel;
import org.durumi.archive.Exchange.Told;
import org.durumi.archive.evidence.Sha256;
import org.durumi.record.review.Review;
import org.durumi.record.review.ReviewState;
import org.durumi.record.review.Reviewer;
import org.jspecify.annotations.Nullable;

/**
 * What taking a bundle in would do.
 *
 * @param bundle it
 * @param lines a report each
 * @param before the day that it was taken in before, or null
 */
public record Preview(Bundle bundle, List<Line> lines, @Nullable String before) {

  /** Keeps its own copy. */
  public Preview {
    lines = List.copyOf(lines);
  }

  /**
   * A report of the bundle.
   *
   * @param title its headline, or its name where it has none
   * @param events how many events it has there
   * @param decided how many of them somebody decided about there
   * @param known its number here, where its bytes are here already; then nothing of it is taken in
   * @param conflicts events, from 1, that the two offices see otherwise
   */
  public record Line(
      String title, int events, int decided, @Nullable Long known, List<Integer> conflicts) {

    /** Keeps its own copy. */
    public Line {
      conflicts = List.copyOf(conflicts);
    }

    /** Never the headline. */
    @Override
    public String toString() {
      return "Line[" + events + ", " + known + ", " + conflicts + "]";
    }
  }

  /** Looks, and changes nothing. */
  public static Preview of(Exchange exchange, Bundle bundle) {
    List<Line> lines = new ArrayList<>();
    for (Parcel parcel : bundle.parcels()) {
      Sha256 snapshot = Sha256.of(parcel.snapshot().bytes());
      for (Told told : parcel.reports()) {
        Optional<Dossier> here = exchange.known(snapshot, told.item().item());
        String title = told.item().casefile().report().title();
        lines.add(
            new Line(
                title == null ? parcel.snapshot().name() : title,
                told.reviews().size(),
                (int)
                    told.reviews().stream()
                        .filter(review -> review.state() != ReviewState.PROPOSED)
                        .count(),
                here.map(dossier -> dossier.row().number()).orElse(null),
                here.map(dossier -> conflicts(dossier.reviews(), told.reviews()))
                    .orElse(List.of())));
      }
    }
    return new Preview(bundle, lines, exchange.taken(bundle.mark()).orElse(null));
  }

  private static List<Integer> conflicts(List<Review> here, List<Review> there) {
    List<Integer> conflicts = new ArrayList<>();
    for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
      boolean both = i < here.size() && i < there.size();
      if (!both
          || here.get(i).state() != there.get(i).state()
          || !here.get(i).event().equals(there.get(i).event())) {
        conflicts.add(i + 1);
      }
    }
    return conflicts;
  }

  /**
   * Takes it in, all or nothing.
   *
   * @param sender the key file of the office that it must be from
   * @param by who takes it in
   * @return the numbers of the new reports
   * @throws BundleRefusal if it is from another office
   */
  public List<Long> take(Exchange exchange, OfficeKey sender, LocalDate today, Reviewer by) {
    if (!bundle.from().signing().equals(sender.signing())) {
      throw new BundleRefusal(
          "The bundle is signed by another office than the one of the key file ("
              + bundle.from().fingerprint()
              + "); ask who sealed it.");
    }
    return exchange.take(bundle.parcels(), sender.office(), bundle.mark(), today.toString(), by);
  }
}
