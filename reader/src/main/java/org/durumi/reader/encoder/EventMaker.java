package org.durumi.reader.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.reader.proposal.WordsReader;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Attribution;
import org.durumi.record.event.Count;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Offer;
import org.durumi.record.event.Place;
import org.durumi.record.event.StatedCount;
import org.durumi.record.event.StatedDate;
import org.durumi.record.event.StatedPlace;
import org.durumi.record.event.Victims;
import org.durumi.record.source.Quote;
import org.durumi.record.source.Report;
import org.durumi.record.time.CalendarDate;
import org.durumi.record.time.Period;
import org.jspecify.annotations.Nullable;

/** Reads the words that the encoder points at as values, and makes an event of them. */
final class EventMaker {

  private static final int MOST_AGENTS = 3;
  private static final int MOST_SOURCES = 2;
  private static final int MOST_NAMES = 10;
  private static final Pattern FURTHER = Pattern.compile("[,，、;；(（]");
  private static final Set<Modality> TOLD_AS_DONE =
      Set.of(Modality.OCCURRED, Modality.ONGOING, Modality.UNCONFIRMED);
  private static final Set<ActType> ANNOUNCED = Set.of(ActType.REWARD_OFFER, ActType.POLICY_ORDER);
  private static final Set<ActType> WITH_SUMS =
      Set.of(ActType.REWARD_OFFER, ActType.BRIBERY_EXCHANGE, ActType.POLICY_ORDER);

  private static final Set<Modality> AHEAD = Set.of(Modality.IMMINENT_FEARED, Modality.PLANNED);

  private final Report report;
  private final String text;
  private final Sentences sentences;
  private final WordsReader words;

  /** The last letter of the Latin scripts. */
  private static final int LATIN = 0x24F;

  private final MentionReader<Place> places;

  EventMaker(Report report, Sentences sentences, WordsReader words, MentionReader<Place> places) {
    this.report = report;
    this.text = report.text().string();
    this.sentences = sentences;
    this.words = words;
    this.places = places;
  }

  /** The event of an act. */
  Event event(Told told) {
    return new Event(
        told.type(),
        told.modality(),
        told.trigger().score(),
        quote(told.trigger()),
        List.of(quote(sentences.around(told.trigger()))),
        date(told),
        told.best("place").map(this::place).orElse(null),
        victims(told),
        agents(told),
        sources(told),
        WITH_SUMS.contains(told.type()) ? told.best("sum").map(this::offer).orElse(null) : null);
  }

  private Quote quote(Stretch stretch) {
    return stretch.in(report.text());
  }

  private @Nullable StatedDate date(Told told) {
    Optional<StatedDate> said =
        bySureness(told.all("date"))
            .flatMap(at ->
                words
                    .date(at.words(text), report.published())
                    .filter(period -> !isOver(told.modality(), period))
                    .map(period -> new StatedDate(quote(at), period))
                    .stream())
            .findFirst();
    return said.orElseGet(() -> beforeItWasTold(told));
  }

  /** What is feared or planned is not over when it is told: such a date is of another act. */
  private boolean isOver(Modality modality, Period period) {
    Period published = report.published();
    return AHEAD.contains(modality)
        && published != null
        && published.start() != null
        && period.end() != null
        && period.end().last().isBefore(published.start().first());
  }

  /** What is told as done was done before it was told. */
  private @Nullable StatedDate beforeItWasTold(Told told) {
    Period published = report.published();
    CalendarDate end = published == null ? null : published.end();
    if (end == null
        || !TOLD_AS_DONE.contains(told.modality()) && !ANNOUNCED.contains(told.type())) {
      return null;
    }
    Period period = told.modality() == Modality.ONGOING ? Period.of(end) : Period.until(end);
    return new StatedDate(quote(told.trigger()), period);
  }

