package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.chain.Story.incident;
import static org.durumi.linker.chain.Story.told;
import static org.durumi.record.event.ActType.ARREST_DETENTION;
import static org.durumi.record.event.ActType.FORCED_REPATRIATION;
import static org.durumi.record.event.ActType.TRANSFER;

import java.util.List;
import org.durumi.linker.incident.Incident;
import org.durumi.record.event.Count;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

/** The field's own cases, retold in our words with what was widely public. */
class FieldCasesTests {

  private static final Incident FEBRUARY_ARREST =
      incident(
          "feb-arrest",
          told("appeal1:0", "2012-02-15", ARREST_DETENTION)
              .on("2012-02-08")
              .at("Shenyang")
              .of(Count.atLeast(21), "people who had left the North")
              .saying("At least 21 people were taken at several places in Shenyang."),
          told("group:0", "2012-02-14", ARREST_DETENTION)
              .on("2012-02-08")
              .at("Shenyang")
              .of(Count.exactly(30), "refugees")
              .saying("Thirty refugees were seized in Shenyang."),
          told("appeal2:0", "2012-02-28", ARREST_DETENTION)
              .on("2012-02-08")
              .at("Shenyang")
              .of(null, "people from the North")
              .saying("They had been caught in Shenyang early in the month."));

  private static final Incident FEBRUARY_FEAR =
      incident(
          "feb-fear",
          told("appeal1:1", "2012-02-15", FORCED_REPATRIATION)
              .as(Modality.IMMINENT_FEARED)
              .on("2012-02-20")
              .of(Count.atLeast(21), "people who had left the North")
              .saying("The same people may be sent back by 20 February."));

  private static final Incident FEBRUARY_RETURN =
      incident(
          "feb-return",
          told("appeal2:1", "2012-02-28", FORCED_REPATRIATION)
              .on("2012-02-11", "2012-02-20")
              .at("China")
              .of(Count.atLeast(9), "people from the North")
              .saying("At least nine of those arrested in Shenyang were sent back."));

  private static final List<Incident> FEBRUARY =
      List.of(FEBRUARY_RETURN, FEBRUARY_ARREST, FEBRUARY_FEAR);

  @Test
  void inFebruary2012NineOfTwentyOneToThirtyWereReturnedAndTheRestIsHeld() {
    Chains chains = ChainBuilder.chains(FEBRUARY, List.of());

    assertThat(chains.groups()).hasSize(1);
    Group group = chains.groups().getFirst();
    assertThat(group.count()).isEqualTo(Count.between(21, 30));
    assertThat(group.chain().incidents())
        .extracting(Incident::id)
        .containsExactly("feb-arrest", "feb-fear", "feb-return");
    assertThat(group.chain().links())
        .extracting(FollowUp::earlier, FollowUp::later)
        .contains(org.assertj.core.groups.Tuple.tuple("feb-arrest", "feb-return"));
    assertThat(group.parts()).hasSize(2);
    Part rest = group.parts().getFirst();
    Part returned = group.parts().getLast();
    assertThat(rest.timeline().confirmed()).isEqualTo(Status.ARRESTED);
    assertThat(rest.timeline().isInCustody()).isTrue();
    assertThat(rest.timeline().feared()).hasSize(1);
    assertThat(rest.count()).isEqualTo(Count.between(0, 21));
    assertThat(returned.timeline().confirmed()).isEqualTo(Status.RETURNED);
    assertThat(returned.count()).isEqualTo(Count.between(9, 30));
  }

