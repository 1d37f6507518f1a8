package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Finds phrases for people: 탈북민 30여명, 30여 명의 탈북민, 부부와 자녀 3명, 김모 씨, 이들 중 9명. */
final class PeopleReader implements MentionReader<People> {

  private static final Pattern BETWEEN = Pattern.compile("(?:의\\s?|\\s)(?:[가-힣]{1,4}\\s){0,2}");
  private static final Pattern SOME_BEFORE =
      Pattern.compile("(?:이들?|그들?|여기|\\d+여?\\s?명|전체)\\s?(?:중|가운데)(?:에서?)?(?:는|도)?\\s?$");
  private static final Pattern OTHER_BEFORE =
      Pattern.compile("(?:또 ?다른|다른|추가로|별도로|이와 별개로|나머지)\\s?$");
  private static final Pattern SAME_BEFORE = Pattern.compile("(?:이|이들|해당|앞서 체포된|문제의)\\s$");

  private final CountReader counts = new CountReader();

  @Override
  public List<Mention<People>> read(String sentence) {
    List<Mention<Count>> numbers = counts.read(sentence);
    List<PeopleNouns.Noun> nouns = PeopleNouns.in(sentence);
    List<People> found = new ArrayList<>();
    List<Mention<Count>> used = new ArrayList<>();
    for (PeopleNouns.Noun noun : nouns) {
      found.add(phrase(sentence, noun, numbers, used));
    }
    for (Mention<Count> number : numbers) {
      if (!used.contains(number)) {
        found.add(bare(sentence, number));
      }
    }
    found.addAll(NamedPeople.read(sentence, found));
    for (People pronoun : Narrators.read(sentence, numbers)) {
      found.removeIf(p -> p.start() >= pronoun.start() && p.end() <= pronoun.end());
      found.add(pronoun);
    }
    found.sort(Comparator.comparingInt(People::start).thenComparingInt(p -> -p.end()));
    return disjoint(found);
  }

  private static List<Mention<People>> disjoint(List<People> found) {
    List<Mention<People>> out = new ArrayList<>();
    int end = 0;
    for (People people : found) {
      if (!out.isEmpty() && isApposed(out.getLast().value(), people)) {
        People whole = people.from(out.removeLast().start());
        out.add(new Mention<>(whole.start(), whole.end(), whole));
        end = whole.end();
      } else if (people.start() >= end) {
        out.add(new Mention<>(people.start(), people.end(), people));
        end = people.end();
      }
    }
    return out;
  }

  /** "탈북민 일가족 3명" is one phrase: a bare noun right before another says who they are. */
  private static boolean isApposed(People before, People next) {
    return before.count() == null
        && before.names().isEmpty()
        && before.particle().particle() == Particle.NONE
        && before.sort() != People.Sort.OFFICIAL
        && next.start() == before.end() + 1
        && !next.head().isEmpty();
  }

  private static People phrase(
      String sentence,
      PeopleNouns.Noun noun,
      List<Mention<Count>> numbers,
      List<Mention<Count>> used) {
    int end = sentence.startsWith("들", noun.end()) ? noun.end() + 1 : noun.end();
    for (Mention<Count> number : numbers) {
      boolean after = number.start() >= end && number.start() - end <= 8;
      String gap = after ? sentence.substring(end, number.start()) : "x";
      if (gap.isBlank() || gap.strip().equals("등") || gap.matches("\\s?\\([^)]*\\)\\s?")) {
        used.add(number);
        return made(sentence, noun, noun.start(), number.end(), number);
      }
    }
    for (Mention<Count> number : numbers) {
      boolean before = number.end() <= noun.start() && !used.contains(number);
      if (before && BETWEEN.matcher(sentence).region(number.end(), noun.start()).matches()) {
        used.add(number);
        return made(sentence, noun, number.start(), end, number);
      }
    }
    return made(sentence, noun, noun.start(), end, null);
  }

  private static People made(
      String sentence, PeopleNouns.Noun noun, int start, int end, @Nullable Mention<Count> count) {
    People.Relation relation =
        noun.sort() == People.Sort.PRONOUN
            ? People.Relation.SAME
            : relation(sentence, start, count);
    return new People(
        start,
        end,
        sentence.substring(noun.start(), noun.end()),
        noun.sort(),
        count,
        List.of(),
        Particle.after(sentence, end),
        relation);
  }

  private static People bare(String sentence, Mention<Count> count) {
    return new People(
        count.start(),
        count.end(),
        "",
        People.Sort.BARE,
        count,
        List.of(),
        Particle.after(sentence, count.end()),
        relation(sentence, count.start(), count));
  }

  private static People.Relation relation(
      String sentence, int start, @Nullable Mention<Count> count) {
    int from = Math.max(0, start - 14);
    if (count != null && SOME_BEFORE.matcher(sentence).region(from, start).find()) {
      return People.Relation.SOME;
    }
    if (OTHER_BEFORE.matcher(sentence).region(from, start).find()) {
      return sentence.substring(from, start).contains("나머지")
          ? People.Relation.SOME
          : People.Relation.OTHER;
    }
    boolean same = SAME_BEFORE.matcher(sentence).region(from, start).find();
    return same ? People.Relation.SAME : People.Relation.OPEN;
  }
}