  private StatedPlace place(Stretch at) {
    Stretch sentence = sentences.around(at);
    int start = sentence.start();
    return places.read(sentence.words(text)).stream()
        .filter(m -> m.overlaps(at.start() - start, at.end() - start))
        .min(Comparator.comparing(m -> m.value().precision()))
        .map(m -> new StatedPlace(named(at, start + m.start(), start + m.end()), m.value()))
        .orElseGet(() -> new StatedPlace(quote(at), null));
  }

  /**
   * The whole name, where the encoder points at a part of it: names without spaces are cut
   * anywhere.
   */
  private Quote named(Stretch at, int start, int end) {
    boolean part = start < at.start() || end > at.end();
    boolean spaced = text.substring(at.start(), at.end()).indexOf(' ') >= 0;
    boolean dense = text.codePointAt(start) > LATIN;
    return dense && (part || !spaced) || part ? report.text().quote(start, end) : quote(at);
  }

  private List<Victims> victims(Told told) {
    Optional<Stretch> described =
        bySureness(told.all("victims"))
            .findFirst()
            .or(() -> told.best("count"))
            .or(() -> told.best("named"));
    if (described.isEmpty()) {
      return List.of();
    }
    StatedCount count =
        told.best("count")
            .filter(at -> !countsGroups(at, described.get()))
            .map(this::count)
            .orElse(null);
    Quote who = quote(described.get());
    List<Quote> names = told.all("named").stream().limit(MOST_NAMES).map(this::quote).toList();
    return List.of(new Victims(who, who.text(), count, children(told), names));
  }

  private boolean countsGroups(Stretch number, Stretch described) {
    Stretch all = number.overlaps(described) ? number.with(described) : number;
    return words.countsGroups(all.words(text));
  }

  /** The number in the words or in their first part; words for one person count one. */
  private @Nullable StatedCount count(Stretch at) {
    String all = at.words(text);
    return words
        .count(all)
        .or(() -> words.count(FURTHER.splitAsStream(all).findFirst().orElse("")))
        .or(() -> words.isOnePerson(all) ? Optional.of(Count.exactly(1)) : Optional.empty())
        .map(count -> new StatedCount(quote(at), count))
        .orElse(null);
  }

  private static @Nullable Boolean children(Told told) {
    double yes = told.best("children_yes").map(Stretch::score).orElse(0.0);
    double no = told.best("children_no").map(Stretch::score).orElse(0.0);
    return yes == 0 && no == 0 ? null : (Boolean) (yes >= no);
  }

  private List<Agent> agents(Told told) {
    return bySureness(told.all("agent"))
        .map(at -> WholeName.of(text, at))
        .limit(MOST_AGENTS)
        .map(this::quote)
        .distinct()
        .sorted()
        .map(words -> new Agent(words, name(words.text()), AgentKinds.of(words.text())))
        .toList();
  }

  /** The words without an article. */
  private static String name(String words) {
    String name = words.replaceAll("^(?i)(?:the|a|an|la|el|los|las|die|der|das) ", "");
    return name.isEmpty() ? words : name;
  }

  /** Who did it is not who says so, unless nobody else does. */
  private List<Attribution> sources(Told told) {
    List<Stretch> apart =
        told.all("source").stream()
            .filter(source -> told.all("agent").stream().noneMatch(source::overlaps))
            .toList();
    List<Stretch> named = new ArrayList<>();
    bySureness(apart.isEmpty() ? told.all("source") : apart)
        .map(at -> WholeName.of(text, at))
        .filter(at -> named.stream().noneMatch(known -> repeats(known, at)))
        .forEach(named::add);
    return named.stream()
        .limit(MOST_SOURCES)
        .map(at -> new Attribution(quote(at), List.of()))
        .toList();
  }

  private boolean repeats(Stretch known, Stretch at) {
    return known.overlaps(at) || known.words(text).contains(at.words(text));
  }

  private Offer offer(Stretch at) {
    return new Offer(quote(at), words.sum(at.words(text)).orElse(null), null);
  }

  private static Stream<Stretch> bySureness(List<Stretch> all) {
    return all.stream().sorted(Comparator.comparingDouble(one -> -one.score()));
  }
}
