package org.durumi.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.durumi.archive.evidence.TimeStamp.Trust;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStampTests {

  private static final Sha256 HEAD = Sha256.of("a head");
  private static final Instant TIME = Instant.parse("2026-11-25T01:30:00.123Z");

  @TempDir private Path folder;

  /** The caller's part: the way over the network. */
  static TimeStampAuthority over(LocalTimeStampAuthority authority) {
    return query -> {
      HttpURLConnection way = (HttpURLConnection) authority.address().toURL().openConnection();
      way.setDoOutput(true);
      way.setRequestProperty("Content-Type", TimeStampAuthority.QUERY_TYPE);
      way.getOutputStream().write(query);
      try (var answer = way.getInputStream()) {
        return answer.readNBytes(TimeStampAuthority.LARGEST_ANSWER + 1);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAuthorityConfirmsADigestAndItsRootVouchesForIt(boolean rsa) throws Exception {
    try (LocalTimeStampAuthority authority =
        rsa ? LocalTimeStampAuthority.startRsa() : LocalTimeStampAuthority.start()) {
      authority.at(TIME);
      TimeStampToken token = TimeStampRequest.of(HEAD).ask(over(authority));
      TimeStampRoots roots = TimeStampRoots.read(authority.writeRoot(folder.resolve("root.pem")));
      TimeStamp stamp = TimeStampToken.parse(token.bytes()).check(HEAD, roots);
      assertThat(stamp.time()).isEqualTo(TIME);
      assertThat(stamp.accuracy()).isEqualTo(Duration.ofSeconds(1));
      assertThat(stamp.authority()).isEqualTo(LocalTimeStampAuthority.SUBJECT);
      assertThat(stamp.policy()).isEqualTo(LocalTimeStampAuthority.POLICY);
      assertThat(stamp.trust()).isEqualTo(Trust.TRUSTED_ROOT);
      assertThat(stamp.vouching())
          .isEqualTo(
              "signed by CN=Local Clock,O=Durumi tests,C=KR, under the trusted root"
                  + " CN=Local Root,O=Durumi tests,C=KR");
      assertThat(authority.served()).isEqualTo(1);
    }
  }

  @Test
  void withoutARootTheStampIsToldAsUncheckedAndWithAnotherRootAsUnvouched() throws Exception {
    try (LocalTimeStampAuthority authority = LocalTimeStampAuthority.start();
        LocalTimeStampAuthority stranger = LocalTimeStampAuthority.start()) {
      TimeStampToken token = TimeStampRequest.of(HEAD).ask(over(authority));
      assertThat(token.check(HEAD, TimeStampRoots.none()).vouching())
          .endsWith("not checked against a root you trust");
      // The stranger's names are the same; its keys are not.
      TimeStampRoots other = TimeStampRoots.read(stranger.writeRoot(folder.resolve("other.pem")));
      assertThat(token.check(HEAD, other).trust()).isEqualTo(Trust.OTHER_ROOT);
    }
  }

  @Test
  void opensslFindsTheStampGoodAndOneForOtherBytesBad() throws Exception {
    Path openssl = Path.of("/usr/bin/openssl");
    if (!Files.isExecutable(openssl)) {
      assertThat(System.getenv("CI")).as("in CI nothing is skipped").isNotEqualTo("true");
      System.err.println(
          "SKIPPED: OpenSSL's opinion of time stamps. Install it: apt-get install openssl");
      Assumptions.abort("OpenSSL is not installed");
    }
    try (LocalTimeStampAuthority authority = LocalTimeStampAuthority.start()) {
      Path root = authority.writeRoot(folder.resolve("root.pem"));
      Path head = Files.writeString(folder.resolve("head.json"), "a head");
      Path other = Files.writeString(folder.resolve("other.json"), "a heap");
      Path stamp = folder.resolve("1.tsr");
      Files.write(stamp, TimeStampRequest.of(HEAD).ask(over(authority)).bytes());
      for (Path data : List.of(head, other)) {
        Process check =
            new ProcessBuilder(
                    openssl.toString(),
                    "ts",
                    "-verify",
                    "-data",
                    data.toString(),
                    "-in",
                    stamp.toString(),
                    "-CAfile",
                    root.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(check.waitFor())
            .as(Files.readString(folder.resolve("said")))
            .isEqualTo(data.equals(head) ? 0 : 1);
      }
    }
  }

  @Test
  void onlyTheDigestLeaves() {
    byte[] query = TimeStampRequest.of(HEAD).bytes();
    byte[] again = TimeStampRequest.of(HEAD).bytes();
    assertThat(query).hasSizeLessThan(80).isNotEqualTo(again);
    assertThat(hex(query)).contains(HEAD.hex());
  }

  @Test
  void theBareTokenIsReadLikeTheWholeAnswer() throws Exception {
    try (LocalTimeStampAuthority authority = LocalTimeStampAuthority.start()) {
      byte[] answer = authority.stamp(TimeStampRequest.of(HEAD).bytes());
      byte[] bare =
          new org.bouncycastle.tsp.TimeStampResponse(answer).getTimeStampToken().getEncoded();
      assertThat(TimeStampToken.parse(bare).check(HEAD, TimeStampRoots.none()))
          .isEqualTo(TimeStampToken.parse(answer).check(HEAD, TimeStampRoots.none()));
    }
  }

  @Test
  void theAuthoritysOwnCertificateMayBeTrustedInPlaceOfARoot() throws Exception {
    try (LocalTimeStampAuthority authority = LocalTimeStampAuthority.start()) {
      byte[] answer = authority.stamp(TimeStampRequest.of(HEAD).bytes());
      TimeStampRoots own = TimeStampRoots.read(authority.writeSigner(folder.resolve("own.pem")));
      assertThat(TimeStampToken.parse(answer).check(HEAD, own).root())
          .isEqualTo(LocalTimeStampAuthority.SUBJECT);
    }
  }

  @Test
  void aFileWithoutAGoodCertificateIsNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "no certificate here");
    Path broken =
        Files.writeString(
            folder.resolve("broken.pem"),
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    for (Path file : Arrays.asList(empty, broken)) {
      assertThatExceptionOfType(TimeStampException.class)
          .isThrownBy(() -> TimeStampRoots.read(file))
          .withMessageContaining(file.toString());
    }
  }

  @Test
  void foreignWordsCannotSteerATerminal() {
    assertThat(TimeStamp.plain("A\u001b[31m\u202e\n" + "b".repeat(1000)))
        .startsWith("A?[31m??b")
        .hasSize(200);
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
