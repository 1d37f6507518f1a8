package org.durumi.linker.chain;

import java.time.LocalDate;
import org.durumi.linker.telling.Telling;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What one telling says about one status.
 *
 * @param telling the telling, as {@link Telling#id()} has it
 * @param standing how firmly
 * @param basis what it rests on
 * @param published the day its report was published, or null
 */
public record Claim(String telling, Standing standing, Basis basis, @Nullable LocalDate published) {

  /**
   * Reads a telling. "Friends say he was returned" is an inference even where the report goes on to
   * assert it; "believed to have been returned" is one where the report does not assert it.
   */
  static Claim of(Telling telling) {
    Modality modality = telling.modality();
    LocalDate published = telling.teller().published();
    Basis basis = Inference.basis(telling);
    Standing standing =
        switch (modality) {
          case OCCURRED, ONGOING -> basis == Basis.SAID ? Standing.CONFIRMED : Standing.INFERRED;
          case UNCONFIRMED -> Standing.INFERRED;
          case IMMINENT_FEARED, PLANNED, ORDERED_OFFERED -> Standing.FEARED;
          case DENIED -> Standing.DENIED;
        };
    return new Claim(
        telling.id(), standing, standing == Standing.INFERRED ? basis : Basis.SAID, published);
  }
}
