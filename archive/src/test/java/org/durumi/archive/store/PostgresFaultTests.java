package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What a person is told when the server refuses or goes away. */
class PostgresFaultTests {

  @Test
  void aWrongPasswordAndAMissingDatabaseAreToldWithTheirRemedy() throws IOException {
    var named = SharedPostgres.named(SharedPostgres.fresh());
    PostgresAddress address = PostgresAddress.of(named.getKey(), "");
    assertThatThrownBy(() -> Database.server(address, "another", SharedPostgres.KEYS).open())
        .isInstanceOf(ArchiveFaultException.class)
        .hasMessageContaining("password");
    PostgresAddress missing =
        PostgresAddress.of(named.getKey().replaceAll("/copy\\d+$", "/nowhere"), "");
    assertThatThrownBy(() -> Database.server(missing, named.getValue(), SharedPostgres.KEYS).open())
        .isInstanceOf(ArchiveFaultException.class)
        .hasMessageContaining("createdb")
        .matches(fault -> !((ArchiveFaultException) fault).isAway(), "is no matter of waiting");
    PostgresAddress closed = PostgresAddress.of("postgresql://jun@127.0.0.1:1/durumi", "");
    assertThatThrownBy(() -> Database.server(closed, "", SharedPostgres.KEYS).open())
        .isInstanceOf(ArchiveFaultException.class)
        .hasMessageContaining("cannot be reached")
        .matches(fault -> ((ArchiveFaultException) fault).isAway(), "may be back in a moment");
  }

  @Test
  void whatWasWrittenBeforeTheConnectionBrokeStaysAndTheRestIsToldInOneSentence()
      throws IOException, SQLException {
    Database database = SharedPostgres.fresh();
    try (Store store = Store.create(database);
        Connection other = database.make()) {
      store.write(() -> {
        store.preferences().put("kept", "yes");
        return true;
      });
      assertThatThrownBy(() ->
              store.write(() -> {
                store.preferences().put("lost", "yes");
                stopOthers(other);
                store.preferences().put("never", "yes");
                return true;
              }))
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("what was acknowledged is safe");
    }
    try (Store store = Store.create(database)) {
      assertThat(store.read(() -> store.preferences().all())).containsOnlyKeys("kept");
    }
  }

  @Test
  void aNetworkThatFallsSilentIsToldInOneSentenceAndDoesNotHoldUpForEver() throws IOException {
    Database database = SharedPostgres.fresh();
    try (SilentRelay relay = new SilentRelay(database)) {
      Database throughIt = relay.database(1, SharedPostgres.KEYS);
      try (Store store = Store.create(throughIt)) {
        assertThat(store.read(() -> store.preferences().all())).isEmpty();
        relay.fallSilent();
        assertThatThrownBy(() -> store.read(() -> store.preferences().all()))
            .isInstanceOf(ArchiveFaultException.class)
            .hasMessageContaining("cannot be reached")
            .matches(fault -> ((ArchiveFaultException) fault).isAway(), "may be back in a moment");
      }
      assertThatThrownBy(throughIt::open)
          .isInstanceOf(ArchiveFaultException.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void anAnswerIsWaitedForFiveMinutesUnlessTheAddressSaysOtherwise()
      throws IOException, SQLException {
    Database database = SharedPostgres.fresh();
    try (Connection connection = database.make()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(300_000);
    }
    try (SilentRelay relay = new SilentRelay(database);
        Connection connection = relay.database(7, SharedPostgres.KEYS).make()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(7_000);
    }
  }

  private static void stopOthers(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
