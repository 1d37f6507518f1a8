package org.durumi.archive.capture;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the robots.txt of each site says to everyone (RFC 9309), fetched once a site. Groups for
 * named robots are not ours: we name none.
 */
final class Robots {

  private static final long MOST_BYTES = 500 << 10;

  private final RobotsChoice choice;
  private final HardenedClient client;
  private final Deadline deadline;
  private final Map<String, Site> sites = new HashMap<>();
  private final List<Fetched> answers = new ArrayList<>();

  private record Site(SimpleRobotRules rules, String said) {}

  Robots(RobotsChoice choice, HardenedClient client, Deadline deadline) {
    this.choice = choice;
    this.client = client;
    this.deadline = deadline;
  }

  /**
   * Lets an address through or not.
   *
   * @throws CaptureRefusal if robots.txt disallows it and is obeyed
   */
  void check(WebAddress address) {
    if (choice == RobotsChoice.IGNORE) {
      return;
    }
    Site site = site(address);
    if (!site.rules().isAllowed(address.uri().toString())) {
      throw new CaptureRefusal(
          address.host().name()
              + " asks robots not to fetch this (robots.txt: "
              + site.said()
              + "); if you have reason to, choose --robots ignore, which is recorded.");
    }
  }

  /** What robots.txt said of an address that was let through. */
  String said(WebAddress address) {
    return choice == RobotsChoice.IGNORE ? "not asked" : site(address).said();
  }

  /** All answers to requests for robots.txt. */
  List<Fetched> answers() {
    return List.copyOf(answers);
  }

  private Site site(WebAddress address) {
    Site known = sites.get(address.origin());
    if (known == null) {
      known = fetch(WebAddress.parse(address.origin() + "/robots.txt"));
      sites.put(address.origin(), known);
    }
    return known;
  }

  private Site fetch(WebAddress address) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    Fetched fetched;
    try {
      fetched =
          client.fetch(address, new Wanted(MOST_BYTES, true, !address.secure(), deadline, a -> {}));
    } catch (CaptureRefusal e) {
      throw new CaptureRefusal("Its robots.txt was asked for first: " + e.getMessage());
    }
    answers.add(fetched);
    Answer last = fetched.last();
    if (last.status() / 100 != 2) {
      String said = last.status() / 100 == 4 ? "there is none" : "it cannot be had";
      return new Site(parser.failedFetch(last.status()), said + " (" + last.status() + ")");
    }
    byte[] rules =
        ContentDecoding.decode(last.host(), last.head(), last.body().payload(), 4 * MOST_BYTES);
    return new Site(
        parser.parseContent(address.uri().toString(), rules, last.head().mediaType(), Set.of()),
        "it has rules for everyone");
  }
}
