package org.durumi.reader.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** First bytes of kinds of files that cannot be read, with what a person could do. */
final class Signatures {

  private record Signature(int offset, String bytes, String predicate) {}

  private static final List<Signature> KNOWN =
      Table.rows("signatures.tsv").stream()
          .map(row -> new Signature(Integer.parseInt(row[0]), latin(row[1]), row[2]))
          .toList();

  private Signatures() {}

  /** Refuses an input that begins like one of them. */
  static void refuse(Input input) {
    for (Signature signature : KNOWN) {
      if (input.holdsAt(signature.offset, signature.bytes)) {
        throw new Refusal(signature.predicate);
      }
    }
  }

  private static String latin(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
