package org.durumi.archive.store;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of its own for a test: made in a temporary folder out of Debian's package, reachable
 * on this computer alone and only with its password, and deleted afterwards. A server does not run
 * as root, so root starts it as {@code postgres}.
 */
public final class DebianPostgres implements AutoCloseable {

  private static final String MISSING =
      "PostgreSQL is not installed, so nothing was checked against it: apt-get install postgresql";

  private static final int TRIES = 3;
  private static final int PATIENCE_SECONDS = 60;

  private final Path programs;
  private final Path folder;
  private final String password = UUID.randomUUID().toString();
  private int port;

  private DebianPostgres(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** Starts one. Where none is installed the test is skipped aloud, or fails where CI is true. */
  public static DebianPostgres start() throws IOException {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      if ("true".equals(System.getenv("CI"))) {
        fail(MISSING);
      }
      System.err.println("SKIPPED: " + MISSING);
      Assumptions.abort(MISSING);
    }
    Path folder = Files.createTempDirectory("durumi-postgres");
    DebianPostgres server = new DebianPostgres(programs.orElseThrow(), folder);
    try {
      server.make();
      server.launch();
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** The database that every server has. */
  public DataSource database() {
    return database("postgres");
  }

  /** One of its databases. */
  public DataSource database(String name) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(name);
    source.setUser("durumi");
    source.setPassword(password);
    return source;
  }

  /** The same as an archive's place. */
  public Database named(String name) {
    return Database.server(
        PostgresAddress.of("postgresql://durumi@127.0.0.1:" + port + "/" + name, ""),
        password,
        SharedPostgres.KEYS);
  }

  /** What its one user shows. */
  public String password() {
    return password;
  }

  /** All that its pg_dump writes of a database. */
  public byte[] dump(String name) throws IOException {
    Path file = folder.resolve(name + ".dump");
    ProcessBuilder command =
        new ProcessBuilder(
            programs.resolve("pg_dump").toString(),
            "--host=127.0.0.1",
            "--port=" + port,
            "--username=durumi",
            "--file=" + file,
            name);
    command.environment().put("PGPASSWORD", password);
    File said = folder.resolve("pg_dump.out").toFile();
    Process process = command.redirectErrorStream(true).redirectOutput(said).start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(Files.readString(said.toPath()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("pg_dump was interrupted", e);
    }
    return Files.readAllBytes(file);
  }

  /** Where its tables and its log of changes lie. */
  Path data() {
    return folder.resolve("data");
  }

  /** The folder with the newest version's programs. */
  private static Optional<Path> programs() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .filter(version -> Files.isExecutable(version.resolve("bin").resolve("initdb")))
          .max(Comparator.comparingInt(DebianPostgres::number))
          .map(version -> version.resolve("bin"));
    }
  }

  private static int number(Path version) {
    String digits = version.getFileName().toString().replaceAll("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private void make() throws IOException {
    Path secret = Files.writeString(folder.resolve("password"), password, StandardCharsets.UTF_8);
    if (isRoot()) {
      var owner =
          FileSystems.getDefault()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName("postgres");
      Files.setOwner(secret, owner);
      Files.setOwner(folder, owner);
    }
    run(
        "initdb",
        "--pgdata=" + folder.resolve("data"),
        "--username=durumi",
        "--auth=scram-sha-256",
        "--pwfile=" + secret,
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
  }

  private void launch() throws IOException {
    for (int i = 1; ; i++) {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      try {
        control("start", "--wait", "--log=" + folder.resolve("log"), "--options=" + options());
        return;
      } catch (IOException e) {
        // Someone else may have taken the port in between.
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Kills the server with all its processes, as when the power fails, but for the disk's cache. */
  public void kill() throws IOException {
    Path file = folder.resolve("data").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(server));
    all.addAll(server.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Starts it again where it was. */
  public void again() throws IOException {
    control("start", "--wait", "--log=" + folder.resolve("log"), "--options=" + options());
  }

  private String options() {
    return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
  }

  private void control(String verb, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(verb, "--pgdata=" + folder.resolve("data")));
    all.addAll(List.of(options));
    run("pg_ctl", all.toArray(String[]::new));
  }

  private void run(String program, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(options));
    // Not a pipe: the server would inherit it and keep it open.
    File said = folder.resolve(program + ".out").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said)
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw new IOException(program + " failed: " + Files.readString(said.toPath()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", e);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  @Override
  public void close() throws IOException {
    try {
      if (Files.exists(folder.resolve("data").resolve("postmaster.pid"))) {
        control("stop", "--mode=immediate", "--wait");
      }
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
