package org.durumi.reader.casefile;

import java.util.ArrayList;
import java.util.List;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;
import org.durumi.record.event.Victims;
import org.jspecify.annotations.Nullable;

/** Folds a lead that gives no number ("a group has been detained") into the act told after it. */
final class Leads {

  // Code points from the start of a report in which a lead may stand.
  private static final int LEAD = 450;

  private Leads() {}

  /** The events with numberless leads folded into the first counted event of their type. */
  static List<Folded> folded(List<Folded> kept) {
    List<Folded> out = new ArrayList<>(kept);
    for (Folded lead : kept) {
      Folded told = isLead(lead.event()) ? counted(out, lead) : null;
      if (told != null) {
        out.set(out.indexOf(told), Merge.of(told, lead.event(), told.group()));
        out.remove(lead);
      }
    }
    return out;
  }

  private static boolean isLead(Event event) {
    boolean people = !event.victims().isEmpty() && event.type() != ActType.KILLING;
    boolean many = people && isPlural(event.victims().getFirst());
    return many
        && Folded.count(event) == null
        && event.modality() != Modality.DENIED
        && event.trigger().span().start() < LEAD;
  }

  private static boolean isPlural(Victims victims) {
    return !victims.words().text().toLowerCase(java.util.Locale.ROOT).startsWith("their ");
  }

  private static @Nullable Folded counted(List<Folded> all, Folded lead) {
    for (Folded other : all) {
      Event event = other.event();
      boolean later = event.trigger().compareTo(lead.event().trigger()) > 0;
      if (later
          && event.type() == lead.event().type()
          && SameAct.bucket(event.modality()) == SameAct.bucket(lead.event().modality())
          && Folded.count(event) != null
          && SameAct.compatible(event, lead.event())) {
        return other;
      }
    }
    return null;
  }
}
