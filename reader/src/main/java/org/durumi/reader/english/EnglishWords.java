package org.durumi.reader.english;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.Count;
import org.durumi.record.event.Money;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads values out of chosen English words. */
public final class EnglishWords implements WordsReader {

  private static final Pattern AGE =
      Pattern.compile(
          "(?i)\\b\\d{1,2}[- ]year[- ]old\\b|,?\\s*\\baged? \\d{1,2}\\b|,\\s*\\d{1,2}(?=,|$)|\\bof \\d{1,2}$|\\(\\d{1,2}\\)");

  private static final Pattern ONE =
      Pattern.compile("\\s*(?:(?i:a|an|the|his|her|their|my)\\b|\\p{Lu})");

  /** A number of families or groups counts nobody, and an age is told of one person. */
  @Override
  public Optional<Count> count(String words) {
    String left = AGE.matcher(words).replaceAll(" ");
    Optional<Count> found = counted(left);
    boolean aged = found.isEmpty() && !left.equals(words) && ONE.matcher(left).lookingAt();
    return aged && !countsGroups(left) ? Optional.of(Count.exactly(1)) : found;
  }

  private Optional<Count> counted(String words) {
    List<Token> tokens = Token.split(words);
    List<Numeral> numerals = new NumberReader().read(tokens);
    List<People> people = new PeopleReader().read(tokens, List.of());
    List<People> counted = people.stream().filter(one -> one.count() != null).toList();
    if (counted.size() == 1 && numerals.stream().allMatch(counted.getFirst()::holds)) {
      return Optional.ofNullable(counted.getFirst().count());
    }
    if (numerals.size() == 2 && isPart(tokens, numerals.getFirst(), numerals.getLast())) {
      return Optional.of(numerals.getFirst().count());
    }
    return numerals.size() != 1 || countsGroups(words)
        ? Optional.empty()
        : Optional.of(numerals.getFirst().count());
  }

  @Override
  public boolean countsGroups(String words) {
    List<Token> tokens = Token.split(words);
    List<Numeral> numerals = new NumberReader().read(tokens);
    return numerals.size() == 1
        && new PeopleReader()
            .read(tokens, List.of()).stream()
                .anyMatch(one -> one.count() == null && one.holds(numerals.getFirst()));
  }

  /** "three of the four": the first says how many are meant. */
  private static boolean isPart(List<Token> tokens, Numeral part, Numeral whole) {
    List<String> between =
        tokens.subList(part.to(), whole.from()).stream().map(Token::lower).toList();
    return !between.isEmpty()
        && between.getFirst().equals("of")
        && between.stream().skip(1).allMatch(Words.DEFINITE::contains);
  }

  @Override
  public boolean isOnePerson(String words) {
    List<Token> tokens = Token.split(words);
    return new NumberReader().read(tokens).isEmpty()
        && new PeopleReader().read(tokens, List.of()).stream().noneMatch(People::plural);
  }

  @Override
  public Optional<Period> date(String words, @Nullable Period published) {
    return WordsReader.only(new DateReader(published).read(words));
  }

  @Override
  public Optional<Money> sum(String words) {
    return OfferReader.firstSum(words);
  }
}
