package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.durumi.desk.page.Pages;
import org.durumi.record.casework.Permission;
import org.durumi.record.casework.Project;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps those who see some projects alone from pages that are about the whole archive, or show what
 * the desk worked out of all of it for everybody, and tells them why. All other pages are limited
 * below, in the archive that a request is given.
 */
@Component
@Profile("team")
final class WholeOnly implements MoreRules {

  private static final String PROOFS = "/proofs";

  /** The pages, with the sentence that says why. */
  private static final Map<String, String> PAGES =
      Map.of(
          "/estimate",
          "whole.estimate",
          "/api/estimate",
          "whole.estimate",
          "/api/publish",
          "whole.publish",
          "/publish",
          "whole.publish",
          "/releases",
          "whole.publish",
          "/api/releases",
          "whole.publish",
          "/api/proofs",
          "whole.proofs",
          PROOFS,
          "whole.proofs");

  @Override
  public void on(HttpSecurity http) {
    http.addFilterAfter(new Filter(), AuthorizationFilter.class);
  }

  private static final class Filter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Person person = Doorkeeper.person();
      Set<Project> projects =
          person == null ? Set.of() : person.clearance().projects().orElse(Set.of());
      if (person != null && !projects.isEmpty()) {
        request.setAttribute(Pages.PARTLY, projects.stream().sorted().map(Project::name).toList());
        refuse(request.getServletPath(), person);
      }
      chain.doFilter(request, response);
    }

    /** The path is as the table of routes has it, whatever way it was written in the address. */
    private static void refuse(String path, Person person) {
      for (Map.Entry<String, String> page : PAGES.entrySet()) {
        boolean isIt = path.equals(page.getKey()) || path.startsWith(page.getKey() + "/");
        if (isIt && !(path.equals(PROOFS) && person.may(Permission.ADMINISTER))) {
          throw new PartlySeenException(page.getValue());
        }
      }
    }
  }
}
