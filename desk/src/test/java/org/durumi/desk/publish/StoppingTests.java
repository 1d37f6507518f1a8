package org.durumi.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A check is stopped while it may be, and never while it writes. */
class StoppingTests {

  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void whatMayBeStoppedIsInterrupted() {
    Stopping stopping = new Stopping(LONG);
    CountDownLatch works = new CountDownLatch(1);
    CompletableFuture<Stopping.Why> ended =
        CompletableFuture.supplyAsync(() -> {
          stopping.begin();
          stopping.mayStop();
          works.countDown();
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          return stopping.end();
        });
    await(works);
    stopping.ask();
    assertThat(ended.join()).isEqualTo(Stopping.Why.ASKED);
  }

  @Test
  void whatWritesIsNotInterruptedAndWhatComesAfterItDoesNotBegin() {
    Stopping stopping = new Stopping(LONG);
    stopping.begin();
    stopping.mayStop();
    stopping.mustNotStop();
    stopping.ask();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThatThrownBy(stopping::mayStop).isInstanceOf(CancellationException.class);
    assertThat(stopping.end()).isEqualTo(Stopping.Why.ASKED);
    stopping.begin();
    stopping.mayStop();
    assertThat(stopping.end()).isEqualTo(Stopping.Why.NOT);
  }

  @Test
  void itsTimeIsUpByItself() {
    Stopping stopping = new Stopping(Duration.ofMillis(20));
    stopping.begin();
    stopping.mayStop();
    assertThatThrownBy(() -> Thread.sleep(LONG)).isInstanceOf(InterruptedException.class);
    assertThat(stopping.end()).isEqualTo(Stopping.Why.LATE);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
