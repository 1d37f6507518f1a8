package org.durumi.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.durumi.archive.Archive;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Database;
import org.durumi.archive.store.SharedPostgres;
import org.durumi.archive.store.SilentRelay;
import org.durumi.record.casework.Clearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault over a server whose network falls silent. */
class VaultTests {

  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final int SECONDS = 5;

  @TempDir private Path folder = Path.of("");

  private Vault vault(Database server) {
    ArchivePlace place = new ArchivePlace(folder, folder.resolve("witnesses"));
    return new Vault(place, server, Clock.systemUTC(), () -> Clearance.ALL);
  }

  @Test
  void whoWaitsForAServerThatDoesNotAnswerHoldsUpNobodyElse() throws IOException {
    Database database = SharedPostgres.fresh();
    Archive.create(database, ID, folder.resolve("witnesses"), Clock.systemUTC(), "durumi").close();
    try (SilentRelay relay = new SilentRelay(database)) {
      Vault vault = vault(relay.database(SECONDS, SharedPostgres.KEYS));
      CompletableFuture<Boolean> connecting =
          vault.whole(archive -> {
            // The one connection that there is is lent; whoever comes now needs another.
            relay.fallSilent();
            int before = relay.accepted();
            CompletableFuture<Boolean> other =
                CompletableFuture.supplyAsync(() -> vault.whole(_ -> true));
            await(() -> relay.accepted() > before);
            return other;
          });
      long begun = System.nanoTime();
      assertThat(vault.isOpen()).isTrue();
      assertThat(vault.opening()).isOne();
      vault.lock();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      assertThat(connecting).as("still waits").isNotDone();
      assertThatThrownBy(connecting::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(LockedException.class);
    }
  }

  @Test
  void whoeverAsksWhileTheServerIsSilentIsToldSo() throws IOException {
    Database database = SharedPostgres.fresh();
    Archive.create(database, ID, folder.resolve("witnesses"), Clock.systemUTC(), "durumi").close();
    try (SilentRelay relay = new SilentRelay(database)) {
      Vault vault = vault(relay.database(1, SharedPostgres.KEYS));
      relay.fallSilent();
      assertThatThrownBy(() -> vault.whole(Archive::vitals))
          .isInstanceOf(ArchiveFaultException.class)
          .matches(fault -> ((ArchiveFaultException) fault).isAway());
      assertThatThrownBy(() -> vault.lease())
          .isInstanceOf(ArchiveFaultException.class)
          .matches(fault -> ((ArchiveFaultException) fault).isAway());
      vault.lock();
    }
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
