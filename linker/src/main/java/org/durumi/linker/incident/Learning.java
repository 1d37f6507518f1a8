package org.durumi.linker.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.linker.match.Model;
import org.durumi.linker.match.Refit;
import org.durumi.linker.match.Training;
import org.durumi.linker.telling.Telling;

/** Learns what agreement is worth from tellings of which people have said what they are of. */
public final class Learning {

  private Learning() {}

  /**
   * A model from tellings whose incidents are known, every two of them being a labelled pair.
   *
   * @param tellings all the tellings of some reports
   * @param incidents for a telling's id the name of its incident; a telling without one is left out
   * @param threshold from which score on two tellings are one
   */
  public static LinkModel from(
      List<Telling> tellings, Map<String, String> incidents, double threshold) {
    List<Training.Labelled<Profile>> pairs = new ArrayList<>();
    List<Profile> profiles =
        profiles(tellings).stream().filter(p -> incidents.containsKey(p.telling().id())).toList();
    for (int i = 0; i < profiles.size(); i++) {
      String one = incidents.get(profiles.get(i).telling().id());
      for (int j = 0; j < i; j++) {
        boolean same = String.valueOf(one).equals(incidents.get(profiles.get(j).telling().id()));
        pairs.add(new Training.Labelled<>(profiles.get(i), profiles.get(j), same));
      }
    }
    Model model = Training.supervised(Fields.ALL, pairs);
    return new LinkModel(model, threshold);
  }

  /**
   * A model from tellings about which nobody has said anything, and from no other model.
   *
   * @param threshold from which score on two tellings are one
   */
  public static LinkModel unlabelled(List<Telling> tellings, double threshold) {
    Model none = Refit.ignorant(Fields.ALL, LinkModel.standard().model().lambda());
    List<Profile> profiles = profiles(tellings);
    Model model =
        new Refit<>(Fields.ALL, none, new Refit.Options(1, 1, 1e9, 200_000, 1))
            .to(profiles, LinkLearning.candidates(profiles), threshold);
    return new LinkModel(model, threshold);
  }

  private static List<Profile> profiles(List<Telling> tellings) {
    Map<String, List<Telling>> byReport = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      byReport.computeIfAbsent(telling.teller().report(), r -> new ArrayList<>()).add(telling);
    }
    List<Profile> profiles = new ArrayList<>();
    for (List<Telling> of : byReport.values()) {
      Story story = Story.of(of);
      of.forEach(telling -> profiles.add(Profile.of(telling, story)));
    }
    return profiles;
  }
}
