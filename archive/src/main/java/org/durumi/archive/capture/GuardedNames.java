package org.durumi.archive.capture;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The one place where names become addresses: the connection is made to what was checked here and
 * to nothing else, so a name cannot mean one address when checked and another when used.
 */
final class GuardedNames implements DnsResolver {

  private final AddressGuard guard;
  private final NameLookup lookup;
  private final Route route;

  GuardedNames(AddressGuard guard, NameLookup lookup, Route route) {
    this.guard = guard;
    this.lookup = lookup;
    this.route = route;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookup.of(host);
    if (!route.isProxy(host)) {
      // One closed address among them is enough: nobody mixes them by honest mistake.
      for (InetAddress address : addresses) {
        guard.check(host, address);
      }
    }
    return addresses;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    if (route.resolvesElsewhere()) {
      return List.of(InetSocketAddress.createUnresolved(host, port));
    }
    return Arrays.stream(resolve(host)).map(a -> new InetSocketAddress(a, port)).toList();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