  @Test
  void lateIn2015NinePeopleWereHandedOnThroughThreeCustodiesAndAreNine() {
    String who = "nine people with an infant of eleven months";
    Chains chains =
        ChainBuilder.chains(
            List.of(
                incident(
                    "shenyang",
                    told("w:2", "2015-11-24", TRANSFER)
                        .on("2015-11-17", "2015-11-20")
                        .at("Shenyang")
                        .of(Count.exactly(9), who)
                        .saying("The group was then brought to Shenyang.")),
                incident(
                    "vietnam",
                    told("w:0", "2015-11-24", ARREST_DETENTION)
                        .on("2015-10-22")
                        .at("Mong Cai")
                        .of(Count.exactly(9), who)
                        .saying("Nine people were stopped on a bus near the border."),
                    told("x:0", "2015-11-20", ARREST_DETENTION)
                        .on("2015-10")
                        .at("Vietnam")
                        .of(Count.exactly(9), "nine fugitives, an infant among them")
                        .saying("Nine fugitives were caught in Vietnam.")),
                incident(
                    "dongxing",
                    told("w:1", "2015-11-24", TRANSFER)
                        .on("2015-10-24", "2015-10-26")
                        .at("Dongxing")
                        .of(Count.exactly(9), who)
                        .saying("Two days later they were handed to police in Dongxing."))),
            List.of());

    assertThat(chains.groups()).hasSize(1);
    Group group = chains.groups().getFirst();
    assertThat(group.chain().incidents())
        .extracting(Incident::id)
        .containsExactly("vietnam", "dongxing", "shenyang");
    assertThat(group.count()).isEqualTo(Count.exactly(9));
    assertThat(group.isSplit()).isFalse();
    assertThat(group.parts().getFirst().timeline().changes()).hasSize(3);
  }

  @Test
  void aFamilyAndThoseWhoHelpedItAreTwoGroups() {
    Chains chains =
        ChainBuilder.chains(
            List.of(
                incident(
                    "july",
                    told("a:0", "2014-08-01", ARREST_DETENTION)
                        .on("2014-07-15", "2014-07-17")
                        .of(Count.about(29), "four families, an infant among them")
                        .of(Count.exactly(6), "helpers")
                        .saying("About 29 people of four families were taken, and six helpers."),
                    told("b:0", "2014-08-02", ARREST_DETENTION)
                        .on("2014-07-15", "2014-07-17")
                        .of(Count.about(29), "members of four families")
                        .saying("About 29 members of four families were taken."))),
            List.of());

    assertThat(chains.groups())
        .extracting(Group::count)
        .containsExactly(Count.about(29), Count.exactly(6));
  }

  @Test
  void whatFriendsSayAndADeadPhoneStayApartFromWhatIsConfirmed() {
    Incident arrest =
        incident(
            "arrest",
            told("m:0", "2020-03-03", ARREST_DETENTION)
                .on("2020-03-01")
                .of(Count.exactly(1), "a worker")
                .saying("A worker was taken from his room."));
    Incident friends =
        incident(
            "friends",
            told("m:1", "2020-03-03", FORCED_REPATRIATION)
                .of(Count.exactly(1), "a worker")
                .saying("Friends say he has been repatriated."));
    Incident phone =
        incident(
            "phone",
            told("m:1", "2020-03-03", FORCED_REPATRIATION)
                .as(Modality.UNCONFIRMED)
                .of(Count.exactly(1), "a worker")
                .saying("His phone was cut off; he is believed to have been repatriated."));

    for (Incident outcome : List.of(friends, phone)) {
      Chains chains = ChainBuilder.chains(List.of(arrest, outcome), List.of());
      StatusTimeline timeline = chains.parts().getFirst().timeline();
      assertThat(timeline.confirmed()).isEqualTo(Status.ARRESTED);
      assertThat(timeline.inferred()).map(StatusChange::status).contains(Status.RETURNED);
      assertThat(timeline.isInCustody()).isFalse();
    }
    assertThat(Claim.of(friends.tellings().getFirst()).basis()).isEqualTo(Basis.WORD_OF_FRIENDS);
    assertThat(Claim.of(phone.tellings().getFirst()).basis()).isEqualTo(Basis.PHONE_CUT);
  }

  @Test
  void aDenialIsKeptAsAClaimAndChangesNothing() {
    Incident denial =
        incident(
            "denial",
            told("appeal2:2", "2012-03-01", FORCED_REPATRIATION)
                .as(Modality.DENIED)
                .saying("The ministry denied that any of them had been sent back."));
    List<Incident> all = List.of(FEBRUARY_ARREST, denial);
    Group group = ChainBuilder.chains(all, List.of()).groups().getFirst();
    StatusTimeline timeline = group.parts().getFirst().timeline();

    assertThat(group.chain().incidents()).extracting(Incident::id).contains("denial");
    assertThat(timeline.confirmed()).isEqualTo(Status.ARRESTED);
    assertThat(timeline.isInCustody()).isTrue();
    assertThat(timeline.denied()).hasSize(1);
  }
}
