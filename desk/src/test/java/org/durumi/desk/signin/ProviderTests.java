package org.durumi.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.durumi.desk.TeamScene;
import org.durumi.desk.Wire;
import org.durumi.desk.start.ProviderOptions;
import org.durumi.record.casework.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom a provider of identities lets in, and what happens when it lies. */
class ProviderTests {

  private static StubProvider provider;
  private static TeamScene scene;

  @BeforeAll
  static void start() throws Exception {
    provider = new StubProvider();
    scene =
        TeamScene.over(
            archive -> {}, new ProviderOptions(provider.issuer(), "durumi", "our own secret"));
  }

  @AfterAll
  static void stop() {
    scene.close();
    provider.close();
  }

  private static Wire.Answer through(Wire visitor, String subject, StubProvider.Lie lie) {
    return provider.through(scene, visitor, subject, lie);
  }

  private static Wire visitor() {
    return scene.wire().with("Cookie", scene.wire().get("/unlock").cookie());
  }

  @Test
  void whoTakesAnInvitationUpThereComesInThatWayFromThenOn() {
    String invitation = scene.invitation("Han Bora", Role.READER);
    Wire.Answer door = scene.wire().get(invitation);
    Wire joining =
        scene
            .wire()
            .with(
                "Cookie",
                scene
                    .wire()
                    .with("Cookie", door.cookie())
                    .post(invitation, "_csrf", door.token())
                    .cookie());
    Wire.Answer joined = through(joining, "bora", StubProvider.Lie.NONE);
    assertThat(joined.header("Location")).isEqualTo("/");
    Wire.Answer later = through(visitor(), "bora", StubProvider.Lie.NONE);
    assertThat(later.header("Location")).isEqualTo("/");
    Wire in = scene.wire().with("Cookie", later.cookie());
    assertThat(in.get("/inbox").body()).contains("Han Bora");
    for (StubProvider.Lie lie : StubProvider.Lie.values()) {
      if (lie != StubProvider.Lie.NONE) {
        refused(through(visitor(), "bora", lie), lie.name());
      }
    }
  }

  @Test
  void whomTheDeskDoesNotKnowTheProviderCannotLetIn() {
    refused(through(visitor(), "somebody else", StubProvider.Lie.NONE), "unknown");
  }

  @Test
  void whatWasNotAskedForIsNotTaken() {
    Wire visitor = visitor();
    refused(visitor.get("/unlock/back/provider?code=one&state=made-up"), "state");
  }

  @Test
  void aBrowserFromElsewhereIsLedThroughAPageOfTheDesk() {
    Wire.Answer page =
        scene
            .wire()
            .with("Sec-Fetch-Site", "cross-site")
            .with("Sec-Fetch-Mode", "navigate")
            .with("Sec-Fetch-Dest", "document")
            .get("/unlock/back/provider?code=a&state=%22%3E%3Cb%3E");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("0;url=/unlock/back/provider?code=a&amp;state=");
    assertThat(page.body()).doesNotContain("<b>");
  }

  private static void refused(Wire.Answer answer, String why) {
    assertThat(answer.header("Location")).as(why).isEqualTo("/unlock?provider=refused");
    Wire after = scene.wire().with("Cookie", answer.cookie());
    assertThat(after.get("/inbox").isToUnlock()).as(why).isTrue();
  }
}
