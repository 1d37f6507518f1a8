package org.durumi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.durumi.record.linkage.LinkDecision;
import org.durumi.record.linkage.TellingId;
import org.durumi.record.linkage.TellingPair;
import org.durumi.record.review.Reviewer;

/**
 * Invented reports of a field where nobody says more of the place than the country, all arrests are
 * told in much the same words, and the day is often one off: what agreement is worth there differs
 * from elsewhere.
 */
final class VagueReports {

  private static final Reviewer BY = new Reviewer("Min-ji");
  private static final int HAPPENINGS = 60;
  private static final String[] WAYS = {
    "Police in China arrested %2$d North Korean refugees on August %1$d, 2019, a witness said.",
    "%2$d North Korean refugees were arrested by police in China on August %1$d, 2019, said a"
        + " relative of one of them.",
    "On August %1$d, 2019, police arrested %2$d North Korean refugees in China, according to a"
        + " source.",
  };

  private final Random random = new Random(20_261_129);
  private final List<Integer> happenings = new ArrayList<>();
  private final List<Integer> days = new ArrayList<>();

  /** Adds them all; the report of a number tells of the happening at that place of the list. */
  void addTo(Archive archive) {
    List<Addition> additions = new ArrayList<>();
    for (int happening = 0; happening < HAPPENINGS; happening++) {
      int day = 3 + random.nextInt(25);
      int people = 2 + random.nextInt(12);
      for (int telling = 2 + random.nextInt(2); telling > 0; telling--) {
        int told = random.nextInt(10) < 5 ? day : day + 1 - 2 * random.nextInt(2);
        String text = WAYS[random.nextInt(WAYS.length)].formatted(told, people);
        String dated =
            "2019-09-%02d\n\n%s\n\nDespatch %d.\n"
                .formatted(2 + random.nextInt(3), text, additions.size());
        additions.add(SmallArchive.addition("r" + additions.size() + ".txt", dated));
        happenings.add(happening);
        days.add(told);
      }
    }
    archive.add(additions);
  }

  /** What a person who knows would decide about the first half of the happenings. */
  List<LinkDecision> decisions() {
    List<LinkDecision> decisions = new ArrayList<>();
    int apart = 0;
    for (int i = 0; i < happenings.size(); i++) {
      for (int j = 0; j < i && happenings.get(i) < HAPPENINGS / 2; j++) {
        boolean same = happenings.get(i).equals(happenings.get(j));
        boolean near = Math.abs(days.get(i) - days.get(j)) <= 1;
        if (same && j == happenings.indexOf(happenings.get(i))) {
          decisions.add(decision(j, i, true));
        } else if (!same && near && random.nextInt(4) == 0 && apart++ < 45) {
          decisions.add(decision(j, i, false));
        }
      }
    }
    return decisions;
  }

  /** Decisions about pairs of the first half that are all wrong, without contradicting another. */
  List<LinkDecision> wrong(int number) {
    List<LinkDecision> wrong = new ArrayList<>();
    for (int happening = 0; wrong.size() < number; happening++) {
      int first = happenings.indexOf(happening);
      boolean apart = happening % 2 == 0;
      int other = apart ? first + 1 : happenings.indexOf(happening + HAPPENINGS / 4);
      wrong.add(decision(first, other, !apart));
    }
    return wrong;
  }

  private static LinkDecision decision(int one, int other, boolean same) {
    TellingPair pair = pair(one, other);
    return same
        ? new LinkDecision.SameIncident(pair, BY, SmallArchive.now(), null)
        : new LinkDecision.NotTheSameIncident(pair, BY, SmallArchive.now(), null);
  }

  private static TellingPair pair(int one, int other) {
    return new TellingPair(new TellingId(one + 1, 1), new TellingId(other + 1, 1));
  }

  /** F1 of the pairs that the weights in force call one, of happenings nobody decided about. */
  double f1(Archive archive) {
    double threshold = archive.linkWeights().inForce().forTellings(happenings.size()).threshold();
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (int i = happenings.indexOf(HAPPENINGS / 2); i < happenings.size(); i++) {
      for (int j = happenings.indexOf(HAPPENINGS / 2); j < i; j++) {
        boolean same = happenings.get(i).equals(happenings.get(j));
        var score = archive.incidents().told().explain(pair(j, i));
        boolean linked = score.prior() + score.bits() >= threshold;
        right += same && linked ? 1 : 0;
        found += linked ? 1 : 0;
        wanted += same ? 1 : 0;
      }
    }
    return 2.0 * right / (found + wanted);
  }
}
