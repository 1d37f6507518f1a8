package org.durumi.reader.review;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.reader.casefile.Edtf;
import org.durumi.reader.place.Gazetteer;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Agent;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Money;
import org.durumi.record.event.Offer;
import org.durumi.record.review.Correction;
import org.durumi.record.review.CorrectionMaker;
import org.durumi.record.review.RefusedDecision;
import org.durumi.record.source.Quote;
import org.durumi.record.source.ReportText;
import org.jspecify.annotations.Nullable;

/** Reads the value on the right of what a person typed for one field of one event. */
final class ValueReader {

  private static final Pattern SUM =
      Pattern.compile("([0-9][0-9,]{0,30}(?:\\.[0-9]{1,4})?) *([A-Za-z]{3})");
  private static final Pattern KIND = Pattern.compile("([a-z_]+) *: *(.+)");

  private final Event event;
  private final TypedField field;
  private final CorrectionMaker maker;
  private final ReportWords report;
  private final CorrectionReader.Typed typed;

  ValueReader(Event event, ReportText text, TypedField field, CorrectionReader.Typed typed) {
    this.event = event;
    this.field = field;
    this.typed = typed;
    maker = new CorrectionMaker(event);
    report = new ReportWords(text, event);
  }

  Correction read(String value, Supplier<Gazetteer> gazetteer) {
    return switch (field.kind()) {
      case TYPE -> new Correction.OfType(oneOf(value, ActType.values(), ActType::code));
      case MODALITY -> new Correction.OfModality(oneOf(value, Modality.values(), Modality::code));
      case DATE -> date(value);
      case PLACE -> place(value, gazetteer.get());
      case VICTIMS -> maker.victims(field.number(), value, given().orElse(value));
      case COUNT -> count(value);
      case CHILDREN -> children(value);
      case AGENT -> agent(value);
      case SOURCE -> source(value);
      case OFFER -> offer(value);
    };
  }

  private Correction date(String value) {
    return Edtf.read(value)
        .map(period -> maker.date(period, given().quote()))
        .orElseThrow(() ->
            unreadable(
                "2016-11-30, 2016-11, 2016, 2016-11-28/2016-11-30, ../2016-12-01, 2016-11-28/.."
                    + " or XXXX-11-30"));
  }

  private Correction count(String value) {
    return TypedCount.read(value)
        .map(count -> maker.count(field.number(), count, given().quote()))
        .orElseThrow(() -> unreadable(TypedCount.FORMS));
  }

  private Correction children(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> new Correction.OfChildren(field.number(), true);
      case "no", "false" -> new Correction.OfChildren(field.number(), false);
      default -> throw unreadable("yes, no or none");
    };
  }

  private Correction place(String value, Gazetteer gazetteer) {
    TypedPlace typed = TypedPlace.read(value, gazetteer);
    if (!typed.places().isEmpty()) {
      return maker.place(typed.places().getFirst(), given().orElse(typed.name()));
    }
    Quote named = given().orElse(value);
    if (named == null || !named.text().contains(value)) {
      throw new RefusedDecision(
          "The place is not in the gazetteer; write it in the report's own words, or write a place"
              + " that the gazetteer has, such as the province.");
    }
    return maker.place(null, named);
  }

  private Correction agent(String value) {
    Matcher matcher = KIND.matcher(value);
    String name = value;
    List<Agent> agents = event.agents();
    int at = field.number() - 1;
    Agent.Kind kind = at < agents.size() ? agents.get(at).kind() : Agent.Kind.OTHER;
    if (matcher.matches()) {
      kind = oneOf(matcher.group(1), Agent.Kind.values(), Agent.Kind::code);
      name = matcher.group(2);
    }
    return maker.agent(field.number(), name, kind, given().orElse(name));
  }

  private Correction source(String value) {
    Quote words = typed.at();
    if (words == null && typed.words() == null) {
      words = report.find(value).orElse(null);
    }
    if (words == null) {
      throw new RefusedDecision(
          "The value of %s is the report's own words for who says so; copy them exactly, without"
                  .formatted(field.name())
              + " --words.");
    }
    return maker.attribution(field.number(), words);
  }

  private Correction offer(String value) {
    Matcher sum = SUM.matcher(value);
    if (sum.matches()) {
      BigDecimal amount = new BigDecimal(sum.group(1).replace(",", ""));
      Money money = new Money(amount, sum.group(2).toUpperCase(Locale.ROOT));
      return maker.offer(money, given().quote());
    }
    Quote words = given().orElse(value);
    if (words == null || !words.text().contains(value)) {
      throw unreadable("a sum such as 5000000 KPW, or the report's own words for it");
    }
    return new Correction.OfOffer(new Offer(words, null, null));
  }

  private Given given() {
    Quote selected = typed.at();
    return new Given(
        report, selected != null ? selected : report.given(typed.words(), field.name()));
  }

  private <T> T oneOf(String value, T[] values, Function<T, String> code) {
    String wanted = value.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    for (T one : values) {
      if (code.apply(one).equals(wanted)) {
        return one;
      }
    }
    throw unreadable(Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
  }

  private RefusedDecision unreadable(String forms) {
    return new RefusedDecision(
        "The value of " + field.name() + " cannot be read; write it as one of " + forms + ".");
  }

  /** The words that a person gave for a value, if any. */
  private record Given(ReportWords report, @Nullable Quote quote) {

    /** Where none were given, the value itself, if the report says it in these words. */
    @Nullable Quote orElse(String value) {
      return quote == null ? report.find(value).orElse(null) : quote;
    }
  }
}
