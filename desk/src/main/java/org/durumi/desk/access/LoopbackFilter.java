package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.TeamOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in what was meant for this desk alone: over the loopback address, or, at a team's desk, from
 * the proxy in front of it under the public name. A page from elsewhere can make a browser connect
 * to the loopback address, under a name of its own (DNS rebinding) or by a link or form; then the
 * Host or what the browser says of the origin gives it away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackFilter extends OncePerRequestFilter {

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final @Nullable URI origin;
  private final boolean team;

  LoopbackFilter(DeskOptions options) {
    TeamOptions many = options.team();
    team = many != null;
    origin = many == null ? null : many.origin();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    AnswerHeaders.on(response);
    // At a team's desk the address is by now that of whom the proxy speaks for; the server itself
    // listens on the loopback address alone.
    boolean isHere = team || InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    if (!isHere || !isOurs(request.getHeader("Host"), request)) {
      refuse(response, 421);
    } else if (isFromElsewhere(request)) {
      refuse(response, 403);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** What the server refuses by itself gets an error page without having come by here. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private boolean isOurs(String host, HttpServletRequest request) {
    if (isPublic(host)) {
      return true;
    }
    String port = ":" + request.getLocalPort();
    return host != null
        && host.endsWith(port)
        && NAMES.contains(host.substring(0, host.length() - port.length()));
  }

  private boolean isPublic(@Nullable String host) {
    URI known = origin;
    return known != null && known.getRawAuthority().equals(host);
  }

  /** A link from elsewhere may lead to a page; nothing from elsewhere may do or read anything. */
  private boolean isFromElsewhere(HttpServletRequest request) {
    String from = request.getHeader("Origin");
    String host = request.getHeader("Host");
    String own = isPublic(host) ? String.valueOf(origin) : "http://" + host;
    if (from != null && !from.equals(own)) {
      return true;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site == null || site.equals("same-origin") || site.equals("none")) {
      return false;
    }
    boolean follows =
        "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    return !(follows && SAFE.contains(request.getMethod()));
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getWriter()
        .write("This desk answers only to pages of its own, at the address that it printed.");
  }
}
