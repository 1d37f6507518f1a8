package org.durumi.desk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.durumi.desk.page.RefusedInWords;
import org.durumi.publisher.simulate.Change;
import org.springframework.stereotype.Component;

/** Makes changes that were offered, or takes them back, and has it checked anew. */
@Component
public final class Changing {

  private final GateWork work;
  private final GateTasks tasks;

  Changing(GateWork work, GateTasks tasks) {
    this.work = work;
    this.tasks = tasks;
  }

  /**
   * Begins it; what is not understood changes nothing.
   *
   * @param seen the number of what was looked at
   * @param make {@code all}, or the place of one that is offered
   * @param fix the id of a finding whose remedy is to be made
   * @param close the id of what can be worked out whose smallest change is to be made
   * @param undo the place of one that was made, or {@code all}
   * @return false while something else goes on
   * @throws RefusedInWords if something else was looked at meanwhile
   */
  public boolean change(String seen, String make, String fix, String close, String undo) {
    Trial before = work.trial(seen);
    List<Change> made = new ArrayList<>(before.gated().made());
    if (undo.equals("all")) {
      made.clear();
    } else {
      at(undo, made.size()).ifPresent(index -> made.remove(index.intValue()));
    }
    at(make, before.gated().offered().size())
        .ifPresent(index -> made.add(before.gated().offered().get(index)));
    before.gated().findings().stream()
        .filter(one -> one.id().equals(fix))
        .findFirst()
        .flatMap(one -> GateWords.fix(one, before.gated().made()))
        .ifPresent(made::add);
    before.smallest().entrySet().stream()
        .filter(one -> one.getKey().finding().id().equals(close))
        .findFirst()
        .ifPresent(one -> made.addAll(one.getValue()));
    return tasks.change(before, made, make.equals("all"));
  }

  private static Optional<Integer> at(String typed, int size) {
    return typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) < size
        ? Optional.of(Integer.valueOf(typed))
        : Optional.empty();
  }
}
