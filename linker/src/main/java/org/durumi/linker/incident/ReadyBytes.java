package org.durumi.linker.incident;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.durumi.linker.telling.ConceptSet;
import org.durumi.linker.telling.Teller;
import org.durumi.linker.name.PersonName;
import org.durumi.linker.telling.Telling;
import org.durumi.linker.telling.Vector;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as bytes, field by field. Enumerations are kept by name, since their order may change.
 */
final class ReadyBytes {

  private ReadyBytes() {}

  static byte[] write(Profile profile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(ReadyTelling.FORM);
      Telling telling = profile.telling();
      out.writeUTF(telling.teller().report());
      out.writeInt(telling.number());
      out.writeUTF(telling.type().name());
      out.writeUTF(telling.modality().name());
      write(out, telling.place());
      write(out, profile.when());
      write(out, profile.count());
      write(out, profile.agents().stream().map(Agent.Kind::name).toList());
      write(out, profile.names().stream().map(PersonName::text).toList());
      write(out, profile.words());
      write(out, profile.concepts());
      write(out, profile.people());
      Story story = profile.story();
      write(out, story.issued());
      out.writeUTF(story.language());
      write(out, story.words());
      write(out, story.concepts());
      write(out, story.places());
      write(out, story.bands());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Profile read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != ReadyTelling.FORM) {
        throw new IllegalArgumentException("a telling was kept in another form");
      }
      String report = in.readUTF();
      int number = in.readInt();
      ActType type = ActType.valueOf(in.readUTF());
      Modality modality = Modality.valueOf(in.readUTF());
      Place place = place(in);
      Days when = days(in);
      Count count = count(in);
      Set<Agent.Kind> agents = EnumSet.noneOf(Agent.Kind.class);
      strings(in).forEach(kind -> agents.add(Agent.Kind.valueOf(kind)));
      List<PersonName> names = strings(in).stream().map(PersonName::of).toList();
      Vector words = vector(in);
      ConceptSet concepts = concepts(in);
      ConceptSet people = concepts(in);
      Story story =
          new Story(
              days(in),
              in.readUTF(),
              vector(in),
              concepts(in),
              new TreeSet<>(strings(in)),
              strings(in));
      Telling telling = telling(report, number, type, modality, place);
      return new Profile(telling, when, count, agents, names, words, concepts, people, story);
    } catch (IOException e) {
      throw new IllegalArgumentException("these bytes are no telling", e);
    }
  }

  /** Without its words: what is compared of them stands beside it. */
  private static Telling telling(
      String report, int number, ActType type, Modality modality, @Nullable Place place) {
    Teller teller = new Teller(report, null, null, null, null, "");
    return new Telling(
        teller, number, type, modality, null, place, null, List.of(), List.of(), List.of(), "");
  }

  private static void write(DataOutputStream out, @Nullable Place place) throws IOException {
    out.writeBoolean(place != null);
    if (place != null) {
      out.writeUTF(place.name());
      out.writeUTF(place.country() == null ? "" : place.country());
      out.writeLong(place.geonames() == null ? -1 : place.geonames());
      out.writeDouble(place.latitude());
      out.writeDouble(place.longitude());
      out.writeUTF(place.precision().name());
    }
  }

  private static @Nullable Place place(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    String name = in.readUTF();
    String country = in.readUTF();
    long geonames = in.readLong();
    return new Place(
        name,
        country.isEmpty() ? null : country,
        geonames < 0 ? null : (Long) geonames,
        in.readDouble(),
        in.readDouble(),
        Place.Precision.valueOf(in.readUTF()));
  }

  private static void write(DataOutputStream out, @Nullable Days days) throws IOException {
    out.writeBoolean(days != null);
    if (days != null) {
      out.writeInt(days.first());
      out.writeInt(days.last());
    }
  }

  private static @Nullable Days days(DataInputStream in) throws IOException {
    return in.readBoolean() ? new Days(in.readInt(), in.readInt()) : null;
  }

  private static void write(DataOutputStream out, @Nullable Count count) throws IOException {
    out.writeBoolean(count != null);
    if (count != null) {
      out.writeInt(count.min() == null ? -1 : count.min());
      out.writeInt(count.max() == null ? -1 : count.max());
      out.writeBoolean(count.approximate());
    }
  }

  private static @Nullable Count count(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    int min = in.readInt();
    int max = in.readInt();
    return new Count(
        min < 0 ? null : (Integer) min, max < 0 ? null : (Integer) max, in.readBoolean());
  }

  private static void write(DataOutputStream out, Vector vector) throws IOException {
    out.write(vector.bytes());
  }

  private static Vector vector(DataInputStream in) throws IOException {
    byte[] parts = new byte[Vector.SIZE];
    in.readFully(parts);
    return Vector.ofBytes(parts);
  }

  private static void write(DataOutputStream out, ConceptSet concepts) throws IOException {
    for (long bits : concepts.bits()) {
      out.writeLong(bits);
    }
  }

  private static ConceptSet concepts(DataInputStream in) throws IOException {
    return ConceptSet.ofBits(in.readLong(), in.readLong(), in.readLong());
  }

  private static void write(DataOutputStream out, Collection<String> strings) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      strings.add(in.readUTF());
    }
    return List.copyOf(strings);
  }
}
