package org.durumi.record.event;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done, with the code each receiver's standard has for it: HURIDOCS Events Standard
 * Formats list 4 (type of act), ACLED event and sub-event type, PLOVER event and mode. A standard
 * that has no fitting code has none here; the nearest wrong one is never used.
 */
public enum ActType {
  ARREST_DETENTION("030101", "Strategic developments/Arrests", "COERCE/arrest"),
  TRANSFER(null, null, null),
  FORCED_REPATRIATION("380101", null, "COERCE/deport"),
  KILLING("0101", "Violence against civilians/Attack", "ASSAULT"),
  SHOOTING("0201", "Violence against civilians/Attack", "ASSAULT"),
  TORTURE_ILL_TREATMENT("0201", null, "ASSAULT"),
  ENFORCED_DISAPPEARANCE(
      "030103", "Violence against civilians/Abduction/forced disappearance", "ASSAULT/abduct"),
  SENTENCING(null, null, null),
  SEXUAL_VIOLENCE("020111", "Violence against civilians/Sexual violence", "ASSAULT/sexual"),
  TRAFFICKING(null, null, null),
  FORCED_LABOUR("30010201", null, null),
  RELEASE(null, null, "RETREAT/release"),
  ESCAPE_CROSSING(null, null, null),
  CRACKDOWN_OPERATION(null, null, "MOBILIZE/police"),
  REWARD_OFFER(null, null, null),
  BRIBERY_EXCHANGE(null, null, null),
  POLICY_ORDER(null, null, null),
  DEATH_IN_CUSTODY("01010601", null, null),
  OTHER(null, null, null);

  private final @Nullable String huridocs;
  private final @Nullable String acled;
  private final @Nullable String plover;

  ActType(@Nullable String huridocs, @Nullable String acled, @Nullable String plover) {
    this.huridocs = huridocs;
    this.acled = acled;
    this.plover = plover;
  }

  /** The name used in casefiles, such as {@code arrest_detention}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** HURIDOCS type-of-act code, if one fits. */
  public Optional<String> huridocs() {
    return Optional.ofNullable(huridocs);
  }

  /** ACLED {@code event type/sub-event type}, if one fits. */
  public Optional<String> acled() {
    return Optional.ofNullable(acled);
  }

  /** PLOVER {@code EVENT/mode}, if one fits. */
  public Optional<String> plover() {
    return Optional.ofNullable(plover);
  }
}
