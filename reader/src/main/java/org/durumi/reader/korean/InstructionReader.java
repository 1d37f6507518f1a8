package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.ActType;

/** Finds rewards, bargains and orders, which are told otherwise than what is done to people. */
final class InstructionReader {

  private static final String SUM =
      "[\\d일이삼사오육칠팔구십백천만][\\d,일이삼사오육칠팔구십백천만 ]{0,8}\\s?(?:여 )?(?:원|위안|달러|유로|루블|바트|밧|킬로|kg|㎏|보루|막대기|돈)";
  private static final Pattern REWARD =
      Pattern.compile(
          "(?:신고\\s?)?(?:포상금|현상금|보상금|사례금|상금|포상|신고금)(?=[^.]{0,70}?(?:내걸|걸었|걸고|걸려|제시|주겠|준다|주기로|지급하|지급할|나붙|붙었|붙였|붙어|약속|올렸|올린|인상|전단|공고|포고|선포|제공하|내놓|지급한|주기로))"
              + "|(?:쌀|현금|텔레비전|TV|옥수수|금괴|입당|휴가|"
              + SUM
              + "(?:킬로|kg|㎏|그램|g)?)[^.]{0,25}?(?:주겠|준다|준대|주기로|상으로|지급한다|지급하겠|지급하기로|약속|내놓|내주겠|내걸)");
  private static final Pattern BARGAIN =
      Pattern.compile(
          "대가로[^.]{0,60}?(?:지불|건네|건넸|제공|지급|요구|넘기|넘겼|주고|줬|받고|받아|받았|받은)[가-힣]*(?:\\s있[가-힣]*)?"
              + "|뇌물을?\\s?(?:[가-힣]+\\s)?(?:건넸|건넨|줬|바쳤|받고|받았|받은|요구했|요구하고 있)"
              + "|(?:뒷돈|몸값|뇌물|웃돈|담배|금반지|금가락지|팔찌|현금|돈|"
              + SUM
              + ")[^.,]{0,14}?(?:건네|건넨|건넸|찔러|쥐여|쥐어|바치|바쳐|바친|치르|치러|내고|주고|주자|줬|받고|받아|받은|요구했|요구하)[가-힣]*");
  private static final Pattern FAVOUR =
      Pattern.compile(
          "풀려나|풀어|석방|빼내|꺼내|놓아|놔 ?[주줬]|눈감|눈을 감|면했|면하|봐주|봐 주|돌려받|되찾|이름을 빼|무마|몸값|도강|문을 나섰|나왔|나올 수|대가");
  private static final Pattern FINE = Pattern.compile("벌금|보석금|과태료|품삯|월급|뱃삯");
  private static final Pattern WANTED =
      Pattern.compile("신고|제보|고발|밀고|협조|잡는|잡아|알려|사살|찾는|도주한|수배|탈북자를|적발");
  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile("북송|송환|체포|탈북|넘겨|넘기|석방|도강|월경|풀|인신매매|빼내|꺼내|놓아|눈감|몸값|돌려받|이름을 빼|국경|이민자|난민");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?:특별\\s?)?(?:지시문?|명령|지령|포고문?|방침|지침|엄명|통지문?|교시|포치|통행금지령|통금령|(?:금지|차단|통제|제한|봉쇄)하는 조치)(?:을|를|이|가)?\\s?"
              + "(?:(?:또다시|새로|긴급|직접|다시)\\s)?(?:(?:[가-힣]+\\s)?[가-힣]+(?:에|에게|마다)\\s)?(?:내렸|내린|내려왔|내려졌|내려보냈|내려 보냈|내려보낸|내려먹|보냈|내놨|내놓|하달|시달|했다|했습|했으|하였|하고|해 |전달|발표|공포|선포|채택|됐다|배포|발령|떨어졌|떨어진)");
  private static final Pattern REPRESSIVE =
      Pattern.compile(
          "탈북|국경|사살|체포|단속|색출|처벌|처형|차단|도강|월경|밀수|감시|총살|발포|북송|송환|엄벌|봉쇄|검열|추방|억류|난민|이주민|시위|쏘라|통행|외화|영상물|손전화|휴대전화|퇴학|반동|통금|오지");
  private static final Pattern CONDITION = Pattern.compile("(?<!따르)(?:면|경우|때마다)[ ,]");

  private InstructionReader() {}

  /** What is promised, exchanged or ordered in a sentence; the type goes with each. */
  static List<Found> read(Parts parts) {
    List<Found> found = new ArrayList<>();
    for (Parts.Scope scope : parts.scopes()) {
      String text = scope.quoted() ? parts.text() : parts.outside();
      add(found, parts, scope, REWARD.matcher(text), ActType.REWARD_OFFER);
      add(found, parts, scope, BARGAIN.matcher(text), ActType.BRIBERY_EXCHANGE);
      add(found, parts, scope, ORDER.matcher(text), ActType.POLICY_ORDER);
    }
    return found;
  }

  /** Money alone buys many things; a favour must be named, and a fine is no bargain. */
  private static boolean isBargain(String words, String whole) {
    return words.startsWith("대가로")
        || words.startsWith("뇌물")
        || FAVOUR.matcher(whole).find() && !FINE.matcher(whole).find();
  }

  /** An instruction and the stretch of speech that holds it. */
  record Found(ActType type, Clause clause) {}

  private static void add(
      List<Found> found, Parts parts, Parts.Scope scope, Matcher m, ActType type) {
    m.region(scope.from(), scope.to());
    while (m.find()) {
      if (!parts.scopeOf(m.start()).equals(scope)) {
        continue;
      }
      String before = parts.text().substring(scope.from(), m.start());
      String whole = parts.text().substring(scope.from(), scope.to());
      boolean fits =
          switch (type) {
            case REWARD_OFFER ->
                m.group().contains("상금")
                    || m.group().startsWith("포상")
                    || m.group().startsWith("신고")
                    || m.group().startsWith("보상")
                    || m.group().startsWith("사례")
                    || WANTED.matcher(before).find();
            case BRIBERY_EXCHANGE ->
                ABOUT_PEOPLE.matcher(whole).find()
                    && !CONDITION.matcher(before).find()
                    && isBargain(m.group(), whole);
            default -> REPRESSIVE.matcher(before).find();
          };
      if (fits) {
        Manner manner = m.group().contains("고 있") ? Manner.ONGOING : Manner.OCCURRED;
        Trigger trigger =
            new Trigger(m.start(), m.end(), type.code(), Trigger.Voice.ACTIVE, manner, false);
        int from = Math.max(scope.from(), before.lastIndexOf(PartsReader.MASK) + 1);
        found.add(new Found(type, new Clause(parts, scope, trigger, from, scope.to(), null)));
        return;
      }
    }
  }
}
