package org.durumi.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.durumi.archive.store.AccountRow;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.vault.Vault;
import org.durumi.record.review.RefusedDecision;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets in whom a provider vouched for, if an account is theirs. */
@Component
@Profile("provider")
final class ProviderEntrance implements AuthenticationSuccessHandler {

  private final Vault vault;
  private final Joining joining;
  private final Entrance entrance;

  ProviderEntrance(Vault vault, Joining joining, Entrance entrance) {
    this.vault = vault;
    this.joining = joining;
    this.entrance = entrance;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proved)
      throws IOException {
    try {
      take(request, response, proved);
    } catch (ArchiveFaultException e) {
      fault(e, request, response);
    }
  }

  private void take(HttpServletRequest request, HttpServletResponse response, Authentication proved)
      throws IOException {
    AccountRow linking = joining.linked(request);
    if (linking != null) {
      boolean known = proved.getPrincipal() instanceof OidcUser user && link(linking, user);
      entrance.letIn(linking, "provider", request, response);
      go(response, "/account?provider=" + (known ? "linked" : "refused"));
      return;
    }
    Optional<AccountRow> row =
        proved.getPrincipal() instanceof OidcUser user ? account(user, request) : Optional.empty();
    if (row.isEmpty()) {
      refuse(request, response);
      return;
    }
    entrance.letIn(row.get(), "provider", request, response);
    go(response, "/");
  }

  /** False where somebody else is known by it already. */
  private boolean link(AccountRow row, OidcUser user) {
    URL address = user.getIssuer();
    String subject = user.getSubject();
    if (address == null || subject == null) {
      return false;
    }
    try {
      return vault.whole(archive -> {
        archive.accounts().ways().identify(row, address.toString(), subject);
        return true;
      });
    } catch (RefusedDecision e) {
      return false;
    }
  }

  private Optional<AccountRow> account(OidcUser user, HttpServletRequest request) {
    URL address = user.getIssuer();
    String subject = user.getSubject();
    if (address == null || subject == null) {
      return Optional.empty();
    }
    String issuer = address.toString();
    AccountRow invited = joining.account(request);
    try {
      return vault.whole(archive -> {
        var ways = archive.accounts().ways();
        if (invited != null) {
          ways.identify(invited, issuer, subject);
        }
        return ways.identified(issuer, subject).filter(row -> row.state() == AccountRow.State.OPEN);
      });
    } catch (RefusedDecision e) {
      return Optional.empty();
    }
  }

  /** Nobody is let in, and nothing of what was proved is kept; whoever was in stays in. */
  void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      if (joining.linked(request) != null) {
        go(response, "/account?provider=refused");
        return;
      }
    } catch (ArchiveFaultException e) {
      fault(e, request, response);
      return;
    }
    forget(request);
    go(response, "/unlock?provider=refused");
  }

  /** The archive cannot be asked: nobody is let in, and whoever was in comes in anew. */
  private static void fault(
      ArchiveFaultException fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    forget(request);
    response.sendError(
        fault.isAway()
            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
  }

  private static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private static void go(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }
}
