package org.durumi.publisher.exposure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Tsv;
import org.durumi.publisher.release.Audience;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/**
 * How far each field travels in this office. It begins cautiously; whoever makes it more cautious
 * needs to say nothing, whoever makes it less so writes why, and some fields never travel.
 */
public final class Exposures {

  /** Under which setting of an archive what differs from the defaults is kept. */
  public static final String SETTING = "publish.exposure";

  private static final int SHORTEST_REASON = 15;
  private static final int COLUMNS = 4;
  private static final Map<Field, Row> DEFAULTS = read();

  private final Map<Field, Exposure> changed;

  private Exposures(Map<Field, Exposure> changed) {
    this.changed = changed;
  }

  /** A row of the table. */
  private record Row(Exposure exposure, boolean fixed, String why) {}

  private static Map<Field, Row> read() {
    Map<Field, Row> rows = new EnumMap<>(Field.class);
    for (String[] cells : Tsv.rows(Exposures.class, "exposure.tsv")) {
      if (cells.length != COLUMNS) {
        throw new IllegalStateException("exposure.tsv has a row of " + cells.length + " columns");
      }
      Field field = Field.of(cells[0]).orElseThrow();
      Exposure exposure = Exposure.of(cells[1]).orElseThrow();
      rows.put(field, new Row(exposure, cells[2].equals("fixed"), cells[3]));
    }
    if (rows.size() != Field.values().length) {
      throw new IllegalStateException("exposure.tsv lacks a field");
    }
    return rows;
  }

  /** The defaults. */
  public static Exposures standard() {
    return new Exposures(Map.of());
  }

  /**
   * What a setting says; empty is the defaults.
   *
   * @param text {@code field=exposure}, with spaces between
   * @throws RefusedDecision if it names what is not there, or lets a fixed field travel
   */
  public static Exposures parse(String text) {
    Exposures all = standard();
    for (String pair : text.strip().isEmpty() ? new String[0] : text.strip().split("\\s+")) {
      int equals = pair.indexOf('=');
      Optional<Field> field = Field.of(equals < 0 ? pair : pair.substring(0, equals));
      Optional<Exposure> exposure = Exposure.of(pair.substring(equals + 1));
      if (field.isEmpty() || exposure.isEmpty()) {
        throw new RefusedDecision(
            "The setting "
                + SETTING
                + " has a part that is no field=exposure; write it as day=never.");
      }
      all = all.set(field.get(), exposure.get());
    }
    return all;
  }

  /**
   * The same with another exposure of one field.
   *
   * @param why the written reason; needed where the field is to travel further than before
   * @throws RefusedDecision if it lacks a reason, or the field never travels
   */
  public Exposures with(Field field, Exposure exposure, @Nullable String why) {
    boolean looser = of(field).isMoreCautiousThan(exposure);
    if (looser && (why == null || why.strip().length() < SHORTEST_REASON)) {
      throw new RefusedDecision(
          "To let " + field.code() + " travel further, write why, in a sentence.");
    }
    return set(field, exposure);
  }

  private Exposures set(Field field, Exposure exposure) {
    Row row = row(field);
    if (row.fixed() && row.exposure().isMoreCautiousThan(exposure)) {
      throw new RefusedDecision(
          field.code() + " never leaves, for whatever reason: people's lives hang on it.");
    }
    Map<Field, Exposure> all = new EnumMap<>(Field.class);
    all.putAll(changed);
    all.put(field, exposure);
    return new Exposures(all);
  }

  /** How far a field travels. */
  public Exposure of(Field field) {
    Exposure own = changed.get(field);
    return own == null ? row(field).exposure() : own;
  }

  /** Tells whether these readers may have a field. */
  public boolean allow(Field field, Audience audience) {
    return of(field).allows(audience);
  }

  /** Tells whether no reason lets the field travel. */
  public boolean isFixed(Field field) {
    return row(field).fixed();
  }

  /** Why a field travels no further by default, in a sentence. */
  public String why(Field field) {
    return row(field).why();
  }

  /** What differs from the defaults, as {@link #parse} reads it. */
  public String text() {
    return changed.entrySet().stream()
        .filter(one -> one.getValue() != row(one.getKey()).exposure())
        .map(one -> one.getKey().code() + "=" + one.getValue().code())
        .collect(Collectors.joining(" "));
  }

  private static Row row(Field field) {
    Row row = DEFAULTS.get(field);
    if (row == null) {
      throw new IllegalStateException("no exposure of " + field.code());
    }
    return row;
  }
}
