package org.durumi.linker.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of cases that ended by return, where others end otherwise: the cumulative incidence of
 * Aalen and Johansen (1978), with the variance by the delta method that becomes Greenwood's where
 * there is no other end (Marubini and Valsecchi 1995, chapter 10).
 */
final class AalenJohansen {

  private record Day(int atRisk, int returned, int ended, double stillInBefore, double incidence) {}

  private final List<Day> days = new ArrayList<>();
  private double stillIn = 1;
  private double incidence;
  private Band band = new Band(0, 0, 0);

  /** One more day; gives the share returned by then. */
  Band add(int atRisk, int returned, int otherwise) {
    int ended = returned + otherwise;
    if (ended == 0) {
      return band;
    }
    incidence += stillIn * returned / atRisk;
    days.add(new Day(atRisk, returned, ended, stillIn, incidence));
    stillIn *= (atRisk - ended) / (double) atRisk;
    // The band of what is left of one, as the curve's own.
    band = Band.of(1 - incidence, error(), 0, band.rest().upper()).rest();
    return band;
  }

  private double error() {
    double variance = 0;
    for (Day day : days) {
      double n = day.atRisk();
      double later = incidence - day.incidence();
      if (day.ended() < day.atRisk()) {
        variance += later * later * day.ended() / (n * (n - day.ended()));
      }
      double before = day.stillInBefore();
      variance += before * before * day.returned() * (n - day.returned()) / (n * n * n);
      variance -= 2 * later * before * day.returned() / (n * n);
    }
    return Math.sqrt(Math.max(0, variance));
  }
}
