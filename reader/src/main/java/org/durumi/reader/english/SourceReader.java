package org.durumi.reader.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who says so: "according to X", "X told Y", "said X", "citing X". */
final class SourceReader {

  private static final Set<String> QUOTED = Set.of("quoted", "cited", "reported");

  /** All sources of a sentence, in order. */
  List<Source> read(List<Token> tokens) {
    List<Source> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Source source = at(tokens, i);
      if (source != null
          && found.stream().noneMatch(f -> f.from() < source.to() && source.from() < f.to())) {
        found.add(source);
      }
    }
    return found;
  }

  private static @Nullable Source at(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.is("according") && i + 1 < tokens.size() && tokens.get(i + 1).is("to")) {
      return FollowingSpeaker.of(tokens, i, i + 2);
    }
    if (SpeechVerb.introduces(tokens, i)) {
      // "media reports cited by the group": the group cites
      return FollowingSpeaker.of(tokens, i, tokens.get(i + 1).is("by") ? i + 2 : i + 1);
    }
    if (SpeechVerb.finds(tokens, i)) {
      return PrecedingSpeaker.of(tokens, i);
    }
    if (!SpeechVerb.isOne(token)) {
      return null;
    }
    if (SpeechVerb.isUndergone(tokens, i)) {
      return passive(tokens, i);
    }
    if (token.lower().endsWith("ing") || SpeechVerb.informs(tokens, i)) {
      return null;
    }
    return SpeechVerb.isInverted(tokens, i)
        ? FollowingSpeaker.of(tokens, i, i + 1)
        : PrecedingSpeaker.of(tokens, i);
  }

  /** "the activist was quoted as saying": the subject speaks. */
  private static @Nullable Source passive(List<Token> tokens, int i) {
    if (!QUOTED.contains(tokens.get(i).lower()) || i + 1 >= tokens.size()) {
      return null;
    }
    if (tokens.get(i + 1).is("by")) {
      return FollowingSpeaker.of(tokens, i, i + 2);
    }
    return tokens.get(i + 1).is("as") && tokens.get(i - 1).is("was")
        ? PrecedingSpeaker.of(tokens, i - 1)
        : null;
  }
}
