package org.durumi.reader.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.record.event.ActType;

/** Finds rewards, bargains and orders, which are told otherwise than what is done to people. */
final class InstructionReader {

  private static final Pattern REWARD =
      Pattern.compile(
          "(?:신고\\s?)?(?:포상금|현상금|보상금|포상|신고금)(?=[^.]{0,70}?(?:내걸|걸었|걸고|걸려|제시|주겠|준다|주기로|지급하|지급할|나붙|붙었|붙였|붙어|약속|올렸|올린|인상|전단|공고|포고|선포|제공하))");
  private static final Pattern BARGAIN =
      Pattern.compile(
          "대가로[^.]{0,60}?(?:지불|건네|건넸|제공|지급|요구|넘기|넘겼|주고|줬|받고|받았|받은)[가-힣]*(?:\\s있[가-힣]*)?"
              + "|뇌물을?\\s?(?:[가-힣]+\\s)?(?:건넸|건넨|줬|바쳤|받고|받았|받은|요구했|요구하고 있)");
  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile("북송|송환|체포|탈북|넘겨|넘기|석방|도강|월경|풀어|인신매매|국경|이민자|난민");
  private static final Pattern ORDER =
      Pattern.compile(
          "(?:특별\\s?)?(?:지시문?|명령|지령|포고문?|방침|지침|엄명|통지문|교시|포치)(?:을|를|이|가)?\\s?"
              + "(?:(?:또다시|새로|긴급|직접)\\s)?(?:내렸|내린|내려왔|내려졌|내려보냈|내려 보냈|하달|시달|했다|했습|했으|해 |전달|발표|공포|선포|채택|됐다|배포|발령|떨어졌|떨어진)");
  private static final Pattern REPRESSIVE =
      Pattern.compile(
          "탈북|국경|사살|체포|단속|색출|처벌|처형|차단|도강|월경|밀수|감시|총살|발포|북송|송환|엄벌|봉쇄|검열|추방|억류|난민|이주민|시위");
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
            case REWARD_OFFER -> true;
            case BRIBERY_EXCHANGE ->
                ABOUT_PEOPLE.matcher(whole).find() && !CONDITION.matcher(before).find();
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
