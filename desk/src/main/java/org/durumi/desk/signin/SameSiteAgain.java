package org.durumi.desk.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * A browser that comes back from a provider sends no cookie, since these are for the desk's own
 * pages alone. A page that leads to the same address again makes it one of the desk's own.
 */
final class SameSiteAgain extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean fromElsewhere = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    if (!fromElsewhere || !request.getRequestURI().startsWith(ProviderRules.BACK + "/")) {
      chain.doFilter(request, response);
      return;
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String there = HtmlUtils.htmlEscape(request.getRequestURI() + query);
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url="
                + there
                + "\"><title>Durumi</title><a href=\""
                + there
                + "\">Durumi</a>");
  }
}
