package org.durumi.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.durumi.archive.key.Argon2Settings;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.place.NewArchive;
import org.durumi.archive.store.ReportFilter;
import org.durumi.desk.SomeReports;
import org.durumi.desk.vault.LockedException;
import org.durumi.desk.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTests {

  private static final String PASSPHRASE = "crane over the river";

  @TempDir private Path folder;

  private Vault vault;
  private Work work;

  @BeforeEach
  void open() {
    ArchivePlace place = new ArchivePlace(folder.resolve("a"), folder.resolve("w"));
    try (DataKey key = DataKey.random();
        Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      new NewArchive(place, new Argon2Settings(8192, 1, 1), Clock.systemUTC())
          .make(key, passphrase, null);
    }
    vault = new Vault(place, Clock.systemUTC());
    unlock();
    work = new Work(vault, new Readings(), Clock.systemUTC());
  }

  @AfterEach
  void close() throws InterruptedException {
    work.destroy();
    vault.destroy();
  }

  private void unlock() {
    try (Passphrase passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
      vault.unlock(passphrase);
    }
  }

  private static Input text(int number) {
    byte[] bytes = SomeReports.text(number).getBytes(StandardCharsets.UTF_8);
    return source -> source.upload("report-" + number + ".txt", bytes);
  }

  private static List<Input> texts(int count) {
    return IntStream.range(0, count).mapToObj(WorkTests::text).toList();
  }

  private static Order order(List<Input> inputs) {
    return Order.of(Order.Kind.FILES, inputs, Readings.usual());
  }

  private int count() {
    return vault.with(archive -> archive.count(ReportFilter.ALL));
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static boolean isOver(Job job) {
    return !job.progress().isGoing();
  }

  @Test
  void everythingIsAddedAndCountedAndWhatFailedIsTold() throws Exception {
    List<Input> inputs = new ArrayList<>(texts(30));
    inputs.add(text(3));
    inputs.add(source -> source.upload("nothing.txt", new byte[0]));
    inputs.add(source ->
        source.upload("odd.pdf", "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)));
    AtomicBoolean after = new AtomicBoolean();
    AtomicBoolean left = new AtomicBoolean();
    Job job =
        work.begin(
            order(inputs)
                .then((archive, reports) -> after.set(reports.size() == 31))
                .leaving(() -> left.set(true)));
    until(() -> isOver(job));
    Progress progress = job.progress();
    assertThat(progress.state()).isEqualTo(Job.State.FINISHED);
    assertThat(progress.total()).isEqualTo(33);
    assertThat(progress.added()).isEqualTo(30);
    assertThat(progress.known()).isEqualTo(1);
    assertThat(progress.failed()).isEqualTo(2);
    assertThat(progress.done()).isEqualTo(33);
    assertThat(progress.failures()).hasSize(2);
    assertThat(progress.failures().get(0)).startsWith("nothing.txt");
    assertThat(progress.failures().get(1)).startsWith("odd.pdf");
    assertThat(after).isTrue();
    until(left::get);
    assertThat(count()).isEqualTo(30);
  }

  @Test
  void stoppedWorkKeepsWhatWasAddedAndSaysSo() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    List<Input> inputs = new ArrayList<>(texts(10));
    inputs.add(waiting(reached, new CountDownLatch(1)));
    inputs.addAll(texts(200).subList(10, 200));
    AtomicBoolean after = new AtomicBoolean();
    Job job = work.begin(order(inputs).then((archive, reports) -> after.set(true)));
    reached.await();
    job.stop();
    until(() -> isOver(job));
    Progress progress = job.progress();
    assertThat(progress.state()).isEqualTo(Job.State.STOPPED);
    assertThat(progress.added()).isBetween(1, 20).isEqualTo(count());
    assertThat(after).isFalse();
  }

  @Test
  void lockingTheDeskEndsTheWorkAfterTheReportThatItIsAt() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    List<Input> inputs = new ArrayList<>(texts(5));
    inputs.add(waiting(reached, new CountDownLatch(1)));
    inputs.addAll(texts(100).subList(5, 100));
    Job job = work.begin(order(inputs));
    Job next = work.begin(order(texts(3)));
    reached.await();
    vault.lock();
    until(() -> isOver(job) && isOver(next));
    assertThat(job.progress().state()).isEqualTo(Job.State.STOPPED);
    assertThat(next.progress().state()).isEqualTo(Job.State.STOPPED);
    assertThat(vault.isOpen()).isFalse();
    assertThat(folder.resolve("a/archive.db-wal")).doesNotExist();
    unlock();
    assertThat(count()).isEqualTo(job.progress().added());
  }

  @Test
  void aDeskThatLocksByItselfLetsNobodyInAndFinishesTheWorkThenClosesTheArchive() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Input> inputs = new ArrayList<>(texts(5));
    inputs.add(waiting(reached, goOn));
    inputs.addAll(texts(40).subList(5, 40));
    Job job = work.begin(order(inputs));
    reached.await();
    long opening = vault.opening();
    vault.lockAndFinish();
    assertThat(vault.isOpen()).isFalse();
    assertThat(vault.opening()).isNotEqualTo(opening);
    assertThatThrownBy(() -> vault.with(archive -> archive.id()))
        .isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> work.begin(order(texts(1)))).isInstanceOf(LockedException.class);
    goOn.countDown();
    until(() -> isOver(job));
    assertThat(job.progress().state()).isEqualTo(Job.State.FINISHED);
    assertThat(job.progress().added()).isEqualTo(41);
    // Its archive was the last that was open, so SQLite has put its journal away.
    assertThat(folder.resolve("a/archive.db-wal")).doesNotExist();
    unlock();
    assertThat(count()).isEqualTo(41);
  }

  @Test
  void closingTheDeskWaitsForTheReportThatTheWorkIsAt() throws Exception {
    Job job = work.begin(order(texts(400)));
    until(() -> job.progress().added() > 0);
    work.destroy();
    assertThat(isOver(job)).isTrue();
    assertThat(count()).isEqualTo(job.progress().added());
  }

  @Test
  void oneFaultDoesNotEndTheWork() throws Exception {
    List<Input> inputs = new ArrayList<>(texts(2));
    inputs.add(_ ->
        _ -> {
          throw new IllegalStateException("a fault with a name in it");
        });
    inputs.addAll(texts(4).subList(2, 4));
    Job job = work.begin(order(inputs));
    until(() -> isOver(job));
    assertThat(job.progress().added()).isEqualTo(4);
    assertThat(job.progress().failures().getFirst())
        .contains("IllegalStateException")
        .doesNotContain("a name");
  }

  /** An input that is at hand and waits while it is read. */
  private static Input waiting(CountDownLatch reached, CountDownLatch goOn) {
    Input some = text(9_999);
    return source ->
        reading -> {
          reached.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return some.load(source).prepare(reading);
        };
  }
}
