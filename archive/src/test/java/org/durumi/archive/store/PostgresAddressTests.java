package org.durumi.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTests {

  @ParameterizedTest
  @CsvSource({
    "postgresql://jun@db.example.org/durumi,      db.example.org:5432/durumi, jun, verify-full",
    "jdbc:postgresql://127.0.0.1:5433/durumi,     127.0.0.1:5433/durumi,      me,  prefer",
    "postgres://localhost/team?sslmode=disable,   localhost:5432/team,        me,  disable",
    "postgresql://[::1]:5432/durumi?user=han,     [::1]:5432/durumi,          han, prefer",
    "postgresql://DB.example/a?currentSchema=one, db.example:5432/a/one,      me,  verify-full"
  })
  void anAddressNamesServerDatabaseAndUser(String text, String place, String user, String mode) {
    PostgresAddress address = PostgresAddress.of(text, "me");
    assertThat(address.place()).isEqualTo("postgresql://" + place);
    assertThat(address.user()).isEqualTo(user);
    assertThat(address.settings()).containsEntry("sslmode", mode);
    assertThat(address.toString()).doesNotContain(user + "@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://jun:geheim@localhost/durumi",
        "postgresql://localhost/durumi?password=geheim",
        "postgresql://localhost/durumi?user=jun&password=geheim",
        "postgresql://localhost/geheim?socketFactory=java.lang.Runtime",
        "postgresql://localhost/geheim?loggerFile=/etc/passwd",
        "postgresql://db.example.org/geheim?sslmode=require",
        "postgresql://127.0.0.1.example.org/geheim?sslmode=disable",
        "postgresql://localhost/",
        "postgresql:///geheim",
        "postgresql://localhost:0/geheim",
        "postgresql://localhost/geheim?sslmode=no",
        "postgresql://localhost/geheim?socketTimeout=soon",
        "postgresql://localhost/%00geheim",
        "postgresql://local host/geheim",
        "mysql://localhost/geheim"
      })
  void whatIsNoAddressOrWouldGiveSomethingAwayIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> PostgresAddress.of(text, "me"))
        .isInstanceOf(ArchiveFaultException.class)
        .hasMessageStartingWith("The database's address ")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void aFolderIsNoAddress() {
    assertThat(PostgresAddress.isMeantBy("/home/me/postgresql")).isFalse();
    assertThat(PostgresAddress.isMeantBy("postgresql://x/y")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "53100, disk is full",
    "57P01, was stopped",
    "08006, connection broke off",
    "40001, try again",
    "40P01, try again",
    "28P01, password",
    "3D000, createdb",
    "55P03, Another durumi is writing",
    "22021, NUL",
    "99ZZZ, failed (99ZZZ)"
  })
  void aFaultIsOneSentenceWithoutWhatTheServerSaid(String state, String words) {
    SQLException cause = new SQLException("FATAL: geheim for user \"jun\"", state);
    ArchiveFaultException fault = Faults.of(cause);
    assertThat(fault).hasMessageContaining(words).hasMessageNotContaining("geheim");
    assertThat(fault.getCause()).hasMessageNotContaining("geheim");
  }
}
