package org.durumi.cli.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.durumi.linker.count.HeadCount;
import org.durumi.linker.incident.Incident;

/** Compares one case with what it should come out as, and says what differs. */
final class CaseCheck {

  private final JsonNode expected;
  private final Path casefiles;
  private final CaseReview review;
  private final CaseRun run;
  private final Map<String, List<Incident>> found = new HashMap<>();

  private CaseCheck(JsonNode expected, Path casefiles, CaseReview review) throws IOException {
    this.expected = expected;
    this.casefiles = casefiles;
    this.review = review;
    this.run = CaseRun.of(casefiles, review, LocalDate.MAX);
    expected.path("incidents").forEach(one -> found.put(one.path("id").asText(), run.found(one)));
  }

  static CaseCheck of(Path expected, Path casefiles, CaseReview review) throws IOException {
    return new CaseCheck(new ObjectMapper().readTree(expected.toFile()), casefiles, review);
  }

  /** Totals of people: lower, best and upper, and none of the sums that count somebody twice. */
  List<String> totals() throws IOException {
    List<String> wrong = new ArrayList<>();
    int number = 0;
    for (JsonNode total : expected.path("totals")) {
      String name = "total " + number++;
      if (total.has("asOf")) {
        LocalDate day = LocalDate.parse(total.path("asOf").asText());
        CaseRun then = CaseRun.of(casefiles, review, day);
        differ(wrong, name + " confirmed", total.path("confirmed"), then.count(total).lower());
        differ(wrong, name + " inferred", total.path("inferred"), then.inferredReturns());
      } else {
        differ(wrong, name, total, run.count(total));
      }
    }
    return wrong;
  }

  /** The sums that count somebody twice and came out all the same. */
  List<Integer> doubled() {
    List<Integer> doubled = new ArrayList<>();
    for (JsonNode total : expected.path("totals")) {
      for (JsonNode never : total.path("never")) {
        HeadCount count = run.count(total);
        if (never.asInt() == count.lower() || never.asInt() == count.best()) {
          doubled.add(never.asInt());
        }
      }
    }
    return doubled;
  }

  /** Each incident is one, and holds as many people as it should. */
  List<String> incidents() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : expected.path("incidents")) {
      String id = one.path("id").asText();
      List<Incident> all = found.getOrDefault(id, List.of());
      if (all.isEmpty() || all.size() > 1 && !one.path("count").path("lower").isNull()) {
        wrong.add(id + " is told as " + all.size());
        continue;
      }
      HeadCount count = run.count(all.getFirst().id());
      JsonNode people = one.path("count");
      if (count == null) {
        if (!people.path("upper").isNull() && people.path("upper").asInt() > 0) {
          wrong.add(id + " counts nobody");
        }
      } else if (!people.path("lower").isNull()) {
        differ(wrong, id, people, count);
      }
    }
    return wrong;
  }

  /** Reports that rest on one origin stand together, those that do not apart. */
  List<String> roots() {
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : expected.path("incidents")) {
      String id = one.path("id").asText();
      List<Set<String>> wanted = new ArrayList<>();
      Set<String> known = new TreeSet<>();
      one.path("roots")
          .forEach(root -> {
            Set<String> reports = new TreeSet<>();
            root.forEach(report -> reports.add(report.asText()));
            known.addAll(reports);
            wanted.add(reports);
          });
      for (Incident incident : found.getOrDefault(id, List.of())) {
        Set<String> told =
            incident.tellings().stream()
                .map(telling -> telling.teller().report())
                .filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> got = among(incident.roots().stream().map(Set::copyOf).toList(), told);
        Set<String> want = among(wanted, told);
        if (!got.equals(want)) {
          wrong.add(id + " has roots " + got + " and not " + want);
        }
      }
    }
    return wrong;
  }

  private static Set<String> among(List<Set<String>> roots, Set<String> reports) {
    return roots.stream()
        .map(root -> root.stream().filter(reports::contains).sorted().toList())
        .filter(root -> !root.isEmpty())
        .map(root -> String.join(" + ", root))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The incidents of each expected chain are of one group, which no other chain shares. */
  List<String> chains() {
    List<String> wrong = new ArrayList<>();
    Map<String, String> chainOf = new HashMap<>();
    for (JsonNode chain : expected.path("chains")) {
      String name = chain.path("group").asText();
      Set<String> common = null;
      for (JsonNode id : chain.path("incidents")) {
        for (Incident incident : found.getOrDefault(id.asText(), List.of())) {
          Set<String> groups = run.groups(incident);
          common = common == null ? new TreeSet<>(groups) : common;
          common.retainAll(groups);
          if (common.isEmpty()) {
            wrong.add(name + " breaks at " + id.asText());
            common = new TreeSet<>(groups);
          }
        }
      }
      for (String group : common == null ? Set.<String>of() : common) {
        String other = chainOf.put(group, name);
        if (other != null) {
          wrong.add(name + " is one with " + other);
        }
      }
    }
    for (JsonNode pair : expected.path("apart")) {
      Set<String> one = groups(pair.get(0).asText());
      one.retainAll(groups(pair.get(1).asText()));
      if (!one.isEmpty()) {
        wrong.add(pair.get(0).asText() + " is of the people of " + pair.get(1).asText());
      }
    }
    return wrong;
  }

  private Set<String> groups(String id) {
    return found.getOrDefault(id, List.of()).stream()
        .flatMap(incident -> run.groups(incident).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void differ(List<String> wrong, String name, JsonNode wanted, int got) {
    if (wanted.asInt() != got) {
      wrong.add(name + " is " + got);
    }
  }

  private static void differ(List<String> wrong, String name, JsonNode wanted, HeadCount got) {
    boolean lower = wanted.path("lower").asInt() == got.lower();
    boolean best =
        wanted.path("best").isInt()
            ? wanted.path("best").asInt() == got.best()
            : got.best() >= got.lower();
    Integer upper = got.upper();
    if (!lower || !best || upper == null || wanted.path("upper").asInt() != upper) {
      wrong.add(name + " is " + said(got));
    }
  }

  private static String said(HeadCount count) {
    return count.lower() + " " + count.best() + " " + count.upper();
  }
}
