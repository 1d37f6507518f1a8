package org.durumi.desk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.desk.access.Ticket;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.Ground;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk that listens, until it is closed. */
public final class RunningDesk implements AutoCloseable {

  /** The profile of the parts that a desk for many has. */
  private static final String TEAM = "team";

  /** The profile of what lets people in whom a provider of identities vouches for. */
  private static final String PROVIDER = "provider";

  private static final Duration LONGEST_CLOSING = Duration.ofMinutes(2);

  private final DeskOptions options;
  private final ConfigurableApplicationContext context;
  private final Ground ground;

  private RunningDesk(DeskOptions options, ConfigurableApplicationContext context) {
    this.options = options;
    this.context = context;
    ground = context.getBean(Ground.class);
  }

  /**
   * Starts a desk.
   *
   * @throws PortTakenException if another program listens there
   */
  public static RunningDesk start(DeskOptions options) {
    return start(options, Clock.systemUTC());
  }

  private static Map<String, Object> properties(DeskOptions options) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", options.port());
    TeamOptions team = options.team();
    boolean secure = team != null && team.isSecure();
    properties.put("server.servlet.session.cookie.secure", secure);
    // Browsers take a cookie of such a name over https alone, and from this very host.
    properties.put(
        "server.servlet.session.cookie.name", secure ? "__Host-durumi" : cookie(options.port()));
    if (team != null) {
      // Only a proxy on this machine is believed in what it says of who is behind it.
      properties.put("server.tomcat.remoteip.remote-ip-header", "x-forwarded-for");
      properties.put("server.tomcat.remoteip.internal-proxies", "127\\.\\d+\\.\\d+\\.\\d+|::1");
    }
    return properties;
  }

  /** Browsers keep cookies by host alone: two desks side by side need two names. */
  private static String cookie(int port) {
    return port == 0 || port == DeskOptions.USUAL_PORT ? "durumi" : "durumi-" + port;
  }

  /** The same, by another clock. */
  static RunningDesk start(DeskOptions options, Clock clock) {
    System.setProperty(
        "org.springframework.boot.logging.LoggingSystem",
        "org.springframework.boot.logging.java.JavaLoggingSystem");
    SpringApplication application = new SpringApplication(DeskApplication.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    application.setDefaultProperties(properties(options));
    TeamOptions team = options.team();
    if (team != null) {
      application.setAdditionalProfiles(
          team.provider() == null ? new String[] {TEAM} : new String[] {TEAM, PROVIDER});
    }
    application.addInitializers(context -> {
      context.getBeanFactory().registerSingleton("deskOptions", options);
      context.getBeanFactory().registerSingleton("clock", clock);
    });
    try {
      return new RunningDesk(options, application.run());
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException) {
          throw new PortTakenException(options.port(), e);
        }
        if (cause instanceof ArchiveFaultException fault) {
          throw fault;
        }
      }
      throw e;
    }
  }

  /** Where the desk is, without a path. */
  public String address() {
    TeamOptions team = options.team();
    return team == null ? "http://127.0.0.1:" + port() : team.originAt(port());
  }

  /** The address that opens the desk: with a ticket, where the page behind it needs one. */
  public String opening() {
    if (options.team() != null) {
      return address() + "/";
    }
    boolean free = options.demo() || !context.getBean(Vault.class).exists();
    return free ? address() + "/open/" + context.getBean(Ticket.class).issue() : address() + "/";
  }

  /** The port it listens on. */
  public int port() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return server == null ? 0 : server.getPort();
  }

  /** The folder of the archive; of a demonstration, one that is gone when the desk is closed. */
  public Path archive() {
    return context.getBean(ArchivePlace.class).folder();
  }

  /** Tells the person where the desk is, and opens the browser if it may. */
  void greet(PrintWriter out) {
    String address = opening();
    out.println("The desk is open at " + address);
    out.println("Press Ctrl-C to close it.");
    out.flush();
    if (options.open()) {
      Browser.open(address);
    }
  }

  /** Waits until the desk is closed. */
  void await() {
    CountDownLatch closed = new CountDownLatch(1);
    context.addApplicationListener(event -> {
      if (event instanceof org.springframework.context.event.ContextClosedEvent) {
        closed.countDown();
      }
    });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the desk is made of. */
  ConfigurableApplicationContext parts() {
    return context;
  }

  @Override
  public void close() {
    context.close();
    try {
      // Told to end from outside, another thread is closing it, and this one is not kept waiting.
      ground.awaitClosed(LONGEST_CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
