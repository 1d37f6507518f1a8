package org.durumi.linker.telling;

import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One accepted or proposed event in one report.
 *
 * @param teller the report
 * @param number the event's place in the report, from 0
 * @param type what was done
 * @param modality whether it happened
 * @param when when, if said
 * @param place where, if said and known
 * @param placeWords the words for the place, if said
 * @param groups to whom; several only where the report counts separate groups
 * @param agents by whom
 * @param sources who says so: each a chain, the source nearest to the event first
 * @param sentence the sentences it was read from, one after the other
 */
public record Telling(
    Teller teller,
    int number,
    ActType type,
    Modality modality,
    @Nullable Period when,
    @Nullable Place place,
    @Nullable String placeWords,
    List<People> groups,
    List<Actor> agents,
    List<List<String>> sources,
    String sentence) {

  /**
   * People to whom it was done.
   *
   * @param description who they are, in the report's words
   * @param count how many, if said
   * @param children true or false only where the report says so
   * @param names the names it gives
   */
  public record People(
      String description, @Nullable Count count, @Nullable Boolean children, List<String> names) {

    /** Keeps its own copy. */
    public People {
      names = List.copyOf(names);
    }

    /** Never the words. */
    @Override
    public String toString() {
      return "People[" + count + "]";
    }
  }

  /**
   * Who did it.
   *
   * @param name the report's words
   * @param kind what sort of actor
   */
  public record Actor(String name, Agent.Kind kind) {

    /** Never the name. */
    @Override
    public String toString() {
      return "Actor[" + kind + "]";
    }
  }

  /** Keeps its own copies. */
  public Telling {
    groups = List.copyOf(groups);
    agents = List.copyOf(agents);
    sources = sources.stream().map(List::copyOf).toList();
  }

  /** The same in this report. */
  public Telling in(Teller other) {
    return new Telling(
        other, number, type, modality, when, place, placeWords, groups, agents, sources, sentence);
  }

  /** The report's name and the event's number, such as {@code 001:0}. */
  public String id() {
    return teller.report() + ":" + number;
  }

  /** Never the report's words. */
  @Override
  public String toString() {
    return "Telling[" + id() + ", " + type.code() + ", " + modality.code() + "]";
  }
}
