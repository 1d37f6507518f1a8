package org.durumi.reader.korean;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.durumi.record.event.ActType;
import org.jspecify.annotations.Nullable;

/** Tells what a verb means among its words: 추방 to China is a transfer, to the homeland a return. */
final class ActResolver {

  private static final Pattern HOME =
      Pattern.compile("(?:북한|北|북측|북쪽|북으로|평양|본국|고국|자국|모국|고향|귀국|판문점|에리트레아|보위부|보위성|보위원)");
  private static final Pattern SOUTH = Pattern.compile("(?:한국|남한|서울|남측|우리)(?:으로|로|에|측에)");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:중국|제3국|태국|라오스|베트남|몽골|러시아|미얀마|캄보디아|튀르키예|터키|변방대|공안)[가-힣\\s]{0,8}?(?:으로|로|에|에게)\\s");
  private static final Pattern VIOLENT =
      Pattern.compile("총|실탄|폭격|포격|공습|발포|로켓|드론|폭탄|유탄|괴한|흉기|구타|폭행|고문|맞아|몽둥이|피격|매질|처형");
  private static final Pattern CUSTODY =
      Pattern.compile("구류장|구금|수감|감옥|교도소|교화소|수용소|조사|단련대|집결소|보위부|유치장|옥중|구치소|관리소|영창|체포|붙잡|감방|억류|심문");
  private static final Pattern DISASTER = Pattern.compile("홍수|폭우|태풍|산사태|침몰|지진|화재|전복|수해|장마|눈사태|조난");
  private static final Pattern TAKEN =
      Pattern.compile("보위|북송|사복|데려|태워|불려|밤사이|밤새|끌려|체포|한밤|하룻밤|새벽|공안|붙잡|연행|안전부|연락이|소식이");

  private static final Set<String> PLAIN =
      Arrays.stream(ActType.values()).map(ActType::code).collect(Collectors.toUnmodifiableSet());
  private static final Pattern BRIDE =
      Pattern.compile("(?:신부|아내|며느리|홀아비|노총각|농부|농가|한족|업소|포주)[가-힣]{0,3}(?:로|에게|에|한테) |(?:위안|원|달러)에 ");

  private ActResolver() {}

  /** What was done, or null where the words tell of none. */
  static @Nullable ActType type(Clause clause) {
    String before = clause.before();
    return switch (clause.trigger().sense()) {
      case "handover" -> handover(clause, before);
      case "expulsion" -> sent(before, ActType.TRANSFER);
      case "return" -> sent(before, ActType.FORCED_REPATRIATION);
      case "death" -> death(clause, upTo(clause));
      case "suicide" -> CUSTODY.matcher(upTo(clause)).find() ? ActType.DEATH_IN_CUSTODY : null;
      case "vanish" -> TAKEN.matcher(upTo(clause)).find() ? ActType.ENFORCED_DISAPPEARANCE : null;
      case "enforced_disappearance" ->
          DISASTER.matcher(clause.parts().text()).find() ? null : ActType.ENFORCED_DISAPPEARANCE;
      case "escape" -> ActType.ESCAPE_CROSSING;
      case "lost" ->
          DISASTER.matcher(clause.parts().text()).find() ? null : ActType.ENFORCED_DISAPPEARANCE;
      case "transfer" -> Senses.isHospital(before) ? null : ActType.TRANSFER;
      case "arrest_detention" ->
          clause.word().startsWith("끌려") && Homes.toHome(before)
              ? ActType.FORCED_REPATRIATION
              : clause.word().matches("검거에 (?:나서|나섰|들어).*")
                  ? ActType.CRACKDOWN_OPERATION
                  : ActType.ARREST_DETENTION;
      case String sense when PLAIN.contains(sense) ->
          ActType.valueOf(sense.toUpperCase(Locale.ROOT));
      case String sense -> Senses.type(clause, sense, before);
    };
  }

  private static String upTo(Clause clause) {
    return clause.parts().text().substring(clause.scope().from(), clause.trigger().start());
  }

  private static @Nullable ActType handover(Clause clause, String before) {
    if (clause.after().contains("로 이송")
        || clause.parts().text().startsWith("로 이송", clause.next() - 2)) {
      return null;
    }
    if (BRIDE.matcher(before).find()) {
      return ActType.TRAFFICKING;
    }
    if (HOME.matcher(before).find() || Homes.toHome(before)) {
      return clause.after().matches(".{0,14}(?:로|으로)\\s?") ? null : ActType.FORCED_REPATRIATION;
    }
    return ELSEWHERE.matcher(before).find() ? ActType.TRANSFER : null;
  }

  private static @Nullable ActType sent(String before, ActType otherwise) {
    if (SOUTH.matcher(before).find()) {
      return null;
    }
    if (HOME.matcher(before).find() && !ELSEWHERE.matcher(before).find()) {
      return ActType.FORCED_REPATRIATION;
    }
    return ELSEWHERE.matcher(before).find() ? ActType.TRANSFER : otherwise;
  }

  private static @Nullable ActType death(Clause clause, String before) {
    if (DISASTER.matcher(clause.parts().text()).find()) {
      return null;
    }
    if (VIOLENT.matcher(before).find()) {
      return CUSTODY.matcher(before).find() && !before.contains("총")
          ? ActType.DEATH_IN_CUSTODY
          : ActType.KILLING;
    }
    return CUSTODY.matcher(before).find() ? ActType.DEATH_IN_CUSTODY : null;
  }
}
