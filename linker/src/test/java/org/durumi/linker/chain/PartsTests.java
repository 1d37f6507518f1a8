package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.chain.Story.incident;
import static org.durumi.linker.chain.Story.told;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.DEATH_IN_CUSTODY;
import static org.durumi.record.event.ActType.ESCAPE_CROSSING;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;

import java.util.ArrayList;
import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsTests {

  private static final Story THIRTY = act(0, ARREST_DETENTION, "2020-03-01", Count.exactly(30));

  private static Story act(int number, ActType type, String day, @Nullable Count count) {
    return told("r:" + number, "2020-06-01", type)
        .on(day)
        .of(count, "people")
        .saying("The same people.");
  }

  private static List<Part> parts(Story... stories) {
    List<Incident> incidents = new ArrayList<>();
    for (Story story : stories) {
      incidents.add(incident("i" + incidents.size(), story));
    }
    List<Group> groups = ChainBuilder.chains(incidents, List.of()).groups();
    assertThat(groups).hasSize(1);
    return groups.getFirst().parts();
  }

  private static StatusTimeline only(Story... stories) {
    return parts(stories).getFirst().timeline();
  }

  @Test
  void whoIsReturnedLaterIsOfTheRest() {
    List<Part> parts =
        parts(
            THIRTY,
            act(1, FORCED_REPATRIATION, "2020-03-20", Count.exactly(9)),
            act(2, FORCED_REPATRIATION, "2020-04-20", null)
                .saying("The remaining detainees, the same people, were sent back as well."));

    assertThat(parts).extracting(Part::count).containsExactly(Count.exactly(21), Count.exactly(9));
    assertThat(parts)
        .extracting(part -> part.timeline().end().flatMap(StatusChange::first).orElseThrow())
        .extracting(Object::toString)
        .containsExactly("2020-04-20", "2020-03-20");
  }

  @Test
  void aReturnThatIsToldOnceMoreIsNotThatOfTheOthers() {
    List<Part> parts =
        parts(
            THIRTY,
            act(1, FORCED_REPATRIATION, "2020-03-20", Count.exactly(9)),
            act(2, FORCED_REPATRIATION, "2020-03", Count.exactly(9))
                .saying("The same people were sent back, a monthly summary says."));

    assertThat(parts).extracting(Part::count).containsExactly(Count.exactly(21), Count.exactly(9));
    assertThat(parts.getFirst().timeline().isInCustody()).isTrue();
  }

  @Test
  void oneDeathPartsAGroupAndTheOthersAreStillHeld() {
    List<Part> parts = parts(THIRTY, act(1, DEATH_IN_CUSTODY, "2020-03-20", Count.exactly(1)));

    assertThat(parts).extracting(Part::count).containsExactly(Count.exactly(29), Count.exactly(1));
    assertThat(parts.getFirst().timeline().isInCustody()).isTrue();
    assertThat(parts.getLast().timeline().confirmed()).isEqualTo(Status.DEAD);
  }

  @Test
  void someOfThemPartsAGroupWithoutANumber() {
    List<Part> parts =
        parts(
            THIRTY,
            act(1, FORCED_REPATRIATION, "2020-03-20", null)
                .saying("Some of them, of the same group, were sent back."));

    assertThat(parts).hasSize(2);
    assertThat(parts.getFirst().count()).isEqualTo(Count.between(0, 30));
    assertThat(parts.getLast().count()).isNull();
  }

  @Test
  void whatIsOnlyFearedOrDeniedForSomePartsNobody() {
    for (Modality modality : List.of(Modality.IMMINENT_FEARED, Modality.DENIED)) {
      Story some = act(1, FORCED_REPATRIATION, "2020-03-20", Count.exactly(9)).as(modality);
      assertThat(parts(THIRTY, some)).hasSize(1);
    }
  }

  @Test
  void aboutAsManyAreAll() {
    Story about =
        told("r:0", "2020-06-01", ARREST_DETENTION).on("2020-03-01").of(Count.about(30), "people");
    assertThat(parts(about, act(1, FORCED_REPATRIATION, "2020-03-20", Count.exactly(28))))
        .hasSize(1);
  }

  @Test
  void aLaterAssertionAnswersAConclusion() {
    Story concluded = act(1, FORCED_REPATRIATION, "2020-03-20", null).as(Modality.UNCONFIRMED);
    Story held = act(2, ARREST_DETENTION, "2020-05-01", null).as(Modality.ONGOING);

    assertThat(only(THIRTY, concluded).isInCustody()).isFalse();
    assertThat(only(THIRTY, concluded, held).isInCustody()).isTrue();
    assertThat(only(THIRTY, concluded, held).confirmed()).isEqualTo(Status.HELD);
  }

  @Test
  void anEscapeThatIsNotConfirmedSilencesTooAndADeniedOneDoesNot() {
    Story escape =
        act(1, ESCAPE_CROSSING, "2020-03-20", null)
            .saying("The same people may have escaped from police custody.");

    StatusTimeline perhaps = only(THIRTY, escape.as(Modality.UNCONFIRMED));
    assertThat(perhaps.isAtLarge()).isTrue();
    assertThat(perhaps.shown()).hasSize(1);
    assertThat(only(THIRTY, escape.as(Modality.DENIED)).isInCustody()).isTrue();
    assertThat(only(THIRTY, escape.as(Modality.ONGOING)).changes()).hasSize(1);
  }
}
