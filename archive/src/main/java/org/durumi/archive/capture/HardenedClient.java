package org.durumi.archive.capture;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over http and https from servers that may mean harm. Each hop of a redirect is checked
 * anew and made over a connection of its own; no cookie, referrer or name of ours is ever sent.
 */
public final class HardenedClient {

  private static final int MOST_REDIRECTS = 10;

  private final CaptureSettings settings;
  private final Route route;
  private final AddressGuard guard;
  private final NameLookup lookup;
  private final Supplier<Socket> sockets;
  private final TlsSocketStrategy tls;

  /** A client that does what a person chose. */
  public HardenedClient(CaptureSettings settings) {
    this(
        settings,
        InetAddress::getAllByName,
        Route::direct,
        DefaultClientTlsStrategy.createDefault());
  }

  HardenedClient(
      CaptureSettings settings,
      NameLookup lookup,
      Supplier<Socket> sockets,
      TlsSocketStrategy tls) {
    this.settings = settings;
    this.route = new Route(settings.proxy());
    this.guard = new AddressGuard(settings.allowed());
    this.lookup = lookup;
    this.sockets = sockets;
    this.tls = tls;
  }

  CaptureSettings settings() {
    return settings;
  }

  /**
   * Fetches an address and follows redirects.
   *
   * @throws CaptureRefusal for whatever goes wrong, as a sentence for a person
   */
  Fetched fetch(WebAddress address, Wanted asked) {
    Wanted wanted = asked.by(Deadline.in(settings.limits().pageTime()));
    List<Answer> hops = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Set<WebAddress> seen = new HashSet<>();
    WebAddress next = address;
    while (true) {
      if (!seen.add(next)) {
        throw new CaptureRefusal(
            next.host().name() + " redirects in a circle; check the address in a browser.");
      }
      Answer answer = hop(next, wanted, hops);
      hops.add(answer);
      if (!answer.head().redirects()) {
        return new Fetched(List.copyOf(hops), List.copyOf(notes));
      }
      if (hops.size() > MOST_REDIRECTS) {
        throw new CaptureRefusal(
            address.host().name()
                + " redirects more than "
                + MOST_REDIRECTS
                + " times; give the address where a browser ends.");
      }
      next = redirected(answer, wanted, notes);
    }
  }

  /**
   * Sends bytes to a service and brings its answer; no redirect is followed.
   *
   * @param limit of the answer's body, in bytes
   * @throws CaptureRefusal for whatever goes wrong, as a sentence for a person
   */
  Answer post(WebAddress address, Posting posting, int limit) {
    Deadline deadline = Deadline.in(settings.limits().pageTime());
    return one(address, new Wanted(limit, false, false, deadline, _ -> {}), posting);
  }

  private Answer hop(WebAddress address, Wanted wanted, List<Answer> before) {
    try {
      wanted.permit().accept(address);
      return one(address, wanted, null);
    } catch (CaptureRefusal e) {
      if (before.isEmpty()) {
        throw e;
      }
      // Who sent us there matters: --allow would be a gift to a hostile server.
      throw new CaptureRefusal(
          "After a redirect by " + before.getLast().host() + ": " + e.getMessage());
    }
  }

  private static WebAddress redirected(Answer answer, Wanted wanted, List<String> notes) {
    WebAddress next;
    try {
      next = answer.address().resolve(answer.head().location());
    } catch (CaptureRefusal e) {
      throw new CaptureRefusal(
          answer.host() + " redirects to where nothing is fetched: " + e.getMessage());
    }
    if (answer.address().secure() && !next.secure()) {
      if (!wanted.open()) {
        throw new CaptureRefusal(
            answer.host()
                + " redirects from https to http, where anyone on the way can read and change the"
                + " page; if you accept that, give the http address yourself.");
      }
      notes.add(answer.host() + " redirected from https to http");
    }
    return next;
  }

  private Answer one(WebAddress address, Wanted wanted, @Nullable Posting posting) {
    guard.check(address.host());
    long left = wanted.deadline().left();
    if (left <= 0) {
      throw Failures.overTime(address.host().name());
    }
    GuardedNames names = new GuardedNames(guard, lookup, route);
    Exchange exchange = new Exchange(settings, route, address, posting);
    FutureTask<Answer> task =
        new FutureTask<>(() -> exchange.talk(names, sockets, tls, wanted.bytes()));
    Thread thread = Thread.ofVirtual().start(task);
    try {
      return checked(task.get(left, TimeUnit.NANOSECONDS), wanted);
    } catch (TimeoutException e) {
      throw Failures.overTime(address.host().name());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CaptureRefusal("The fetching was stopped; nothing was kept.");
    } catch (ExecutionException e) {
      throw Failures.asRefusal(address.host().name(), route, e.getCause());
    } finally {
      // Closes the connection wherever it waits, as sockets of virtual threads heed interrupts.
      thread.interrupt();
    }
  }

  private static Answer checked(Answer answer, Wanted wanted) {
    if (answer.body().end() == WireBody.End.CUT && !wanted.cut()) {
      throw new CaptureRefusal(
          answer.host()
              + " sends more than "
              + wanted.bytes()
              + " bytes; save the file with another program and add it.");
    }
    return answer;
  }
}
