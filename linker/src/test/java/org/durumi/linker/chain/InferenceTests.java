package org.durumi.linker.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.durumi.linker.chain.Story.told;

import java.util.List;
import java.util.Map;
import org.durumi.record.event.ActType;
import org.durumi.record.event.Modality;
import org.junit.jupiter.api.Test;

class InferenceTests {

  private static Claim claim(Modality modality, ActType type, String sentence) {
    return Claim.of(told("r:0", "2020-01-01", type).as(modality).saying(sentence).telling());
  }

  private static Claim returned(Modality modality, String sentence) {
    return claim(modality, ActType.FORCED_REPATRIATION, sentence);
  }

  @Test
  void aConclusionIsKnownByItsWordsInThreeLanguages() {
    Map.ofEntries(
            Map.entry("Her phone has been cut off since Monday.", Basis.PHONE_CUT),
            Map.entry("Friends say that she was repatriated.", Basis.WORD_OF_FRIENDS),
            Map.entry("그의 전화가 끊긴 뒤 송환됐다고 한다.", Basis.PHONE_CUT),
            Map.entry("지인들에 따르면 그는 북송됐다.", Basis.WORD_OF_FRIENDS),
            Map.entry("他的电话打不通，已被遣返。", Basis.PHONE_CUT),
            Map.entry("朋友说她已被遣返。", Basis.WORD_OF_FRIENDS))
        .forEach((sentence, basis) -> {
          for (Modality modality : List.of(Modality.OCCURRED, Modality.UNCONFIRMED)) {
            Claim claim = returned(modality, sentence);
            assertThat(claim.standing()).isEqualTo(Standing.INFERRED);
            assertThat(claim.basis()).isEqualTo(basis);
          }
        });
  }

  @Test
  void aBeliefIsAConclusionOnlyWhereTheReportDoesNotAssertIt() {
    for (String sentence :
        List.of("She is believed to have been returned.", "송환된 것으로 추정된다.", "据信已被遣返。")) {
      assertThat(returned(Modality.UNCONFIRMED, sentence).basis()).isEqualTo(Basis.BELIEVED);
      assertThat(returned(Modality.OCCURRED, sentence).standing()).isEqualTo(Standing.CONFIRMED);
    }
    assertThat(returned(Modality.UNCONFIRMED, "He may be back.").basis()).isEqualTo(Basis.HEDGED);
  }

  @Test
  void aFriendWhoSawAnArrestConcludesNothing() {
    assertThat(
            claim(Modality.OCCURRED, ActType.ARREST_DETENTION, "Friends say she was seized.")
                .standing())
        .isEqualTo(Standing.CONFIRMED);
  }

  @Test
  void whatLiesAheadIsFearedAndADenialIsDenied() {
    assertThat(returned(Modality.PLANNED, "").standing()).isEqualTo(Standing.FEARED);
    assertThat(returned(Modality.IMMINENT_FEARED, "").standing()).isEqualTo(Standing.FEARED);
    assertThat(returned(Modality.DENIED, "").standing()).isEqualTo(Standing.DENIED);
  }
}
