package org.durumi.publisher.harm;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.durumi.linker.telling.Tsv;

/** What can harm somebody when it leaves; {@code hazards.tsv} says why, and what helps. */
public enum Hazard {
  /** People who help. */
  HELPER,
  /** Brokers. */
  BROKER,
  /** Missionaries. */
  MISSIONARY,
  /** Shelters and safe houses. */
  SHELTER,
  /** Ways to and from hiding. */
  ROUTE,
  /** Where a border is crossed. */
  CROSSING,
  /** How people get away. */
  METHOD,
  /** Telephone numbers. */
  PHONE,
  /** Names on messaging services. */
  HANDLE,
  /** Contact with churches, aid groups or South Koreans. */
  CONTACT,
  /** Names of people. */
  NAME,
  /** What the archive holds as identifying somebody. */
  SECRET,
  /** Sentences of reports. */
  QUOTE,
  /** E-mail addresses. */
  EMAIL,
  /** Numbers of passports and residents. */
  IDENTITY_NUMBER,
  /** Dates of birth. */
  BIRTH_DATE,
  /** Hometowns. */
  HOMETOWN,
  /** Points on a map. */
  COORDINATES,
  /** Places below the county. */
  PRECISE_PLACE,
  /** Where somebody is held. */
  CUSTODY_PLACE,
  /** The day of a small event. */
  DAY,
  /** Children in a form that points at them. */
  MINOR,
  /** Sexual violence, forced marriage or abortion in a form that points at somebody. */
  INTIMATE,
  /** Names of people who are accused. */
  ACCUSED,
  /** What a file says of its making. */
  METADATA,
  /** Where a picture was taken. */
  LOCATION_METADATA,
  /** Changes and comments that a document keeps. */
  TRACKED_CHANGE,
  /** Words in a file's name. */
  FILE_NAME,
  /** A file that cannot be looked into. */
  UNREADABLE,
  /** A number of very few people. */
  SMALL_CELL,
  /** A combination that fits very few people. */
  UNIQUE,
  /** A number that can be worked out although it is withheld. */
  INFERENCE,
  /** A total that tells how many incidents stay inside. */
  HIDDEN_TOTAL,
  /** Something that can be joined with what an outlet published. */
  PUBLIC_JOIN;

  private static final Map<Hazard, Row> ROWS = read();

  /** What the gate does about it. */
  public enum Weight {
    /** It says so. */
    WARN,
    /** It stops, until a second person writes why not. */
    STOP,
    /** It stops, whatever anybody writes. */
    NEVER
  }

  /** What makes it safer. */
  public enum Remedy {
    /** Leave it out. */
    WITHHOLD("withhold it"),
    /** Tell a wider place. */
    COARSEN("coarsen the place"),
    /** Tell a wider date. */
    WIDEN("widen the date"),
    /** Make one cell of two. */
    MERGE("merge the cell with another, or suppress it"),
    /** Take it out of the file. */
    STRIP("take it out of the file");

    private final String words;

    Remedy(String words) {
      this.words = words;
    }

    /** What to do, such as {@code coarsen the place}. */
    public String words() {
      return words;
    }
  }

  private record Row(Weight weight, Remedy remedy, String reason) {}

  private static Map<Hazard, Row> read() {
    Map<Hazard, Row> rows = new EnumMap<>(Hazard.class);
    for (String[] cells : Tsv.rows(Hazard.class, "hazards.tsv")) {
      rows.put(
          valueOf(cells[0].toUpperCase(Locale.ROOT)),
          new Row(
              Weight.valueOf(cells[1].toUpperCase(Locale.ROOT)),
              Remedy.valueOf(cells[2].toUpperCase(Locale.ROOT)),
              cells[3]));
    }
    return rows;
  }

  private Row row() {
    Row row = ROWS.get(this);
    if (row == null) {
      throw new IllegalStateException("hazards.tsv lacks " + code());
    }
    return row;
  }

  /** What the gate does about it. */
  public Weight weight() {
    return row().weight();
  }

  /** What makes it safer. */
  public Remedy remedy() {
    return row().remedy();
  }

  /** Why it harms, as half a sentence. */
  public String reason() {
    return row().reason();
  }

  /** The name used in tables, such as {@code birth_date}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
