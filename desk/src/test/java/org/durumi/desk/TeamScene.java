package org.durumi.desk;

import com.bastiaanjansen.otp.TOTPGenerator;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.durumi.archive.Accounts;
import org.durumi.archive.Archive;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.desk.start.DeskOptions;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.desk.start.TeamOptions;
import org.durumi.desk.vault.Vault;
import org.durumi.record.casework.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A team's desk over a PostgreSQL server of its own, and people at it. */
public final class TeamScene implements AutoCloseable {

  /** What everybody here types. */
  public static final String PASSWORD = "seven cranes winter quietly";

  private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)<");

  private final Path folder;
  private final RunningDesk desk;
  private final SettableClock clock;
  private final Map<String, String> secrets = new HashMap<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  private TeamScene(Path folder, RunningDesk desk, SettableClock clock) {
    this.folder = folder;
    this.desk = desk;
    this.clock = clock;
  }

  /** A team's desk over an archive that this fills first. */
  public static TeamScene over(Consumer<Archive> filling) {
    return over(filling, null);
  }

  /** The same, where a provider of identities lets people in too. */
  public static TeamScene over(Consumer<Archive> filling, @Nullable ProviderOptions provider) {
    return over(filling, provider, null);
  }

  /** The same behind a proxy, which people know by this address. */
  public static TeamScene behind(String origin) {
    return over(archive -> {}, null, URI.create(origin));
  }

  /** The same on a server that a test may kill. */
  public static TeamScene at(Database database, Consumer<Archive> filling) {
    return at(database, filling, null);
  }

  /** The same, where a provider of identities lets people in too. */
  public static TeamScene at(
      Database database, Consumer<Archive> filling, @Nullable ProviderOptions provider) {
    return over(database, filling, provider, null);
  }

  private static TeamScene over(
      Consumer<Archive> filling, @Nullable ProviderOptions provider, @Nullable URI origin) {
    try {
      return over(SharedPostgres.fresh(), filling, provider, origin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same over an archive that is there already, and stays. */
  public static TeamScene found(Database database, Path witnesses) {
    try {
      Path folder = Files.createTempDirectory("durumi-team");
      return started(
          folder, witnesses, new TeamOptions(database, null, null), SettableClock.going());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TeamScene started(
      Path folder, Path witnesses, TeamOptions team, SettableClock clock) {
    DeskOptions options =
        new DeskOptions(folder.resolve("archive"), witnesses, 0, false, false, null, false, team);
    return new TeamScene(folder, RunningDesk.start(options, clock), clock);
  }

  private static TeamScene over(
      Database database,
      Consumer<Archive> filling,
      @Nullable ProviderOptions provider,
      @Nullable URI origin) {
    try {
      Path folder = Files.createTempDirectory("durumi-team");
      Path witnesses = folder.resolve("witnesses");
      try (Archive archive =
          Archive.create(
              database,
              "0123456789abcdef0123456789abcdef",
              witnesses,
              Clock.systemUTC(),
              "durumi")) {
        filling.accept(archive);
      }
      return started(
          folder, witnesses, new TeamOptions(database, origin, provider), new SettableClock());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address, by the name that passkeys are made for. */
  public String address() {
    return desk.address();
  }

  /** A part of the running desk. */
  public <T> T part(String name, Class<T> type) {
    return desk.parts().getBean(name, type);
  }

  /** Somebody without a browser. */
  public Wire wire() {
    return new Wire(desk.port());
  }

  /** Does something with the archive, past the desk. */
  public <T> T with(Function<Archive, T> work) {
    return desk.parts().getBean(Vault.class).with(work);
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    clock.pass(duration);
  }

  /** The path of a new account's invitation, made at the command line. */
  public String invitation(String name, Role... roles) {
    return "/invitation/"
        + with(archive ->
            archive
                .accounts()
                .invite(name, Map.of(Accounts.WHOLE, Set.of(roles)), Accounts.COMMAND_LINE)
                .secret());
  }

  /** A new account that has roles in one project alone; its session. */
  public Wire joinedIn(String project, String name, Role... roles) {
    return taken(
        name,
        "/invitation/"
            + with(archive ->
                archive
                    .accounts()
                    .invite(name, Map.of(project, Set.of(roles)), Accounts.COMMAND_LINE)
                    .secret()));
  }

  /** A new account that comes in by password and codes; the session that this gave it. */
  public Wire joined(String name, Role... roles) {
    return taken(name, invitation(name, roles));
  }

  /** Takes an invitation up with a password and codes. */
  public Wire taken(String name, String invitation) {
    Wire.Answer door = wire().get(invitation);
    Wire visitor = wire().with("Cookie", door.cookie());
    Wire joining = wire().with("Cookie", visitor.post(invitation, "_csrf", door.token()).cookie());
    Wire.Answer page = joining.get("/joining");
    Matcher secret = SECRET.matcher(page.body());
    if (!secret.find()) {
      throw new AssertionError("not invited: " + page);
    }
    secrets.put(name, secret.group(1).replace(" ", ""));
    Wire.Answer in =
        joining.post(
            "/joining/password",
            "_csrf",
            page.token(),
            "passphrase",
            PASSWORD,
            "again",
            PASSWORD,
            "code",
            code(name));
    if (in.status() != 303 || in.cookie().isEmpty()) {
      throw new AssertionError("not joined: " + in);
    }
    return wire().with("Cookie", in.cookie());
  }

  /** What somebody's app shows now. */
  public String code(String name) {
    byte[] secret = String.valueOf(secrets.get(name)).getBytes(StandardCharsets.US_ASCII);
    return TOTPGenerator.withDefaultValues(secret).at(clock.instant());
  }

  /** Notes what somebody's app was told, such as by a page in a browser. */
  public void app(String name, String secret) {
    secrets.put(name, secret.replace(" ", ""));
  }

  /** What the door answers to a name and a password. */
  public Wire.Answer password(String name, String password) {
    Wire.Answer door = wire().get("/unlock");
    return wire()
        .with("Cookie", door.cookie())
        .post("/unlock", "_csrf", door.token(), "name", name, "passphrase", password);
  }

  /** What the door answers to a password and then this code. */
  public Wire.Answer codeAfterPassword(String name, String code) {
    Wire.Answer half = password(name, PASSWORD);
    if (half.cookie().isEmpty()) {
      return half;
    }
    Wire visitor = wire().with("Cookie", half.cookie());
    return visitor.post("/unlock/code", "_csrf", visitor.get("/unlock/code").token(), "code", code);
  }

  /** Somebody who comes in again with password and code. */
  public Wire in(String name) {
    // A code is good once.
    pass(Duration.ofSeconds(31));
    Wire.Answer answer = codeAfterPassword(name, code(name));
    if (answer.status() != 303 || answer.cookie().isEmpty()) {
      throw new AssertionError("not let in: " + answer);
    }
    return wire().with("Cookie", answer.cookie());
  }

  /** A new window at a path, with a session of its own. */
  public Page window(int width, String path) {
    return window(width, "en-GB", path, null);
  }

  /** The same, of somebody who came in before and reads this language. */
  public Page window(String language, Wire who, String path) {
    return window(1280, language, path, who);
  }

  /** The same in a browser that runs no scripts. */
  public Page withoutScripts(Wire who, String path) {
    return window(options(1280, "en-GB").setJavaScriptEnabled(false), path, who);
  }

  private Page window(int width, String language, String path, @Nullable Wire who) {
    return window(options(width, language), path, who);
  }

  private static NewContextOptions options(int width, String language) {
    return new NewContextOptions().setViewportSize(width, 800).setLocale(language);
  }

  private Page window(NewContextOptions options, String path, @Nullable Wire who) {
    BrowserContext context = Chromium.browser().newContext(options);
    contexts.add(context);
    if (who != null) {
      String[] cookie = who.cookie().split("=", 2);
      context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address())));
    }
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.navigate(address() + path);
    return page;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    desk.close();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
