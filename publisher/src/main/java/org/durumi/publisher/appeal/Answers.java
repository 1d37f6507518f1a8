package org.durumi.publisher.appeal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people told the office, in a file that it writes: lines such as {@code person.birth (mother,
 * 2026-11-20): 1994}. A line that begins with a space goes on with the one before; one that begins
 * with # is a remark; one without an answer is as if it were not there.
 *
 * @param all in the order of the files
 */
public record Answers(List<Answer> all) {

  private static final Pattern LINE =
      Pattern.compile(
          "(?<key>[a-z][a-z0-9.-]*) *\\((?<who>[^(),:]{1,60}), *(?<day>[^()]*)\\) *:(?<text>.*)");

  private static final long LARGEST = 1L << 20;

  /** Keeps its own copy. */
  public Answers {
    all = List.copyOf(all);
  }

  /** Those of some files together. */
  public static Answers read(List<Path> files) {
    List<Answer> all = new ArrayList<>();
    for (Path file : files) {
      all.addAll(parse(file.toString(), lines(file)));
    }
    return new Answers(all);
  }

  /**
   * Those of a text, written as in a file.
   *
   * @param name what sentences call it
   * @throws AppealRefusal with the number of the line that is not as it must be
   */
  public static Answers of(String name, String text) {
    if (text.length() > LARGEST) {
      throw new AppealRefusal("The answers " + name + " are larger than 1 MiB; take others.");
    }
    return new Answers(parse(name, text.lines().toList()));
  }

  /** The same as a file that {@link #read} takes. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Answer answer : all) {
      text.append(answer.key()).append(" (").append(answer.who()).append(", ");
      text.append(answer.day()).append("): ");
      text.append(answer.text().replaceAll("\\s*\\R\\s*", " ")).append('\n');
    }
    return text.toString();
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new AppealRefusal(
            "The file of answers " + file + " is larger than 1 MiB; name another.");
      }
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new AppealRefusal(
          "The file of answers " + file + " is no UTF-8 text; save it as such.");
    } catch (IOException e) {
      throw new AppealRefusal("The file of answers " + file + " cannot be read; check its name.");
    }
  }

  /**
   * Reads lines.
   *
   * @param file its name, for sentences
   * @throws AppealRefusal with the number of the line that is not as it must be
   */
  static List<Answer> parse(String file, List<String> lines) {
    List<Answer> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0)) && !all.isEmpty()) {
        Answer last = all.removeLast();
        all.add(
            new Answer(
                last.key(), last.who(), last.day(), (last.text() + " " + line.strip()).strip()));
      } else {
        all.add(answer(file, i + 1, line));
      }
    }
    return all.stream().filter(answer -> !answer.text().isEmpty()).toList();
  }

  private static Answer answer(String file, int number, String line) {
    Matcher parts = LINE.matcher(line);
    String at = "Line " + number + " of " + file;
    if (!parts.matches()) {
      throw new AppealRefusal(
          at + " is no answer; write it as: person.birth (mother, 2026-11-20): 1994");
    }
    String text = parts.group("text").strip();
    try {
      LocalDate day =
          text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(parts.group("day").strip());
      return new Answer(parts.group("key"), parts.group("who").strip(), day, text);
    } catch (DateTimeException e) {
      throw new AppealRefusal(at + " does not say when it was told; write a day as 2026-11-20.");
    }
  }

  /** All answers to a question. */
  List<Answer> to(String key) {
    return all.stream().filter(answer -> answer.key().equals(key)).toList();
  }

  /** The last answer to a question: a later one corrects. */
  public Optional<Answer> last(String key) {
    return to(key).stream().reduce((_, later) -> later);
  }

  /** The last answer's words, or nothing. */
  String text(String key) {
    return last(key).map(Answer::text).orElse("");
  }

  /** Never what was said. */
  @Override
  public String toString() {
    return "Answers[" + all.size() + "]";
  }
}
