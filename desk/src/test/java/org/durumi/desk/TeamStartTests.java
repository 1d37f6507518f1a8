package org.durumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.durumi.archive.place.LeftDatabase;
import org.durumi.archive.store.DebianPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's desk that is started while its database is away. */
class TeamStartTests {

  @TempDir private Path folder;

  @Test
  void itSaysWhyInOneSentenceAndDoesNotStart() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try (DebianPostgres server = DebianPostgres.start()) {
      String database = LeftDatabase.leave(server.named("postgres"));
      server.kill();
      int code =
          new Desk()
              .run(
                  new PrintWriter(out),
                  new PrintWriter(err),
                  "--archive=" + folder.resolve("archive"),
                  "--witnesses=" + folder.resolve("witnesses"),
                  "--port=0",
                  "--no-open",
                  "--database=" + database);
      server.again();
      assertThat(code).isNotZero();
    }
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("The database server cannot be reached", "what was acknowledged is safe");
  }
}
