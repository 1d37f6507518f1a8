package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.reader.chinese.People.Kind;
import org.durumi.reader.chinese.People.Reference;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Count;
import org.jspecify.annotations.Nullable;

/** Finds people: counted, named, by a pronoun or by a noun alone. */
final class PeopleReader implements MentionReader<People> {

  private static final int REACH = 16;
  private static final Pattern PLURAL =
      Pattern.compile("他们|她们|这些人|那些人|这批人|这群人|这些|那些|这批|该批|这群|这几[名人位]|这几个|该群|该些|其余人|众人|上述人士|上述人员");
  private static final Pattern SINGLE =
      Pattern.compile("(?<![其吉])[他她](?![们人国杀乡])|该(?=[男女少孩儿青])|当事人");
  private static final Pattern TELLER =
      Pattern.compile(
          "(?:我们|咱们)(?!的|国|政府|党|公司|学校)|(?<![自忘大小])我(?![们的国方军党校省市县院]|公司|政府|(?:的)?(?:[父母爸妈哥弟姐妹叔舅姨姑爷奶儿女妻]|丈夫|家|老公|老婆|孩子|外|堂|表))");
  private static final Pattern DEFINITE = Pattern.compile("(这|该|那|上述|此)(批|群|些)?$");
  private static final Pattern PART =
      Pattern.compile("(其中|当中|包括|包含|里面|之中|中|内有|含)(有|的|至少|约|,|另|还有|包括|也有|一共)?$");
  private static final Pattern OTHER = Pattern.compile("(另外|另有|另|还有|其他|此外|别的)(的|有)?$");
  private static final Pattern PAIR = Pattern.compile("夫妇|夫妻|夫妻二人|母女|母子|父子|父女|兄妹|姐弟");
  private static final Pattern AGED =
      Pattern.compile("(?:现年|年仅)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})岁的?[^,。、被遭将把的]{0,5}$");
  private static final Pattern AGE = Pattern.compile("(\\d{1,2}|[一二三四五六七八九十]{1,3})(周?岁|个月大)");

  private static final CountReader COUNTS = new CountReader();

  private final NameReader names;

  PeopleReader(NameReader names) {
    this.names = names;
  }

  @Override
  public List<Mention<People>> read(String s) {
    List<Mention<People>> found = new ArrayList<>();
    for (Mention<Count> count : COUNTS.read(s)) {
      addFree(found, counted(s, count));
    }
    pointing(s, found);
    named(s, found);
    for (Mention<Kind> noun : HeadNoun.READER.read(s)) {
      addFree(found, alone(s, noun));
    }
    found.sort(Comparator.comparingInt(Mention::start));
    return found;
  }

  private static void addFree(List<Mention<People>> found, Mention<People> mention) {
    if (found.stream().noneMatch(other -> other.overlaps(mention.start(), mention.end()))) {
      found.add(mention);
    }
  }

  /** A noun without a count; an age before it shows that one person is meant. */
  private static Mention<People> alone(String s, Mention<Kind> noun) {
    Matcher aged = AGED.matcher(s).region(Math.max(0, noun.start() - REACH), noun.start());
    boolean one = aged.find();
    boolean pair = PAIR.matcher(s.substring(noun.start(), noun.end())).matches();
    int start = one && !pair ? aged.start() : noun.start();
    Count size = pair ? Count.exactly(2) : Count.exactly(1);
    Mention<Count> count = one || pair ? new Mention<>(start, noun.end(), size) : null;
    Reference reference = count != null ? Reference.NEW : Reference.BARE;
    return of(start, noun.end(), reference, noun, s, count, List.of());
  }

  private Mention<People> counted(String s, Mention<Count> count) {
    Mention<Kind> noun = HeadNoun.after(s, count.end());
    int end = noun == null ? count.end() : noun.end();
    end =
        end < s.length() && "”’\"".indexOf(s.charAt(end)) >= 0 && end > count.end() ? end + 1 : end;
    List<Mention<String>> list = namesFrom(s, end);
    int reach = Math.max(0, count.start() - REACH);
    String before = s.substring(reach, count.start());
    Reference reference = Reference.NEW;
    int start = count.start();
    Matcher definite = DEFINITE.matcher(before);
    if (definite.find()) {
      reference = Reference.DEFINITE;
      start = reach + definite.start();
    } else if (OTHER.matcher(before).find()) {
      reference = Reference.OTHER;
    } else if (PART.matcher(before).find()) {
      reference = Reference.PART;
    }
    end = list.isEmpty() ? end : list.getLast().end();
    return of(start, end, reference, noun, s, count, list);
  }

