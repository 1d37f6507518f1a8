package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.durumi.desk.page.Pages;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps those who see some projects alone from pages that are about the whole archive, or show what
 * the desk worked out of all of it for everybody.
 */
@Component
@Profile("team")
final class WholeOnly implements MoreRules {

  private static final List<String> PAGES =
      List.of("/add", "/appeals", "/estimate", "/linking", "/publish", "/releases", "/work");

  @Override
  public void on(HttpSecurity http) {
    http.addFilterAfter(new Filter(), AuthorizationFilter.class);
  }

  private static final class Filter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (Doorkeeper.clearance().projects().isPresent()) {
        if (isWholeOnly(request.getRequestURI())) {
          throw new AccessDeniedException("about the whole archive");
        }
        request.setAttribute(Pages.PARTLY, true);
      }
      chain.doFilter(request, response);
    }

    private static boolean isWholeOnly(String path) {
      return PAGES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }
  }
}
