package org.durumi.linker.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

  @ParameterizedTest
  @CsvSource({
    "김정은,Kim Jong-un",
    "김정은,Kim Jŏng'ŭn",
    "김정은,Kim Jeong-eun",
    "김정은,KIM JONG UN",
    "김정일,Kim Chǒng-il",
    "김정은,Kim Cengun",
    "최룡해,Choe Ryong-hae",
    "최룡해,Ch'oe Ryong-hae",
    "최룡해,Choi Ryong Hae",
    "이재명,Lee Jae Myung",
    "이재명,Ri Jae Myong",
    "이재명,Yi Chae-myŏng",
    "이재명,I Jae-myeong",
    "이승만,Rhee Syngman",
    "박정희,Park Chung-hee",
    "박정희,Pak Chŏng-hŭi",
    "박정희,Pak Cenghuy",
    "노무현,Roh Moo-hyun",
    "반기문,Ban Ki-moon",
    "윤석열,Yoon Suk Yeol",
    "조국,Cho Kuk",
    "남궁민,Nam-gung Min",
    "선우휘,Sŏnu Hwi"
  })
  void hangulAndItsRomanisationsAreOneName(String hangul, String latin) {
    assertOne(hangul, latin);
  }

  @ParameterizedTest
  @CsvSource({
    "金正恩,김정은",
    "金正恩,Kim Jong Un",
    "金正恩,Jin Zheng'en",
    "朴槿惠,박근혜",
    "朴槿惠,Park Geun-hye",
    "朴槿惠,Piao Jinhui",
    "习近平,習近平",
    "习近平,Xi Jinping",
    "習近平,Hsi Chin-p'ing",
    "毛泽东,Mao Tse-tung",
    "毛泽东,Mao Zedong",
    "周恩来,Zhōu Ēnlái",
    "周恩来,Chou En-lai",
    "梁振英,Leung Chun-ying",
    "黄之锋,Wong Chi-fung",
    "欧阳修,Ouyang Xiu"
  })
  void charactersMeetTheirReadingsInEveryTongue(String characters, String other) {
    assertOne(characters, other);
  }

  @ParameterizedTest
  @CsvSource({
    "Hsi Chin-ping,Xi Jinping",
    "Mao Tse-tung,Mao Zedong",
    "Chou En-lai,Zhou Enlai",
    "Wong Chi-fung,Huang Zhifeng",
    "Kim Jong Un,Jin Zhengen",
    "Park Chung-hee,Pak Chŏng-hŭi",
    "Choe Ryong Hae,Choi Yong-hae"
  })
  void latinSpellingsOfOneNameMeet(String a, String b) {
    assertOne(a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "김정은,김종은",
    "김정은,김정철",
    "이재형,이재명",
    "김영철,김영춘",
    "김성남,김선남",
    "Choe Ryong-hae,Choe Kyong-song",
    "Kim Yong-chol,Kim Yong-chun",
    "Park Joon-hee,Park Chung-hee",
    "Mun Chŏng-min,Mun Chŏng-ch'ŏl",
    "Paek Jin-ho,Paek Chang-ho",
    "KIM SONG MIN,KIM SONG CHOL",
    "김영철,Kim Yong-chun",
    "최룡해,Choe Kyong-song",
    "金正恩,Kim Jong-chol",
    "王伟,王刚",
    "王伟,王维",
    "Wang Wei,Wang Gang",
    "Li Min,Li Ming",
    "Lǐ Wěi,Lǐ Wéi",
    "Kim Jong-un,Lee Jong-un"
  })
  void nearNamesOfDifferentPeopleAreTwo(String a, String b) {
    assertTwo(a, b);
  }

  @ParameterizedTest
  @CsvSource({"리재명,이재명", "림수경,임수경", "량영철,양영철", "로무현,노무현", "류경수,유경수", "최룡해,최용해", "렴순희,염순희"})
  void northAndSouthWriteAnInitialLiquidDifferently(String north, String south) {
    assertOne(north, south);
  }

  @ParameterizedTest
  @CsvSource({
    "Jong-un Kim",
    "Kim Jongun",
    "KIM Jong Un",
    "KIMJONGUN",
    "'Kim, Jong-un'",
    "Chairman Kim Jong Un",
    "김 정은",
    "김정은 위원장",
    "김정은 동지",
    "김정은(金正恩)",
    "金正恩 委员长",
    "Kim J.U."
  })
  void orderTitlesAndLayoutDoNotMakeAnotherName(String other) {
    assertOne("김정은", other);
  }

  @ParameterizedTest
  @CsvSource({"Kim,김정은", "김 모 씨,김정은", "김씨,김정은", "Mr. Lee,Lee Jae-myung"})
  void aFamilyNameAloneIsNotAName(String part, String whole) {
    assertTwo(part, whole);
    assertThat(NameLikeness.of(part, whole)).isGreaterThan(0.3);
  }

  @ParameterizedTest
  @CsvSource({
    "Sergei Lavrov,Сергей Лавров", "Muhammad bin Salman,Mohammed bin Salman",
        "'Putin, Vladimir',Vladimir Putin",
    "VladimirPutin,Vladimir Putin", "Aleksandar Vucic,Aleksandar Vučić",
        "Liz Truss,Elizabeth Truss",
    "Dr. Rami Makhlouf,Rami Makhlouf", "Emanuel Macron,Emmanuel Macron",
        "باراك أوباما,Barack Obama",
    "Barack Obama,バラク・オバマ", "Ig0r Sechin,Igor Sechin", "Usama bin Ladin,Osama bin Laden"
  })
  void ordinaryNamesMeetOverTyposNicknamesAndScripts(String a, String b) {
    assertOne(a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "Hafez al-Assad,Bashar al-Assad",
    "Michelle Obama,Marie-Thérèse Obama",
    "Boris Abramovich,Roman Abramovich",
    "Hugo Chávez,Evo Morales",
    "Angelo Cruz,Angela Merkel"
  })
  void contradictingWordsMakeTwoNames(String a, String b) {
    assertTwo(a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "Siemens AG,Siemens Aktiengesellschaft",
    "CRYSTALORD,Crystalord Ltd",
    "ABC Company,A.B.C. Company",
    "Coca-Cola Company,Coca Cola Company",
    "Procter & Gamble Co.,Procter and Gamble Company"
  })
  void organisationsMeetOverLegalForms(String a, String b) {
    assertOne(a, b);
  }

  @ParameterizedTest
  @CsvSource({"Camp 14,Camp 15", "Fund III L.P.,Fund IV L.P.", "Volkswagen AG,Siemens AG"})
  void organisationsWithOtherNumbersOrWordsAreTwo(String a, String b) {
    assertTwo(a, b);
  }

  @Test
  void oddTextsAreNoErrors() {
    for (String odd :
        List.of("", " ", "()", "·", "123", "\u0301", "𠮷野家", "-'-", "ㄱㄴㄷ", "a".repeat(5000))) {
      assertThat(NameLikeness.of(odd, "김정은")).isBetween(0.0, 0.7);
      assertThat(NameLikeness.of(odd, odd)).isEqualTo(1);
      assertThat(PersonName.of(odd).keys()).isNotNull();
    }
  }

  @Test
  void aNameIsNotShownInLogs() {
    assertThat(PersonName.of("김정은").toString()).doesNotContain("김").doesNotContain("정은");
  }

  private static void assertOne(String a, String b) {
    assertThat(NameLikeness.of(a, b))
        .as("%s and %s", a, b)
        .isGreaterThanOrEqualTo(NameLikeness.SAME);
  }

  private static void assertTwo(String a, String b) {
    assertThat(NameLikeness.of(a, b)).as("%s and %s", a, b).isLessThan(NameLikeness.SAME);
  }
}
