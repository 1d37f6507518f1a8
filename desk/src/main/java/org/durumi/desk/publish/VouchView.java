package org.durumi.desk.publish;

import java.util.List;
import java.util.Map;

/**
 * What a second person sees.
 *
 * @param trial the number of what was looked at; 0 while nothing was
 * @param groups the findings by kind
 * @param vouched who let a finding through, and why, in words, by its id
 */
public record VouchView(int trial, List<PublishView.Group> groups, Map<String, String> vouched) {

  /** Keeps its own copies. */
  public VouchView {
    groups = List.copyOf(groups);
    vouched = Map.copyOf(vouched);
  }

  /** The number alone. */
  @Override
  public String toString() {
    return "VouchView[" + trial + "]";
  }
}
