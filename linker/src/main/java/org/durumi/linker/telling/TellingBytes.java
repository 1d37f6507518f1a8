package org.durumi.linker.telling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Tellings as bytes, field by field, all but the report's text. Enumerations are kept by name,
 * since their order may change.
 */
public final class TellingBytes {

  /** Goes up with every change to what is kept. */
  private static final int FORM = 1;

  private TellingBytes() {}

  /** In bytes that can be kept, about half a thousand. */
  public static byte[] write(Telling telling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream to = new DataOutputStream(bytes)) {
      Out out = new Out(to);
      to.writeByte(FORM);
      Teller teller = telling.teller();
      out.text(teller.report());
      out.text(teller.outlet());
      out.text(teller.published() == null ? null : teller.published().toString());
      out.text(teller.language());
      out.text(teller.title());
      out.period(teller.issued());
      to.writeInt(telling.number());
      out.text(telling.type().name());
      out.text(telling.modality().name());
      out.period(telling.when());
      out.place(telling.place());
      out.text(telling.placeWords());
      out.groups(telling.groups());
      to.writeInt(telling.agents().size());
      for (Telling.Actor agent : telling.agents()) {
        out.text(agent.name());
        out.text(agent.kind().name());
      }
      to.writeInt(telling.sources().size());
      for (List<String> source : telling.sources()) {
        out.texts(source);
      }
      out.text(telling.sentence());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * One that was kept; its report's text is empty.
   *
   * @throws IllegalArgumentException if these bytes are none
   */
  public static Telling read(byte[] bytes) {
    try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
      In in = new In(from);
      if (from.readByte() != FORM) {
        throw new IllegalArgumentException("a telling was kept in another form");
      }
      Teller teller = teller(in);
      int number = from.readInt();
      ActType type = ActType.valueOf(in.some());
      Modality modality = Modality.valueOf(in.some());
      Period when = in.period();
      Place place = in.place();
      String placeWords = in.text();
      List<Telling.People> groups = in.groups();
      List<Telling.Actor> agents = new ArrayList<>();
      for (int left = from.readInt(); left > 0; left--) {
        agents.add(new Telling.Actor(in.some(), Agent.Kind.valueOf(in.some())));
      }
      List<List<String>> sources = new ArrayList<>();
      for (int left = from.readInt(); left > 0; left--) {
        sources.add(in.texts());
      }
      return new Telling(
          teller,
          number,
          type,
          modality,
          when,
          place,
          placeWords,
          groups,
          agents,
          sources,
          in.some());
    } catch (IOException e) {
      throw new IllegalArgumentException("these bytes are no telling", e);
    }
  }

  private static Teller teller(In in) throws IOException {
    String report = in.some();
    String outlet = in.text();
    String published = in.text();
    String language = in.text();
    String title = in.text();
    return new Teller(
        report,
        outlet,
        published == null ? null : LocalDate.parse(published),
        language,
        title,
        "",
        in.period());
  }

  private record Out(DataOutputStream to) {

    void text(@Nullable String text) throws IOException {
      byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
      to.writeInt(bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        to.write(bytes);
      }
    }

    void texts(List<String> texts) throws IOException {
      to.writeInt(texts.size());
      for (String text : texts) {
        text(text);
      }
    }

    void number(@Nullable Number number) throws IOException {
      text(number == null ? null : number.toString());
    }

    void period(@Nullable Period period) throws IOException {
      to.writeBoolean(period != null);
      if (period != null) {
        text(period.start() == null ? null : period.start().toString());
        text(period.end() == null ? null : period.end().toString());
        text(period.edtf());
      }
    }

    void place(@Nullable Place place) throws IOException {
      to.writeBoolean(place != null);
      if (place != null) {
        text(place.name());
        text(place.country());
        number(place.geonames());
        to.writeDouble(place.latitude());
        to.writeDouble(place.longitude());
        text(place.precision().name());
      }
    }

    void groups(List<Telling.People> groups) throws IOException {
      to.writeInt(groups.size());
      for (Telling.People people : groups) {
        text(people.description());
        Count count = people.count();
        to.writeBoolean(count != null);
        if (count != null) {
          number(count.min());
          number(count.max());
          to.writeBoolean(count.approximate());
        }
        text(people.children() == null ? null : people.children().toString());
        texts(people.names());
      }
    }
  }

  private record In(DataInputStream from) {

    @Nullable String text() throws IOException {
      int length = from.readInt();
      return length < 0 ? null : new String(from.readNBytes(length), StandardCharsets.UTF_8);
    }

    String some() throws IOException {
      String text = text();
      if (text == null) {
        throw new IllegalArgumentException("these bytes are no telling");
      }
      return text;
    }

    List<String> texts() throws IOException {
      List<String> texts = new ArrayList<>();
      for (int left = from.readInt(); left > 0; left--) {
        texts.add(some());
      }
      return texts;
    }

    @Nullable Integer number() throws IOException {
      String number = text();
      return number == null ? null : Integer.valueOf(number);
    }

    @Nullable Period period() throws IOException {
      return from.readBoolean() ? new Period(date(), date(), some()) : null;
    }

    private @Nullable CalendarDate date() throws IOException {
      String date = text();
      return date == null ? null : CalendarDate.parse(date);
    }

    @Nullable Place place() throws IOException {
      if (!from.readBoolean()) {
        return null;
      }
      String name = some();
      String country = text();
      String geonames = text();
      return new Place(
          name,
          country,
          geonames == null ? null : Long.valueOf(geonames),
          from.readDouble(),
          from.readDouble(),
          Place.Precision.valueOf(some()));
    }

    List<Telling.People> groups() throws IOException {
      List<Telling.People> groups = new ArrayList<>();
      for (int left = from.readInt(); left > 0; left--) {
        String description = some();
        Count count = from.readBoolean() ? new Count(number(), number(), from.readBoolean()) : null;
        String children = text();
        groups.add(
            new Telling.People(
                description, count, children == null ? null : Boolean.valueOf(children), texts()));
      }
      return groups;
    }
  }
}
