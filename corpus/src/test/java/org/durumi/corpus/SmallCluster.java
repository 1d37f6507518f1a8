package org.durumi.corpus;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A standalone cluster on this machine: a master and two workers with a core each, started from the
 * libraries of the tests in processes of their own. Nobody listens but on the loopback.
 */
final class SmallCluster implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path folder;
  private final String master;
  private final List<Process> daemons = new ArrayList<>();

  SmallCluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Path jars = Files.createDirectories(folder.resolve("spark/jars"));
    Files.writeString(folder.resolve("spark/RELEASE"), "");
    for (String entry : classPath()) {
      if (entry.endsWith(".jar") && !isOurs(entry)) {
        Path jar = Path.of(entry);
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
      }
    }
    int port = freePort();
    master = "spark://" + HOST + ":" + port;
    daemons.add(
        begin(
            "master",
            "-Xmx256m",
            "org.apache.spark.deploy.master.Master",
            "--host",
            HOST,
            "--port",
            String.valueOf(port),
            "--webui-port",
            "0"));
    for (int i = 1; i <= 2; i++) {
      daemons.add(
          begin(
              "worker" + i,
              "-Xmx256m",
              "org.apache.spark.deploy.worker.Worker",
              "--host",
              HOST,
              "--port",
              "0",
              "--webui-port",
              "0",
              "--cores",
              "1",
              "--memory",
              "1g",
              "--work-dir",
              folder.resolve("work" + i).toString(),
              master));
    }
    await(() -> log("master").split("Registering worker", -1).length == 3);
  }

  /** Begins an application as spark-submit does. */
  Process submit(String name, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit"));
    Map<String, String> conf =
        Map.of(
            "spark.driver.host", HOST,
            "spark.driver.bindAddress", HOST,
            "spark.executor.memory", "512m",
            "spark.executor.cores", "1",
            "spark.executor.extraClassPath", String.join(File.pathSeparator, ours()),
            "spark.executor.extraJavaOptions",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED",
            "spark.worker.timeout", "20");
    command.addAll(List.of("--master", master, "--class", Corpus.class.getName()));
    conf.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
    command.add("spark-internal");
    command.addAll(List.of(args));
    return begin(name, "-Xmx512m", command.toArray(String[]::new));
  }

  /** Waits for an application to end well. */
  void finish(String name, Process application) throws IOException, InterruptedException {
    boolean ended = application.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (!ended || application.exitValue() != 0) {
      throw new AssertionError(name + " did not end well:\n" + log(name));
    }
  }

  /** The processes that compute. */
  List<ProcessHandle> executors() {
    return daemons.stream()
        .flatMap(daemon -> daemon.toHandle().descendants())
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().commandLine().orElse("").contains("ExecutorBackend"))
        .toList();
  }

  /** What a process said. */
  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8);
  }

  /** Something that comes true. */
  interface Condition {

    boolean holds() throws IOException;
  }

  /** Waits until something is so. */
  static void await(Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      Thread.sleep(20);
    }
  }

  private Process begin(String name, String memory, String... command) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(JAVA, memory, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    String jars = folder.resolve("spark/jars") + "/*";
    line.addAll(
        List.of("-cp", jars + File.pathSeparator + String.join(File.pathSeparator, ours())));
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_LOCAL_HOSTNAME", HOST);
    builder.environment().put("SPARK_PUBLIC_DNS", HOST);
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("scratch").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve(name + ".log").toFile());
    return builder.start();
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  /** Durumi's own rooms. */
  private static List<String> ours() {
    return classPath().stream()
        .filter(SmallCluster::isOurs)
        .filter(entry -> !entry.contains("test-classes"))
        .toList();
  }

  private static boolean isOurs(String entry) {
    return !entry.endsWith(".jar") || Path.of(entry).getFileName().toString().startsWith("durumi-");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    for (Process daemon : daemons.reversed()) {
      daemon.descendants().forEach(ProcessHandle::destroyForcibly);
      daemon.destroyForcibly();
    }
    // Else what cleans up warns of each link that leads outside.
    try (Stream<Path> jars = Files.list(folder.resolve("spark/jars"))) {
      for (Path jar : jars.toList()) {
        Files.delete(jar);
      }
    }
  }
}
