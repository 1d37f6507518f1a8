package org.durumi.archive.capture;

import java.net.URI;
import java.util.List;

/**
 * A fetch with its redirects.
 *
 * @param hops at least one; the last is no redirect
 * @param notes what a person should know of the way
 */
record Fetched(List<Answer> hops, List<String> notes) {

  Answer last() {
    return hops.getLast();
  }

  /** The addresses that redirected, in their order. */
  List<URI> redirects() {
    return hops.subList(0, hops.size() - 1).stream().map(a -> a.address().uri()).toList();
  }

  @Override
  public String toString() {
    return "Fetched[" + hops.size() + " hops]";
  }
}
