package org.durumi.reader.korean;

import java.util.Set;
import java.util.regex.Pattern;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** Tells what an everyday verb means by the words before it: 맞다 a blow or a shot, 나오다 from jail. */
final class Senses {

  private static final Pattern PLACE_OF_CUSTODY =
      Pattern.compile(
          "구류장|구류소|수감|감옥|교도소|교화소|수용소|단련대|집결소|보위부|보위국|안전부|유치장|구치소|감방|억류|영창|관리소|이민국|파출소|요덕|시설|조사실|심문|취조|조사를 받|체포|붙잡");
  private static final Pattern BLOW =
      Pattern.compile(
          "(?:매|몰매|뭇매|몽둥이|곤봉|경찰봉|각목|쇠파이프|채찍|주먹|개머리판|지레|지렛대|막대기|회초리|따귀|뺨)(?:를|을|로|으로)?[^,]{0,14}$|(?:부러지|기절하|실신하|터지)[^,]{0,3}(?:도록|때까지|게) $");
  private static final Pattern FORCED =
      Pattern.compile(
          "강제|억지로|보수도|보수 없이|임금|무급|무보수|공짜|교화소|수용소|단련대|관리소|돌격대|수감자|강요|노역|모내기|농촌 ?지원|공사|건설|탄광|광산|농장|벌목");
  private static final Pattern TRADED =
      Pattern.compile(
          "신부|아내|며느리|색시|한족|조선족|농부|농민|농가|홀아비|노총각|총각|남자에게|남성에게|브로커|인신매매|업소|업체|포주|처녀|여성|여자|딸|자매|소녀|아이|어머니|모녀");
  private static final Pattern FREED =
      Pattern.compile(
          "벌금|보석|구류장|구류소|교화소|교도소|감옥|감방|단련대|유치장|구치소|수용소|사면|대사령|특사|형기|만기|억류|석방|뇌물|몸값|돈을|위안을|달러를|담배");
  private static final Pattern BORDER =
      Pattern.compile(
          "목선|어선|배를 타|국경|두만강|압록강|휴전선|군사분계선|비무장지대|북방한계선|철조망|동해|서해|중국|라오스|태국|베트남|남측|귀순|헤엄");
  private static final Pattern WORKPLACE = Pattern.compile("작업장|숙소|부대|초소|현장|공장|벌목장|사업소|돌격대|일터|근무지");
  private static final Pattern HOMES = Pattern.compile("집|마을|숙소|주거|아파트|은신처|거주지|산을|기숙사|승방|사원|민박");
  private static final Pattern HOSPITAL = Pattern.compile("병원|응급실|의료원");
  private static final Pattern PUNISHED = Pattern.compile("노동|단련|교화|구류|무보수");

  private static final Set<String> EVERYDAY =
      Set.of(
          "taken",
          "carried",
          "beaten",
          "posture",
          "abuse",
          "fire",
          "violation",
          "sold",
          "mobilised",
          "labour",
          "penalty",
          "search",
          "disposal",
          "out",
          "over",
          "desertion");

  private Senses() {}

  /** Tells whether a sense is no act by itself. */
  static boolean isEveryday(String sense) {
    return EVERYDAY.contains(sense);
  }

  /** What the sense of a word comes to after some words, or null where it comes to no act. */
  static @Nullable ActType type(Clause clause, String sense, String before) {
    return switch (sense) {
      case "taken" ->
          Actors.of(clause).isEmpty() && !before.contains("영장") ? null : ActType.ARREST_DETENTION;
      case "carried" -> carried(before);
      case "beaten" -> BLOW.matcher(before).find() ? ActType.TORTURE_ILL_TREATMENT : null;
      case "posture" -> when(PLACE_OF_CUSTODY.matcher(before).find() || before.contains("시간"));
      case "abuse" -> when(PLACE_OF_CUSTODY.matcher(before).find());
      case "fire" -> before.matches(".*(?:향해|에게|조준).*") ? ActType.SHOOTING : null;
      case "violation" -> before.matches(".*(?:인권|주권|권리|존엄).*") ? null : ActType.SEXUAL_VIOLENCE;
      case "sold" -> TRADED.matcher(before).find() || first(clause) ? traded(clause) : null;
      case "mobilised" -> FORCED.matcher(before).find() ? labour(clause) : null;
      case "labour" ->
          FORCED.matcher(before).find() || clause.after().matches("야(?:만)? (?:했|하였).*")
              ? labour(clause)
              : null;
      case "penalty" -> ActType.SENTENCING;
      case "search" ->
          HOMES.matcher(before).find()
                  && !isSeized(clause)
                  && !Crackdowns.agents(clause, true).isEmpty()
              ? ActType.CRACKDOWN_OPERATION
              : null;
      case "disposal" -> PUNISHED.matcher(before).find() ? ActType.SENTENCING : null;
      case "out" -> FREED.matcher(before).find() ? ActType.RELEASE : null;
      case "over" -> BORDER.matcher(before).find() ? ActType.ESCAPE_CROSSING : null;
      case "desertion" -> WORKPLACE.matcher(before).find() ? ActType.ESCAPE_CROSSING : null;
      default -> null;
    };
  }

  /** A search that ends in an arrest is told as the arrest. */
  private static boolean isSeized(Clause clause) {
    return clause.parts().triggers().stream()
        .anyMatch(t -> t.start() > clause.trigger().end() && t.sense().equals("arrest_detention"));
  }

  private static @Nullable ActType when(boolean held) {
    return held ? ActType.TORTURE_ILL_TREATMENT : null;
  }

  /** Goods are sold and machines put to work as well: people must be named. */
  private static @Nullable ActType traded(Clause clause) {
    return VictimReader.victims(clause).isEmpty() && !carriesOn(clause)
        ? null
        : ActType.TRAFFICKING;
  }

  private static @Nullable ActType labour(Clause clause) {
    return VictimReader.victims(clause).isEmpty() && !carriesOn(clause)
        ? null
        : ActType.FORCED_LABOUR;
  }

  private static boolean carriesOn(Clause clause) {
    return clause.previous() != null || clause.before().length() < 2;
  }

  private static boolean first(Clause clause) {
    return clause.people().stream().anyMatch(Narrators::isNarrator);
  }

  /** Tells whether people were only taken to a hospital. */
  static boolean isHospital(String before) {
    return HOSPITAL.matcher(before).find();
  }

  private static @Nullable ActType carried(String before) {
    if (isHospital(before)) {
      return null;
    }
    if (Homes.toHome(before)) {
      return ActType.FORCED_REPATRIATION;
    }
    return before.matches(
            ".*(?:구류장|구류소|감옥|교도소|교화소|수용소|단련대|집결소|유치장|구치소|관리소|이민국|시설|요덕|농촌|오지|탄광|광산|감방)[가-힣]{0,2}(?:으로|로) .*")
        ? ActType.TRANSFER
        : null;
  }
}
