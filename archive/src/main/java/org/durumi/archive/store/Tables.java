package org.durumi.archive.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables and columns of {@code common/*.sql}; a test compares the two. */
final class Tables {

  private Tables() {}

  static final class Setting {
    static final Table<Record> TABLE = table(name("setting"));
    static final Field<String> NAME = text("setting", "name");
    static final Field<String> VALUE = text("setting", "value");

    private Setting() {}
  }

  static final class Content {
    static final Table<Record> TABLE = table(name("content"));
    static final Field<String> SHA256 = text("content", "sha256");
    static final Field<byte[]> BYTES = bytes("content", "bytes");

    private Content() {}
  }

  static final class Entries {
    static final Table<Record> TABLE = table(name("entry"));
    static final Field<Long> SEQ = number("entry", "seq");
    static final Field<String> LEAF = text("entry", "leaf");
    static final Field<byte[]> BODY = bytes("entry", "body");
    static final Field<byte[]> OPENED = bytes("entry", "opened");
    static final Field<byte[]> SEED = bytes("entry", "seed");

    private Entries() {}
  }

  static final class Heads {
    static final Table<Record> TABLE = table(name("head"));
    static final Field<Long> SIZE = number("head", "size");
    static final Field<byte[]> JSON = bytes("head", "json");
    static final Field<byte[]> SIGNATURE = bytes("head", "signature");
    static final Field<String> PEAKS = text("head", "peaks");

    private Heads() {}
  }

  static final class Reports {
    static final Table<Record> TABLE = table(name("report"));
    static final Field<Long> NUMBER = number("report", "number");
    static final Field<String> SNAPSHOT = text("report", "snapshot");
    static final Field<Integer> ITEM = integer("report", "item");
    static final Field<String> TEXT = text("report", "text");
    static final Field<Long> EXTRACTION = number("report", "extraction");
    static final Field<Long> PROPOSAL = number("report", "proposal");
    static final Field<String> NEWEST = text("report", "newest");
    static final Field<String> NAME = text("report", "name");
    static final Field<String> TITLE = text("report", "title");
    static final Field<String> URL = text("report", "url");
    static final Field<String> ASKED = text("report", "asked");
    static final Field<String> OUTLET = text("report", "outlet");
    static final Field<String> PUBLISHED = text("report", "published");
    static final Field<String> LANGUAGE = text("report", "language");
    static final Field<String> ADDED = text("report", "added");
    // Named one by one: what SELECT * gives has types by the driver's word, which a Turkish locale
    // garbles.
    static final List<Field<?>> ALL =
        List.of(
            NUMBER,
            SNAPSHOT,
            ITEM,
            TEXT,
            EXTRACTION,
            PROPOSAL,
            NEWEST,
            NAME,
            TITLE,
            URL,
            ASKED,
            OUTLET,
            PUBLISHED,
            LANGUAGE,
            ADDED);

    private Reports() {}
  }

  static final class Events {
    static final Table<Record> TABLE = table(name("event"));
    static final Field<Long> REPORT = number("event", "report");
    static final Field<Integer> NUMBER = integer("event", "number");
    static final Field<String> TYPE = text("event", "type");
    static final Field<String> MODALITY = text("event", "modality");
    static final Field<String> STATE = text("event", "state");
    static final Field<String> FIRST_DAY = text("event", "first_day");
    static final Field<String> LAST_DAY = text("event", "last_day");
    static final Field<String> PLACE = text("event", "place");
    static final Field<String> COUNTRY = text("event", "country");
    static final Field<String> PEOPLE = text("event", "people");
    static final Field<Double> CONFIDENCE = real("event", "confidence");
    static final Field<Double> LATITUDE = real("event", "latitude");
    static final Field<Double> LONGITUDE = real("event", "longitude");
    static final Field<String> PRECISION = text("event", "precision");
    static final Field<Long> GEONAMES = number("event", "geonames");
    static final Field<String> SAID = text("event", "said");
    static final List<Field<?>> ALL =
        List.of(
            REPORT,
            NUMBER,
            TYPE,
            MODALITY,
            STATE,
            FIRST_DAY,
            LAST_DAY,
            PLACE,
            COUNTRY,
            PEOPLE,
            CONFIDENCE,
            LATITUDE,
            LONGITUDE,
            PRECISION,
            GEONAMES,
            SAID);

    private Events() {}
  }

  static final class Stamps {
    static final Table<Record> TABLE = table(name("stamp"));
    static final Field<Long> SIZE = number("stamp", "size");
    static final Field<String> AUTHORITY = text("stamp", "authority");
    static final Field<String> TOKEN = text("stamp", "token");

    private Stamps() {}
  }

  static final class Inbox {
    static final Table<Record> TABLE = table(name("inbox"));
    static final Field<Long> REPORT = number("inbox", "report");
    static final Field<String> STATUS = text("inbox", "status");
    static final Field<String> OWNER = text("inbox", "owner");
    static final Field<Integer> URGENCY = integer("inbox", "urgency");
    static final Field<Integer> RELEVANCE = integer("inbox", "relevance");
    static final Field<Integer> EVENTS = integer("inbox", "events");
    static final Field<Integer> WAITING = integer("inbox", "waiting");
    static final Field<String> LANGUAGE = text("inbox", "language");
    static final Field<String> OUTLET = text("inbox", "outlet");
    static final Field<Long> FAMILY = number("inbox", "family");
    static final Field<Integer> KIN = integer("inbox", "kin");
    static final Field<String> PROJECT = text("inbox", "project");
    static final List<Field<?>> ALL =
        List.of(
            REPORT, STATUS, OWNER, URGENCY, RELEVANCE, EVENTS, WAITING, LANGUAGE, OUTLET, FAMILY,
            KIN, PROJECT);

    private Inbox() {}
  }

  static final class Cares {
    static final Table<Record> TABLE = table(name("care"));
    static final Field<Long> REPORT = number("care", "report");
    static final Field<Integer> EVENT = integer("care", "event");
    static final Field<String> ACTION = text("care", "action");
    static final Field<String> DUE = text("care", "due");
    static final Field<String> OWNER = text("care", "owner");
    static final Field<String> CLOSED = text("care", "closed");
    static final List<Field<?>> ALL = List.of(REPORT, EVENT, ACTION, DUE, OWNER, CLOSED);

    private Cares() {}
  }

  static final class Traces {
    static final Table<Record> TABLE = table(name("trace"));
    static final Field<Long> REPORT = number("trace", "report");
    static final Field<Long> SEQ = number("trace", "seq");
    static final Field<Integer> EVENT = integer("trace", "event");

    private Traces() {}
  }

  static final class Preferences {
    static final Table<Record> TABLE = table(name("preference"));
    static final Field<String> NAME = text("preference", "name");
    static final Field<String> VALUE = text("preference", "value");

    private Preferences() {}
  }

  static final class Decided {
    static final Table<Record> TABLE = table(name("link"));
    static final Field<Long> SEQ = number("link", "seq");
    static final Field<Long> REPORT = number("link", "report");
    static final Field<Integer> EVENT = integer("link", "event");
    static final Field<Long> OTHER_REPORT = number("link", "other_report");
    static final Field<Integer> OTHER_EVENT = integer("link", "other_event");
    static final Field<String> VERDICT = text("link", "verdict");
    static final Field<Long> ACT = number("link", "act");
    static final Field<String> PERSON = text("link", "person");
    static final Field<String> TIME = text("link", "time");
    static final Field<String> WHY = text("link", "why");
    static final Field<Integer> TAKEN_BACK = integer("link", "taken_back");
    static final List<Field<?>> ALL =
        List.of(
            SEQ,
            REPORT,
            EVENT,
            OTHER_REPORT,
            OTHER_EVENT,
            VERDICT,
            ACT,
            PERSON,
            TIME,
            WHY,
            TAKEN_BACK);

    private Decided() {}
  }

  static final class Incidents {
    static final Table<Record> TABLE = table(name("incident"));
    static final Field<String> ID = text("incident", "id");
    static final Field<Long> REPORT = number("incident", "report");
    static final Field<Integer> EVENT = integer("incident", "event");
    static final Field<String> TYPE = text("incident", "type");
    static final Field<String> PLACE = text("incident", "place");
    static final Field<String> COUNTRY = text("incident", "country");
    static final Field<String> FIRST_DAY = text("incident", "first_day");
    static final Field<String> LAST_DAY = text("incident", "last_day");
    static final Field<Integer> TELLINGS = integer("incident", "tellings");
    static final Field<Integer> ROOTS = integer("incident", "roots");
    static final Field<Integer> LEAST = integer("incident", "least");
    static final Field<Integer> MOST = integer("incident", "most");
    static final List<Field<?>> ALL =
        List.of(
            ID, REPORT, EVENT, TYPE, PLACE, COUNTRY, FIRST_DAY, LAST_DAY, TELLINGS, ROOTS, LEAST,
            MOST);

    private Incidents() {}
  }

  static final class Outgoings {
    static final Table<Record> TABLE = table(name("outgoing"));
    static final Field<Long> SEQ = number("outgoing", "seq");
    static final Field<String> KIND = text("outgoing", "kind");
    static final Field<Integer> NUMBER = integer("outgoing", "number");

    private Outgoings() {}
  }

  private static Field<String> text(String table, String column) {
    return field(name(table, column), SQLDataType.VARCHAR);
  }

  private static Field<Long> number(String table, String column) {
    return field(name(table, column), SQLDataType.BIGINT);
  }

  private static Field<Integer> integer(String table, String column) {
    return field(name(table, column), SQLDataType.INTEGER);
  }

  private static Field<Double> real(String table, String column) {
    return field(name(table, column), SQLDataType.DOUBLE);
  }

  private static Field<byte[]> bytes(String table, String column) {
    return field(name(table, column), SQLDataType.BLOB);
  }
}
