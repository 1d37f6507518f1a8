package org.durumi.desk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in what was meant for this desk alone. A page from elsewhere can make a browser connect to
 * the loopback address, under a name of its own (DNS rebinding) or by a link or form; then the Host
 * or what the browser says of the origin gives it away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackFilter extends OncePerRequestFilter {

  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        || !isOurs(request.getHeader("Host"), request)) {
      refuse(response, 421);
    } else if (isFromElsewhere(request)) {
      refuse(response, 403);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isOurs(String host, HttpServletRequest request) {
    String port = ":" + request.getLocalPort();
    return host != null
        && host.endsWith(port)
        && NAMES.contains(host.substring(0, host.length() - port.length()));
  }

  /** A link from elsewhere may lead to a page; nothing from elsewhere may do or read anything. */
  private static boolean isFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin != null && !origin.equals("http://" + request.getHeader("Host"))) {
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
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write("This desk answers only to pages of its own, at the address that it printed.");
  }
}
