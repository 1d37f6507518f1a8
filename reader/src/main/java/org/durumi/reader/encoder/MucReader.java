package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fills the roles of MUC-4 over a whole document, to be compared with published figures: the
 * encoder reads the pieces, and what {@code training/durumi_training/muc4} learned weighs each
 * string by all places where it stands.
 */
public final class MucReader {

  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern ARTICLE = Pattern.compile("\\b(?:a|an|the)\\b");

  private final Encoder encoder;
  private final MucLexicon lexicon;
  private final MucJudge judge;
  private final MucEntities entities;

  MucReader(Encoder encoder, EncoderFiles files) {
    this.encoder = encoder;
    lexicon = files.mucLexicon();
    judge = new MucJudge(files);
    entities = files.mucEntities();
  }

  /**
   * A reader with the weights that are packed with the program.
   *
   * @throws IllegalStateException where there are none
   */
  public static MucReader trained() {
    return new MucReader(
        Encoder.shipped()
            .orElseThrow(() ->
                new IllegalStateException("This program was packed without a trained reader.")),
        EncoderFiles.SHIPPED);
  }

  /** Role by role the entities of a document, each by one mention, the likeliest first. */
  public Map<String, List<String>> fillers(String text) {
    List<Piece> pieces = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (Window window : encoder.windows(text)) {
      try (Encoding encoding = encoder.read(window)) {
        pieces.addAll(window.pieces());
        vectors.addAll(encoding.vectors());
      }
    }
    MucCandidates candidates = MucCandidates.of(text, pieces);
    List<String> roles = encoder.heads().mucRoles();
    Map<String, List<String>> fillers = new LinkedHashMap<>();
    if (candidates.strings().isEmpty()) {
      roles.forEach(role -> fillers.put(role, List.of()));
      return fillers;
    }
    float[][] features = lexicon.features(text, candidates, pieces.size());
    MucJudge.Said said = judge.of(vectors.toArray(float[][]::new), candidates, features);
    List<MucCandidates.Mention> firsts = candidates.firsts();
    for (int role = 0; role < roles.size(); role++) {
      List<Integer> chosen = entities.of(role, candidates.strings(), said);
      fillers.put(
          roles.get(role),
          chosen.stream()
              .map(firsts::get)
              .map(mention -> text.substring(mention.start(), mention.end()))
              .toList());
    }
    return fillers;
  }

  /** As the published scorer compares: lower case, no punctuation, no articles. */
  static String normal(String words) {
    String letters = PUNCTUATION.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    return ARTICLE.matcher(letters).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }
}
