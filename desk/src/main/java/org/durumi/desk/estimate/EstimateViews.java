package org.durumi.desk.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.durumi.desk.page.Choice;
import org.durumi.desk.page.Words;
import org.durumi.desk.said.SaidWords;

/** Makes the page of where the work stands. */
final class EstimateViews {

  private final Words words;
  private final SaidWords said;

  EstimateViews(Words words) {
    this.words = words;
    this.said = new SaidWords(words);
  }

  EstimateView of(
      EstimateFilter filter, EstimateWork.Now now, List<String> types, List<String> countries) {
    boolean same = filter.equals(now.filter());
    EstimateView.State state = state(same, now);
    Found found = same ? now.found() : null;
    EstimateFilter other = now.filter();
    return new EstimateView(
        filter,
        choices(EstimateFilter.UNITS, code -> words.of("estimate.unit." + code)),
        choices(EstimateFilter.LISTS, code -> words.of("estimate.lists." + code)),
        choices(types, said::type),
        choices(countries, said::country),
        state,
        now.begun(),
        same ? now.ended() : null,
        now.done(),
        now.total(),
        state == EstimateView.State.OTHER && other != null ? other.address() : null,
        Optional.ofNullable(found).map(one -> new AnswerWords(words).of(one)).orElse(null));
  }

  private static EstimateView.State state(boolean same, EstimateWork.Now now) {
    if (now.goesOn()) {
      return same ? EstimateView.State.RUNNING : EstimateView.State.OTHER;
    }
    return same
        ? switch (now.end()) {
          case NONE -> EstimateView.State.NONE;
          case ANSWERED -> EstimateView.State.ANSWERED;
          case NO_LISTS -> EstimateView.State.NO_LISTS;
          case STOPPED -> EstimateView.State.STOPPED;
          case BROKEN -> EstimateView.State.BROKEN;
        }
        : EstimateView.State.NONE;
  }

  private static List<Choice> choices(List<String> codes, Function<String, String> name) {
    return codes.stream().map(code -> new Choice(code, name.apply(code))).toList();
  }
}
