package org.durumi.desk.api;

import java.util.List;
import org.durumi.desk.danger.TimesView;
import org.durumi.desk.linked.LinkedArchive;
import org.durumi.linker.chain.Cases;
import org.durumi.linker.chain.CurveStep;
import org.durumi.linker.chain.Ends;
import org.durumi.linker.chain.KaplanMeier;
import org.durumi.linker.chain.Median;
import org.durumi.linker.chain.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long people were in custody before they were returned, all cases together, for programs. */
@Controller
@Profile("team")
final class TimesApi {

  private final LinkedArchive linkedArchive;

  TimesApi(LinkedArchive linkedArchive) {
    this.linkedArchive = linkedArchive;
  }

  /** The curve is empty where so few cases would tell about single people. */
  private record TimesJson(
      int cases,
      int returned,
      int otherwise,
      int open,
      int leftOut,
      boolean few,
      @Nullable MedianJson median,
      List<StepJson> curve) {}

  /** Days; upper is null where it is not reached. */
  private record MedianJson(double days, double lower, @Nullable Double upper) {

    static @Nullable MedianJson of(Median median) {
      return median instanceof Median.Known known
          ? new MedianJson(known.days(), known.lower(), known.upper())
          : null;
    }
  }

  /** The share of cases not yet returned, with its 95 percent limits. */
  private record StepJson(double day, double share, double lower, double upper, int atRisk) {

    static StepJson of(CurveStep step) {
      return new StepJson(
          step.day(),
          step.notReturned().share(),
          step.notReturned().lower(),
          step.notReturned().upper(),
          step.atRisk());
    }
  }

  @GetMapping("/api/people/times")
  ResponseEntity<String> times(@RequestParam(defaultValue = "") String inferred) {
    if (!List.of("", "returned").contains(inferred)) {
      throw new NotUnderstoodException("Write inferred=returned, or leave it out.");
    }
    Cases.Inferred how = inferred.isEmpty() ? Cases.Inferred.OPEN : Cases.Inferred.RETURNED;
    Cases cases = linkedArchive.ask(linked -> linked.followed().cases(how));
    KaplanMeier curve = KaplanMeier.of(cases, Ends.MIDDLE);
    boolean enough = cases.size() >= TimesView.FEWEST_CASES;
    return Answers.ok(
        new TimesJson(
            cases.size(),
            cases.count(Outcome.RETURNED),
            cases.count(Outcome.RELEASED) + cases.count(Outcome.DEAD),
            cases.count(Outcome.OPEN),
            cases.leftOut(),
            curve.isFew(),
            MedianJson.of(curve.median()),
            enough ? curve.steps().stream().map(StepJson::of).toList() : List.of()));
  }
}
