package org.durumi.reader.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;

/**
 * What the columns of the encoder's scores mean: types, roll-ups, roles of MUC-4, names, relevance,
 * whether MUC-4 has a template, and at last what mentions are compared by. It comes with the
 * weights.
 *
 * @param types by column
 * @param modalities by column
 * @param roles by column
 * @param mucRoles by column
 * @param names how many columns classes of names take
 * @param events how events are cut out
 */
record Heads(
    List<ActType> types,
    List<Modality> modalities,
    List<String> roles,
    List<String> mucRoles,
    int names,
    EventCuts events) {

  /** Columns that mentions are compared by. */
  static final int ALIKE = 64;

  private static final double CUT = 0.5;

  /**
   * From which probability on something counts as read.
   *
   * @param act a piece is part of a trigger
   * @param role a piece is part of a role
   * @param rollup a piece is part of a total's number
   * @param added an act that the rules have not is added to theirs
   * @param kept an act that the rules alone have is kept; 0 keeps all
   */
  record EventCuts(double act, double role, double rollup, double added, double kept) {}

  Heads {
    types = List.copyOf(types);
    modalities = List.copyOf(modalities);
    roles = List.copyOf(roles);
    mucRoles = List.copyOf(mucRoles);
  }

  /** Reads {@code heads.json}. */
  static Heads read(byte[] json) {
    try {
      JsonNode tree = new ObjectMapper().readTree(json);
      return new Heads(
          words(tree.path("types")).stream().map(Heads::type).toList(),
          words(tree.path("modalities")).stream().map(Heads::modality).toList(),
          words(tree.path("roles")),
          words(tree.path("muc_roles")),
          1 + 2 * tree.path("ner").size(),
          events(tree.path("events")));
    } catch (IOException e) {
      throw new UncheckedIOException("the encoder's heads.json cannot be read", e);
    }
  }

  int rollup() {
    return types.size();
  }

  int relevant() {
    return rollup() + 1 + mucRoles.size() + names;
  }

  int mucTold() {
    return relevant() + 1;
  }

  int same() {
    return mucTold() + 1;
  }

  /** The column of a role. */
  int role(String name) {
    return roles.indexOf(name);
  }

  private static EventCuts events(JsonNode node) {
    return new EventCuts(
        node.path("act").asDouble(CUT),
        node.path("role").asDouble(CUT),
        node.path("rollup").asDouble(CUT),
        node.path("added").asDouble(CUT),
        node.path("kept").asDouble(0));
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(node -> words.add(node.asText()));
    return words;
  }

  private static ActType type(String code) {
    return named(ActType.values(), code);
  }

  private static Modality modality(String code) {
    return named(Modality.values(), code);
  }

  private static <E extends Enum<E>> E named(E[] all, String code) {
    for (E one : all) {
      if (one.name().equalsIgnoreCase(code)) {
        return one;
      }
    }
    throw new IllegalStateException("the encoder knows a class that Durumi does not: " + code);
  }
}
