package org.durumi.desk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.durumi.desk.start.DeskOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Makes pages of templates. */
@Component
public final class Pages {

  /** A request has this attribute where the person sees some projects alone: their names. */
  public static final String PARTLY = Pages.class.getName() + ".partly";

  private static final String NOTICE = "org.durumi.desk.notice";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.durumi.desk.templates");
  private final Preferences preferences;

  private final DeskOptions options;
  private final ObjectProvider<Ongoing.Source> ongoing;

  Pages(Preferences preferences, DeskOptions options, ObjectProvider<Ongoing.Source> ongoing) {
    this.preferences = preferences;
    this.options = options;
    this.ongoing = ongoing;
  }

  /**
   * A page.
   *
   * @param template its name without ending, such as {@code inbox/inbox}; it takes {@code frame}
   *     and {@code view}
   * @param view what it shows
   */
  public View show(String template, Object view) {
    HttpServletRequest request = request();
    Map<String, Object> values = new HashMap<>();
    values.put("frame", frame(request));
    values.put("view", view);
    return new JteView(engine, template + ".jte", values);
  }

  /** Sends the browser to another page of the desk, with GET. */
  public View go(String path) {
    RedirectView view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }

  /** The same, and there the page says this sentence once. */
  public View go(String path, String notice) {
    request().getSession().setAttribute(NOTICE, new Notice(notice, null));
    return go(path);
  }

  /** The same, and beside the sentence there is a button that takes back what was done. */
  public View go(String path, String notice, Undo undo) {
    request().getSession().setAttribute(NOTICE, new Notice(notice, undo));
    return go(path);
  }

  private record Notice(@Nullable String text, @Nullable Undo undo) {

    static final Notice NONE = new Notice(null, null);
  }

  /** The words of the person's language. */
  public Words words() {
    return words(request());
  }

  private Words words(HttpServletRequest request) {
    Preferences.Values values = preferences.values();
    return Words.in(values.locale(request.getLocale()), values.zoneId());
  }

  private Frame frame(HttpServletRequest request) {
    Preferences.Values values = preferences.values();
    Authentication person =
        request.getUserPrincipal() instanceof Authentication known ? known : null;
    Notice notice = notice(request);
    return new Frame(
        words(request),
        person == null ? null : person.getName(),
        permission ->
            person != null
                && person.getAuthorities().stream()
                    .anyMatch(known -> permission.name().equals(known.getAuthority())),
        request.getRequestURI(),
        token(request),
        notice.text(),
        notice.undo(),
        values.theme(),
        values.keys(),
        values.idle().toSeconds(),
        options.demo(),
        options.team() != null,
        projects(request),
        person == null ? null : ongoing.getObject().now());
  }

  private static List<String> projects(HttpServletRequest request) {
    return request.getAttribute(PARTLY) instanceof List<?> names
        ? names.stream().map(name -> OneLine.of(String.valueOf(name))).toList()
        : List.of();
  }

  private static String token(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken csrf ? csrf.getToken() : "";
  }

  private static Notice notice(HttpServletRequest request) {
    if (request.getHeader("X-Desk-Background") != null) {
      // A page that asks by itself must not take the sentence from the page that is to say it.
      return Notice.NONE;
    }
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(NOTICE) instanceof Notice notice)) {
      return Notice.NONE;
    }
    session.removeAttribute(NOTICE);
    return notice;
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
