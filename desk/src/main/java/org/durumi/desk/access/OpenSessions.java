package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;

/** Who is in at a team's desk, and from where. Sessions live in memory and end with the program. */
@Component
@Profile("team")
public final class OpenSessions {

  private static final int LONGEST_BROWSER = 200;

  private final SessionRegistry registry;
  private final Clock clock;
  private final Map<String, Facts> facts = new ConcurrentHashMap<>();

  OpenSessions(SessionRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  private record Facts(String shown, String browser, String address, Instant since, String way) {}

  /**
   * A session.
   *
   * @param shown what names it on a page; nobody can come in with that
   * @param account whose it is
   * @param browser what the browser calls itself
   * @param address where it comes from
   * @param since when its person came in
   * @param last when something was asked for last
   * @param way how its person came in, such as {@code passkey}
   */
  public record Open(
      String shown,
      int account,
      String browser,
      String address,
      Instant since,
      Instant last,
      String way) {

    /** The account's number alone. */
    @Override
    public String toString() {
      return "Open[" + account + "]";
    }
  }

  /** Somebody came in with this session. */
  public void opened(HttpServletRequest request, int account, String way) {
    HttpSession session = request.getSession();
    String browser = Objects.toString(request.getHeader("User-Agent"), "");
    facts.put(
        session.getId(),
        new Facts(
            UUID.nameUUIDFromBytes(session.getId().getBytes(StandardCharsets.US_ASCII)).toString(),
            browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)),
            request.getRemoteAddr(),
            clock.instant(),
            way));
    registry.registerNewSession(session.getId(), account);
  }

  /** Notes that something was asked for in it. */
  void used(HttpSession session) {
    registry.refreshLastRequest(session.getId());
  }

  /** Tells whether somebody ended it, or it was never opened. */
  boolean isEnded(HttpSession session) {
    SessionInformation known = registry.getSessionInformation(session.getId());
    return known == null || known.isExpired();
  }

  /** When its person came in. */
  public @Nullable Instant since(HttpSession session) {
    Facts known = facts.get(session.getId());
    return known == null ? null : known.since();
  }

  /** An account's sessions, the newest first. */
  public List<Open> of(int account) {
    List<Open> open = new ArrayList<>();
    for (SessionInformation one : registry.getAllSessions(account, false)) {
      Facts known = facts.get(one.getSessionId());
      if (known != null) {
        open.add(
            new Open(
                known.shown(),
                account,
                known.browser(),
                known.address(),
                known.since(),
                one.getLastRequest().toInstant(),
                known.way()));
      }
    }
    facts.keySet().removeIf(id -> registry.getSessionInformation(id) == null);
    return open.stream().sorted(Comparator.comparing(Open::since).reversed()).toList();
  }

  /** What names this session on a page. */
  public String shown(HttpSession session) {
    Facts known = facts.get(session.getId());
    return known == null ? "" : known.shown();
  }

  /** Ends one of an account's sessions; false where it has none of this name. */
  public boolean end(int account, String shown) {
    boolean ended = false;
    for (SessionInformation one : registry.getAllSessions(account, false)) {
      Facts known = facts.get(one.getSessionId());
      if (known != null && known.shown().equals(shown)) {
        one.expireNow();
        ended = true;
      }
    }
    return ended;
  }

  /** Ends all of an account's sessions but this one; how many there were. */
  public int endAll(int account, @Nullable HttpSession but) {
    int ended = 0;
    for (SessionInformation one : registry.getAllSessions(account, false)) {
      if (but == null || !one.getSessionId().equals(but.getId())) {
        one.expireNow();
        ended++;
      }
    }
    return ended;
  }
}
