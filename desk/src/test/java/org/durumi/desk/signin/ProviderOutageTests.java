package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.durumi.archive.store.DebianPostgres;
import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.Test;

/** Who comes back from a provider of identities while the database is away. */
class ProviderOutageTests {

  private static final String AWAY = "The desk cannot reach its database just now.";

  @Test
  void whoComesBackWhileTheDatabaseIsAwayIsToldSoAndComesInLater() throws Exception {
    try (StubProvider provider = new StubProvider();
        DebianPostgres server = DebianPostgres.start();
        TeamScene scene =
            TeamScene.at(
                server.named("postgres"),
                archive -> {},
                new ProviderOptions(provider.issuer(), "durumi", "our own secret"))) {
      String invitation = scene.invitation("Han Bora", Role.READER);
      Wire.Answer door = scene.wire().get(invitation);
      Wire invited = scene.wire().with("Cookie", door.cookie());
      String joining = invited.post(invitation, "_csrf", door.token()).cookie();
      Wire.Answer joined =
          provider.through(
              scene, scene.wire().with("Cookie", joining), "bora", StubProvider.Lie.NONE);
      assertThat(joined.header("Location")).isEqualTo("/");

      Wire.Answer out = scene.wire().get("/unlock/provider/provider");
      Map<String, String> asked = provider.setOut(out, "bora", StubProvider.Lie.NONE);
      server.kill();
      Wire visitor = scene.wire().with("Cookie", out.cookie());
      Wire.Answer told = StubProvider.back(visitor, asked);
      assertThat(told.status()).isEqualTo(503);
      assertThat(told.body()).contains(AWAY, "href=\"/unlock\"");
      assertThat(told.header("Retry-After")).isNotEmpty();
      server.again();
      assertThat(visitor.get("/inbox").isToUnlock()).as("nobody was let in").isTrue();
      Wire.Answer in = provider.through(scene, scene.wire(), "bora", StubProvider.Lie.NONE);
      assertThat(in.header("Location")).isEqualTo("/");
      assertThat(scene.wire().with("Cookie", in.cookie()).get("/inbox").status()).isEqualTo(200);
    }
  }
}
