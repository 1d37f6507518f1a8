import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times the desk as a browser meets it: from the command to the first page, each page over an
 * archive that {@code bench/desk 100000 FOLDER make} made, and the memory of the idle desk.
 *
 * <p>usage: java bench/DeskPages.java FOLDER [STARTS [all]]; with "all" the whole archive is counted, too
 */
public final class DeskPages {

  private static final int PORT = 7499;
  private static final String DESK = "http://127.0.0.1:" + PORT;
  private static final int WARMING = 40;
  private static final int TIMES = 300;
  private static final double LONGEST_MILLISECONDS = 30_000;
  private static final int SECONDS_IDLE = 20;
  private static final int DECISIONS = 15;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final List<String> PAGES =
      List.of(
          "/inbox",
          "/inbox?order=newest",
          "/inbox?status=all&page=40",
          "/reports/50000",
          "/reports/99000",
          "/search?q=prison",
          "/search?q=%EC%88%98%EC%9A%A9%EC%86%8C",
          "/search?q=%E9%81%A3%E8%BF%94",
          "/history",
          "/danger",
          "/danger?within=all",
          "/danger/times",
          "/incidents",
          "/incidents?type=arrest_detention&month=2024-01",
          "/incidents?to=decide",
          "/incidents/candidates",
          "/counts?from=2024-01&until=2024-01",
          "/counts?from=2024-01&until=2024-12",
          "/map",
          "/offers");
  private static final Pattern INCIDENT = Pattern.compile("href=\"(/incidents/[0-9]+\\.[0-9]+)\"");
  private static final Pattern PAIR =
      Pattern.compile("name=\"one\" value=\"([^\"]+)\"[\\s\\S]*?name=\"other\" value=\"([^\"]+)\"");

  private DeskPages() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    Path state = Files.createTempDirectory("durumi-bench");
    double[] seconds = new double[starts];
    for (int i = 0; i < starts; i++) {
      long before = System.nanoTime();
      Process desk = start(folder, state);
      HttpClient browser = browser();
      waitFor(browser);
      seconds[i] = (System.nanoTime() - before) / 1e9;
      stop(desk);
    }
    Arrays.sort(seconds);
    System.out.printf(
        "start to the first page, %d times: median %.2f s, worst %.2f s%n",
        starts, seconds[starts / 2], seconds[starts - 1]);
    Process desk = start(folder, state);
    HttpClient browser = browser();
    waitFor(browser);
    unlock(browser);
    System.out.printf("%-40s %10s %10s %10s%n", "page", "median ms", "p99 ms", "first ms");
    for (String page : PAGES) {
      time(browser, page);
    }
    Matcher incident = INCIDENT.matcher(get(browser, "/incidents").body());
    if (incident.find()) {
      time(browser, incident.group(1));
    }
    decide(browser);
    if (arguments.length > 2) {
      once(browser, "/counts");
      System.out.printf("/counts, all: %.1f ms%n", once(browser, "/counts"));
    }
    Thread.sleep(SECONDS_IDLE * 1000L);
    System.out.printf("resident when idle: %d MiB%n", resident(desk.pid()) / 1024);
    stop(desk);
  }

  private static Process start(Path folder, Path state) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            "./durumi", "desk", "--no-open", "--port", "" + PORT, "--archive", folder.toString());
    command.environment().put("XDG_STATE_HOME", state.toString());
    return command
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void stop(Process desk) throws InterruptedException {
    desk.toHandle().destroy();
    desk.waitFor();
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  private static void waitFor(HttpClient browser) throws InterruptedException {
    while (true) {
      try {
        if (get(browser, "/unlock").statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(10);
      }
    }
  }

  private static void unlock(HttpClient browser) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(browser, "/unlock").body());
    if (!token.find()) {
      throw new IllegalStateException("no token");
    }
    String form =
        "_csrf=" + encoded(token.group(1))
            + "&name=Bench&to=%2Finbox&passphrase=" + encoded("a bench is no secret");
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(DESK + "/unlock"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("not unlocked: " + answer.statusCode());
    }
  }

  /** What a person says of a pair, and the board after it. */
  private static void decide(HttpClient browser) throws IOException, InterruptedException {
    double[] said = new double[DECISIONS];
    double[] board = new double[DECISIONS];
    for (int i = 0; i < DECISIONS; i++) {
      String page = get(browser, "/incidents/candidates").body();
      Matcher token = TOKEN.matcher(page);
      Matcher pair = PAIR.matcher(page);
      if (!token.find() || !pair.find()) {
        System.out.println("no pair to decide about");
        return;
      }
      String form =
          "_csrf=" + encoded(token.group(1))
              + "&verdict=different&one=" + pair.group(1) + "&other=" + pair.group(2);
      long before = System.nanoTime();
      int status = post(browser, "/incidents/candidates", form);
      said[i] = (System.nanoTime() - before) / 1e6;
      if (status != 303) {
        throw new IllegalStateException("not decided: " + status);
      }
      board[i] = once(browser, "/danger");
    }
    Arrays.sort(said);
    Arrays.sort(board);
    System.out.printf(
        "a pair decided about, %d times: median %.1f ms, worst %.1f ms; the board after it %.1f, %.1f ms%n",
        DECISIONS,
        said[DECISIONS / 2],
        said[DECISIONS - 1],
        board[DECISIONS / 2],
        board[DECISIONS - 1]);
  }

  private static int post(HttpClient browser, String page, String form)
      throws IOException, InterruptedException {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(DESK + page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  private static void time(HttpClient browser, String page)
      throws IOException, InterruptedException {
    double first = once(browser, page);
    // A page that takes seconds is asked for a few times only.
    int times = (int) Math.clamp(LONGEST_MILLISECONDS / first, 5, TIMES);
    for (int i = 0; i < Math.min(WARMING, times); i++) {
      once(browser, page);
    }
    double[] all = new double[times];
    for (int i = 0; i < times; i++) {
      all[i] = once(browser, page);
    }
    Arrays.sort(all);
    System.out.printf(
        "%-40s %10.1f %10.1f %10.1f %6d times%n",
        page, all[times / 2], all[times * 99 / 100], first, times);
  }

  private static double once(HttpClient browser, String page)
      throws IOException, InterruptedException {
    long before = System.nanoTime();
    HttpResponse<String> answer = get(browser, page);
    double milliseconds = (System.nanoTime() - before) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(page + ": " + answer.statusCode());
    }
    return milliseconds;
  }

  private static HttpResponse<String> get(HttpClient browser, String page)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(DESK + page)).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long resident(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }
}
