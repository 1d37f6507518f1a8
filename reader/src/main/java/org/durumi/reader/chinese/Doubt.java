package org.durumi.reader.chinese;

import java.util.List;
import java.util.regex.Pattern;
import org.durumi.reader.proposal.Proposal;
import org.durumi.record.event.Event;
import org.durumi.record.event.Modality;

/** Makes unconfirmed what the next sentence says is not confirmed. */
final class Doubt {

  private static final Pattern DOUBT =
      Pattern.compile(
          "(?:消息|说法|报道|报导|传闻|此事|一事|情况|信息|传言).{0,14}(?:未|没有|无法|有待|难以)(?:得到|获得|能|独立)?(?:官方)?(?:进一步)?(?:证实|核实|确认|查证|验证)");
  private static final int BACK = 2;

  private Doubt() {}

  static void castBy(Sentence sentence, List<Proposal> told) {
    if (!DOUBT.matcher(sentence.text()).find()) {
      return;
    }
    for (int i = 0; i < told.size(); i++) {
      Proposal proposal = told.get(i);
      boolean near = sentence.passage().index() - proposal.sentence() <= BACK;
      if (near && proposal.event().modality() == Modality.OCCURRED) {
        told.set(i, put(proposal, Modality.UNCONFIRMED));
      }
    }
  }

  /** The same proposal in another modality. */
  static Proposal put(Proposal p, Modality modality) {
    Event e = p.event();
    Event event =
        new Event(
            e.type(),
            modality,
            e.confidence(),
            e.trigger(),
            e.evidence(),
            e.date(),
            e.place(),
            e.victims(),
            e.agents(),
            e.attribution(),
            e.offer());
    return new Proposal(event, p.sentence(), p.group(), p.follows());
  }
}
