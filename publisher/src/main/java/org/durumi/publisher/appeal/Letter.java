package org.durumi.publisher.appeal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.linker.telling.Tsv;
import org.durumi.publisher.paper.Block;
import org.durumi.publisher.paper.Paper;
import org.durumi.publisher.paper.Run;

/** A draft as it lies on the desk: letterhead, numbered sections, marks, sources, signature. */
public final class Letter {

  private static final int BRIEF = 60;

  private final Draft draft;
  private final Answers answers;
  private final Map<String, String> words = new HashMap<>();
  private final Bibliography sources;

  private Letter(Draft draft, Answers answers, Bibliography sources) {
    this.draft = draft;
    this.answers = answers;
    this.sources = sources;
    for (String[] row : Tsv.rows(Letter.class, "words.tsv")) {
      words.put(row[0], row[draft.tongue().column() - 2]);
    }
  }

  /**
   * Lays a draft out.
   *
   * @param answers for the letterhead: {@code office.name} and {@code office.address}, or else who
   *     submits: {@code submitter.name}, {@code submitter.address}
   * @param file what the draft was made of, so that its sources' words can be screened
   */
  public static Paper of(Draft draft, Answers answers, Case file) {
    return new Letter(draft, answers, new Bibliography(draft, file)).paper();
  }

  private Paper paper() {
    List<Block> blocks = new ArrayList<>();
    boolean confidential = draft.receiver().isConfidential();
    blocks.add(new Block.Title(draft.title()));
    if (confidential) {
      blocks.add(new Block.Field(word("to"), Run.line(word(draft.receiver().code()))));
    }
    blocks.add(new Block.Field(word("date"), Run.line(day())));
    for (Draft.Section section : draft.sections()) {
      blocks.add(new Block.Heading(1, String.valueOf(section.number()), section.heading()));
      section.entries().forEach(entry -> blocks.addAll(blocks(entry)));
    }
    if (confidential) {
      blocks.add(
          new Block.Signature(
              List.of(word("signature.name"), word("signature.place"), word("signature.sign"))));
    }
    blocks.add(new Block.Heading(1, String.valueOf(draft.sections().size() + 1), word("sources")));
    blocks.addAll(sources.blocks());
    String name = letterhead("name");
    return new Paper(
        draft.title(),
        draft.tongue().code(),
        name.isEmpty() ? word("office") : name,
        address(),
        confidential ? word("marking") : "",
        word("draft") + " \u00b7 " + draft.title(),
        word("pages"),
        blocks);
  }

  /**
   * Whoever submits writes the letter, unless the office gave its letterhead apart. Neither names
   * anybody whom the draft withholds: of the submitter the draft's own words are taken, which were
   * screened when it was made.
   */
  private String letterhead(String what) {
    String own = answers.text("office." + what);
    return own.isEmpty() || !sources.withholdsNobodyIn(own) ? submitter("submitter." + what) : own;
  }

  private String submitter(String key) {
    return draft
        .sentences()
        .filter(sentence -> sentence instanceof Sentence.Stated stated && answers(stated, key))
        .map(sentence -> sentence.text().replaceFirst("[.]$", ""))
        .reduce((_, later) -> later)
        .orElse("");
  }

  private static boolean answers(Sentence.Stated stated, String key) {
    return stated.sources().stream()
        .anyMatch(source ->
            source instanceof Source.OfAnswer answer && answer.answer().key().equals(key));
  }

  private List<String> address() {
    return Arrays.stream(letterhead("address").split(";", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String day() {
    return switch (draft.tongue()) {
      case EN -> Wording.day(draft.day());
      case FR -> DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH).format(draft.day());
      case ES ->
          DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.of("es")).format(draft.day());
    };
  }

  private List<Block> blocks(Draft.Entry entry) {
    List<Run> runs = runs(entry);
    return switch (entry.kind()) {
      case FIELD -> List.of(new Block.Field(entry.label(), runs));
      case ASK -> List.of(new Block.Item("\u2022", runs));
      default -> List.of(new Block.Paragraph(runs));
    };
  }

  private List<Run> runs(Draft.Entry entry) {
    if (entry.sentences().isEmpty()) {
      return List.of(
          new Run("[" + word("unknown").formatted(entry.question()) + "]", Run.Look.ITALIC));
    }
    List<Run> runs = new ArrayList<>();
    for (Sentence sentence : entry.sentences()) {
      runs.add(Run.plain((runs.isEmpty() ? "" : " ") + text(entry, sentence)));
      if (sentence instanceof Sentence.Stated stated) {
        String marks =
            stated.sources().stream()
                .map(sources::number)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        runs.add(new Run("[" + marks + "]", Run.Look.MARK));
      }
    }
    return runs;
  }

  /** A single word beside a label is no sentence. */
  private static String text(Draft.Entry entry, Sentence sentence) {
    String text = sentence.text();
    boolean brief = entry.kind() == Form.Kind.FIELD && text.length() <= BRIEF;
    return brief && text.endsWith(".") && entry.sentences().size() == 1
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private String word(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalStateException("words.tsv lacks " + key);
    }
    return word;
  }
}