  private static Mention<People> of(
      int start,
      int end,
      Reference reference,
      @Nullable Mention<Kind> noun,
      String s,
      @Nullable Mention<Count> count,
      List<Mention<String>> names) {
    Kind kind = noun == null ? Kind.PERSON : noun.value();
    String head = noun == null ? "" : s.substring(noun.start(), noun.end());
    boolean children = kind == Kind.CHILD || young(s.substring(start, end));
    return new Mention<>(start, end, new People(reference, kind, head, count, names, children));
  }

  private static boolean young(String words) {
    Matcher age = AGE.matcher(words);
    while (age.find()) {
      Numeral years = Numeral.at(age.group(1), 0);
      if (years != null && (years.lowCount() < 18 || age.group(2).startsWith("个月"))) {
        return true;
      }
    }
    return words.contains("未成年") || words.contains("婴");
  }

  private static void pointing(String s, List<Mention<People>> found) {
    Matcher many = PLURAL.matcher(s);
    while (many.find()) {
      boolean these =
          many.group().startsWith("这")
              || many.group().startsWith("那")
              || many.group().startsWith("该");
      Mention<Kind> noun = these ? HeadNoun.after(s, many.end()) : null;
      if (these && noun == null && !many.group().endsWith("人")) {
        continue;
      }
      int end = noun == null ? many.end() : noun.end();
      addFree(found, of(many.start(), end, Reference.PLURAL, noun, s, null, List.of()));
    }
    Matcher teller = TELLER.matcher(s);
    while (teller.find()) {
      String who =
          teller.group().startsWith(People.ALONE) && teller.group().length() == 1
              ? People.ALONE
              : "我们";
      addFree(
          found,
          new Mention<>(
              teller.start(),
              teller.end(),
              new People(Reference.TELLER, Kind.PERSON, who, null, List.of(), false)));
    }
    Matcher one = SINGLE.matcher(s);
    while (one.find()) {
      Mention<Kind> noun = one.group().equals("该") ? HeadNoun.after(s, one.end()) : null;
      int end = noun == null ? one.end() : noun.end();
      addFree(found, of(one.start(), end, Reference.SINGLE, noun, s, null, List.of()));
    }
  }

  private void named(String s, List<Mention<People>> found) {
    int from = 0;
    for (Mention<String> name : names.read(s)) {
      if (name.start() < from) {
        continue;
      }
      List<Mention<String>> list = namesFrom(s, name.start());
      int end = list.getLast().end();
      Mention<Kind> title = HeadNoun.endingAt(s, name.start());
      int start = title == null ? name.start() : title.start();
      Mention<Count> total = null;
      if (s.startsWith("等", end)) {
        for (Mention<Count> count : COUNTS.read(s.substring(end, Math.min(s.length(), end + 8)))) {
          total =
              count.start() == 1 ? new Mention<>(end + 1, end + count.end(), count.value()) : total;
        }
      }
      if (s.startsWith("夫妇", end) || s.startsWith("夫妻", end)) {
        total = new Mention<>(end, end + 2, Count.exactly(2));
      }
      int last = total == null ? end : total.end();
      found.removeIf(other -> last > end && other.overlaps(end, last));
      addFree(found, of(start, last, Reference.NEW, title, s, total, list));
      from = last;
    }
  }

  /** A row of names that begins at an offset; empty if none does. */
  private List<Mention<String>> namesFrom(String s, int from) {
    List<Mention<String>> list = new ArrayList<>();
    int at = from;
    while (at < s.length()) {
      Mention<String> name = names.at(s, at);
      if (name == null) {
        break;
      }
      list.add(name);
      at = name.end();
      if (at < s.length() && "、和与及,".indexOf(s.charAt(at)) >= 0) {
        at++;
      } else if (s.startsWith("以及", at)) {
        at += 2;
      } else {
        break;
      }
    }
    return list;
  }
}
