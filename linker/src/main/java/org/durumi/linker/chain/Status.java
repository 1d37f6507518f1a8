package org.durumi.linker.chain;

import java.util.Locale;
import java.util.Optional;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/**
 * What became of people in custody. That somebody is in hiding, sought, or about to be arrested is
 * no status: nothing of the kind is ever kept.
 */
public enum Status {
  /** They were taken. */
  ARRESTED,
  /** They are kept: told as going on, or told by what is done to people who are kept. */
  HELD,
  /** They were taken elsewhere, still in custody. */
  MOVED,
  /** They were returned to the state they fled. */
  RETURNED,
  /** They were let go. */
  RELEASED,
  /** They died or were killed. */
  DEAD,
  /**
   * A report says that they got away from custody. It has no date and no place here, and nothing
   * else is shown about them any more.
   */
  AT_LARGE_AFTER_ESCAPE,
  /** Nobody says where they are. */
  UNKNOWN;

  /**
   * The status that a telling is about; none where it is not about people in custody. Whoever is
   * only feared, planned or ordered to be arrested may be in hiding. An escape counts only when it
   * is told as past, never while it goes on or lies ahead.
   */
  static Optional<Status> of(ActType type, Modality modality) {
    boolean ahead = Standing.isAhead(modality);
    return switch (type) {
      case ARREST_DETENTION ->
          ahead ? Optional.empty() : Optional.of(modality == Modality.ONGOING ? HELD : ARRESTED);
      case ENFORCED_DISAPPEARANCE -> ahead ? Optional.empty() : Optional.of(UNKNOWN);
      case TRANSFER -> Optional.of(MOVED);
      case FORCED_REPATRIATION -> Optional.of(RETURNED);
      case RELEASE -> Optional.of(RELEASED);
      case DEATH_IN_CUSTODY, KILLING -> Optional.of(DEAD);
      // A feared sentence is of people who are held, as is ill-treatment that is feared.
      case SENTENCING, TORTURE_ILL_TREATMENT ->
          modality == Modality.DENIED ? Optional.empty() : Optional.of(HELD);
      case ESCAPE_CROSSING ->
          ahead || modality == Modality.ONGOING
              ? Optional.empty()
              : Optional.of(AT_LARGE_AFTER_ESCAPE);
      default -> Optional.empty();
    };
  }

  /** Tells whether it is one of people who are in somebody's hands, at a place or on the way. */
  public boolean isCustody() {
    return this == ARRESTED || this == HELD || this == MOVED;
  }

  /** Tells whether it closes the time between arrest and return. */
  public boolean isEnd() {
    return switch (this) {
      case RETURNED, RELEASED, DEAD, AT_LARGE_AFTER_ESCAPE -> true;
      default -> false;
    };
  }

  /** The name used in messages, such as {@code returned}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
