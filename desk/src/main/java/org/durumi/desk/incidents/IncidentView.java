package org.durumi.desk.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident.
 *
 * @param id what it goes by in addresses
 * @param code the code of its type
 * @param type what was done
 * @param modality whether it happened, or null where it did
 * @param when when
 * @param where where, or null
 * @param people how many people, or null
 * @param counts the page that says how the number comes about, or null
 * @param tellings how many tell of it
 * @param matrix its tellings side by side
 * @param corroboration what its origins come to, in words
 * @param corroborationHint what that means
 * @param tone good, warn or nothing
 * @param reliability the Admiralty letter of its sources
 * @param credibility the Admiralty number of the information
 * @param links why its tellings are held to be one
 * @param others incidents that may be the same
 * @param steps what happened to the same people before and after
 */
public record IncidentView(
    String id,
    String code,
    String type,
    @Nullable String modality,
    String when,
    @Nullable String where,
    @Nullable String people,
    @Nullable String counts,
    int tellings,
    Matrix matrix,
    String corroboration,
    String corroborationHint,
    String tone,
    String reliability,
    int credibility,
    List<LinkView> links,
    List<Other> others,
    List<Step> steps) {

  /** Keeps its own copies. */
  public IncidentView {
    links = List.copyOf(links);
    others = List.copyOf(others);
    steps = List.copyOf(steps);
  }

  /**
   * Why a telling is held to be of the same happening as another.
   *
   * @param id its place on the page
   * @param one a telling
   * @param other another
   * @param decided who said so, or null where only the linker does
   * @param weights what speaks for it and against it
   */
  public record LinkView(
      String id, String one, String other, @Nullable String decided, Weights weights) {}

  /**
   * Another incident that may be the same.
   *
   * @param telling a telling of it, which the form sends
   * @param own a telling of this one that it is likest to
   * @param name what it is called
   * @param link its page
   * @param tellings how many tell of it
   * @param verdict how likely it is, in words
   */
  public record Other(
      String telling, String own, String name, String link, int tellings, String verdict) {}

  /**
   * Another incident of the same people.
   *
   * @param name what it is called
   * @param link its page
   * @param own whether it is this one
   */
  public record Step(String name, String link, boolean own) {}
}
