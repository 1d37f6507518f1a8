package org.durumi.linker.chain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;

/** What a report says about people in custody, from the most to the least pressing. */
public enum Peril {
  /** They are being returned. */
  RETURN_UNDER_WAY,
  /** They are feared to be returned. */
  RETURN_FEARED,
  /** Their return is planned or ordered. */
  RETURN_PLANNED,
  /** They may have been returned; nobody confirms it. */
  RETURN_NOT_CONFIRMED,
  /** They are to be moved, or feared to be. */
  MOVE_FEARED,
  /** They were taken, and nobody says where they are. */
  DISAPPEARED,
  /** They are ill-treated where they are held, or it is feared. */
  ILL_TREATED,
  /** They were moved while held. */
  MOVED,
  /** They are held. */
  HELD,
  /** They may be sentenced. */
  SENTENCE_FEARED,
  /** They were sentenced. */
  SENTENCED;

  /**
   * The status that an event gives its people; none where they are not in anybody's hands. Whoever
   * is only sought, or only feared to be arrested, may be in hiding and has no place on the board.
   */
  public static Optional<Peril> of(ActType type, Modality modality) {
    if (modality == Modality.DENIED) {
      return Optional.empty();
    }
    boolean ahead =
        switch (modality) {
          case IMMINENT_FEARED, PLANNED, ORDERED_OFFERED -> true;
          default -> false;
        };
    return Optional.ofNullable(
        switch (type) {
          case FORCED_REPATRIATION -> ofReturn(modality);
          case TRANSFER -> ahead ? MOVE_FEARED : MOVED;
          case ENFORCED_DISAPPEARANCE -> ahead ? null : DISAPPEARED;
          case ARREST_DETENTION -> ahead ? null : HELD;
          case TORTURE_ILL_TREATMENT -> modality == Modality.ORDERED_OFFERED ? null : ILL_TREATED;
          case SENTENCING -> ahead ? SENTENCE_FEARED : SENTENCED;
          default -> null;
        });
  }

  private static @Nullable Peril ofReturn(Modality modality) {
    return switch (modality) {
      case ONGOING -> RETURN_UNDER_WAY;
      case IMMINENT_FEARED -> RETURN_FEARED;
      case PLANNED, ORDERED_OFFERED -> RETURN_PLANNED;
      case UNCONFIRMED -> RETURN_NOT_CONFIRMED;
      // Who was returned is not held here any more.
      default -> null;
    };
  }

  /**
   * The status that a change gives its people; none where it is no reason to care for them now.
   *
   * @param told its modalities, one for each telling
   */
  public static Optional<Peril> of(StatusChange change, Collection<Modality> told) {
    if (change.standing() == Standing.DENIED) {
      return Optional.empty();
    }
    boolean concluded = change.standing() == Standing.INFERRED;
    return concluded && change.type() == ActType.FORCED_REPATRIATION
        ? Optional.of(RETURN_NOT_CONFIRMED)
        : told.stream()
            .flatMap(modality -> of(change.type(), modality).stream())
            .min(Comparator.naturalOrder());
  }

  /** Tells whether it lies ahead, so that its place is where they are feared to go. */
  public boolean isAhead() {
    return switch (this) {
      case RETURN_UNDER_WAY, RETURN_FEARED, RETURN_PLANNED, RETURN_NOT_CONFIRMED, MOVE_FEARED ->
          true;
      default -> false;
    };
  }

  /** Tells whether time presses by itself. */
  public boolean isPressing() {
    return compareTo(DISAPPEARED) <= 0;
  }

  /** The code in messages, such as {@code return_feared}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
