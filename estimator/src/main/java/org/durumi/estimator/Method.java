package org.durumi.estimator;

import java.util.Locale;
import org.durumi.estimator.chao.ChaoApproach;
import org.durumi.estimator.graph.DecomposableGraphs;
import org.durumi.estimator.latent.LatentApproach;
import org.durumi.estimator.latent.LatentEffort;
import org.durumi.estimator.latent.LatentPrior;
import org.durumi.estimator.loglinear.LogLinear;
import org.durumi.estimator.loglinear.Sparse;
import org.durumi.estimator.outcome.Approach;
import org.durumi.estimator.outcome.Unit;

/** The methods, with what each takes for granted. */
public enum Method {
  /** The least that must have been missed. */
  CHAO(
      "Chao's lower bound",
      "that being on one list makes none of the %s likelier to be on another",
      "lists that copy one another make it too low, lists that avoid one another too high: then it"
          + " is no bound") {
    @Override
    Approach approach() {
      return new ChaoApproach();
    }
  },
  /** All models of pairs of lists, by how well each fits. */
  LOGLINEAR(
      "log-linear models, averaged by BIC",
      "that lists depend on one another in pairs at most, and %s are alike in how easily they"
          + " are recorded",
      "%s that are hard for every list to find make it too low; few overlaps leave the choice of"
          + " model to chance") {
    @Override
    Approach approach() {
      return new LogLinear();
    }
  },
  /** Pairs of lists added step by step, made for empty overlaps. */
  SPARSE(
      "stepwise log-linear model for sparse overlaps",
      "that pairs of lists which overlap as chance would have it are independent",
      "a pair whose dependence is too weak to be seen moves the figure all the same; %s that are"
          + " hard for every list to find make it too low") {
    @Override
    Approach approach() {
      return new Sparse();
    }

    @Override
    Approach hasty() {
      return Sparse.hasty();
    }
  },
  /** All decomposable graphs over the lists. */
  DGA(
      "decomposable graphs, averaged",
      "that dependence between lists can be drawn as a decomposable graph, each as likely before",
      "thin overlaps leave the weight to the graph that says nothing; the prior count decides"
          + " then") {
    @Override
    Approach approach() {
      return new DecomposableGraphs();
    }
  },
  /** Hidden kinds of people. */
  LCMCR(
      "latent classes (LCMCR)",
      "that there are kinds of %s within which lists are independent",
      "lists that copy one another look like a kind of %s; a kind on no list at all cannot be"
          + " seen by anyone") {
    @Override
    Approach approach() {
      return new LatentApproach(LatentPrior.STANDARD, LatentEffort.FULL);
    }

    @Override
    Approach hasty() {
      return new LatentApproach(LatentPrior.STANDARD, LatentEffort.QUICK);
    }
  };

  private final String title;
  private final String assumes;
  private final String breaks;

  Method(String title, String assumes, String breaks) {
    this.title = title;
    this.assumes = assumes;
    this.breaks = breaks;
  }

  /** As it is typed: {@code lcmcr}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** What must be true for its figure to be right, after "It assumes". */
  public String assumes(Unit unit) {
    return assumes.replace("%s", unit.many());
  }

  /** What makes it wrong, as a sentence without its full stop. */
  public String breaks(Unit unit) {
    return breaks.replace("%s", unit.many());
  }

  abstract Approach approach();

  /** With less care in its full run, for trials. */
  Approach hasty() {
    return approach();
  }
}
