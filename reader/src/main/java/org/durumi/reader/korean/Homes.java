package org.durumi.reader.korean;

import java.util.regex.Pattern;

/** Tells whether people are brought to the state they fled from. */
final class Homes {

  private static final Pattern NORTH =
      Pattern.compile(
          "(?:북한|북조선|조선|북측|북쪽|북녘|북|본국|고국|자국|모국|평양|조국)(?: ?(?:측|당국|세관|보위부|땅))?(?:으로|로|에|에게)(?=[\\s,]|$)"
              + "|(?:다리|건너|세관|중국|투먼|단둥|훈춘)[^,]{0,20}(?:신의주|온성|무산|회령|혜산|남양)(?:시|군)?(?: 보위부)?(?:으로|로)(?=[\\s,]|$)");

  /** "중국 활동가 1명을 중국에": one and the same state. */
  private static final Pattern SAME_STATE =
      Pattern.compile(
          "(중국|러시아|베트남|미얀마|에리트레아|이란|튀르키예|터키|벨라루스|캄보디아|라오스|사우디아라비아|르완다)(?:인|의)? [^,]{1,30}(?:을|를|은|는|이|가) (?:[가-힣]+ ){0,2}?\\1(?:으로|로|에|측에) ");

  private static final Pattern SOUTH = Pattern.compile("(?:한국|남한|서울|남측)(?:으로|로|에) $");

  private Homes() {}

  /** Tells whether the words before a verb of bringing lead home. */
  static boolean toHome(String before) {
    return !SOUTH.matcher(before).find()
        && (NORTH.matcher(before).find() || SAME_STATE.matcher(before).find());
  }
}
