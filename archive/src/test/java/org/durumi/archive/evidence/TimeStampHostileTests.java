package org.durumi.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.durumi.archive.evidence.TimeStamp.Trust;
import org.durumi.archive.evidence.TimeStampIssuer.Algorithm;
import org.durumi.archive.evidence.TimeStampIssuer.Profile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStampHostileTests {

  private static final Sha256 HEAD = Sha256.of("a head");
  private static final KeyPurposeId STAMPING = KeyPurposeId.id_kp_timeStamping;
  private static final TimeStampIssuer ROOT = TimeStampIssuer.root(Algorithm.CURVE, "CN=Root");

  private static LocalTimeStampAuthority authority;
  private static TimeStampRoots roots;

  private final TimeStampRequest request = TimeStampRequest.of(HEAD);

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    authority = LocalTimeStampAuthority.start();
    roots = TimeStampRoots.read(authority.writeRoot(folder.resolve("root.pem")));
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @Test
  void noFlippedBitChangesWhatAStampSays() throws Exception {
    byte[] answer = authority.stamp(request.bytes());
    TimeStamp honest = TimeStampToken.parse(answer).check(HEAD, roots);
    assertThat(honest.trust()).isEqualTo(Trust.TRUSTED_ROOT);
    int refused = 0;
    for (int bit = 0; bit < 8 * answer.length; bit++) {
      answer[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        TimeStamp flipped = TimeStampToken.parse(answer).check(HEAD, roots);
        if (flipped.trust() == Trust.TRUSTED_ROOT) {
          assertThat(flipped).as("bit %d", bit).isEqualTo(honest);
        }
      } catch (TimeStampException e) {
        refused++;
      }
      answer[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertThat(refused).isGreaterThan(7 * answer.length);
  }

  @Test
  void aStampForAnotherDigestOrAnotherQuestionIsRefused() {
    TimeStampRequest other = TimeStampRequest.of(Sha256.of("another head"));
    refuses(authority.stamp(other.bytes()), "answers another question");
    TimeStampReq query = TimeStampReq.getInstance(request.bytes());
    TimeStampReq wrong = TimeStampReq.getInstance(other.bytes());
    ForgedStamps forger = ForgedStamps.by(ROOT, Profile.honest());
    refuses(forger.answer(wrong.getMessageImprint(), query.getNonce()), "for something else");
    refuses(
        forger.answer(query.getMessageImprint(), new ASN1Integer(BigInteger.ONE)),
        "answers another question");
  }

  @Test
  void anHonestForgerIsAcceptedSoThatTheOthersAreRefusedForTheirFault() throws TimeStampException {
    TimeStampToken token = request.accept(ForgedStamps.by(ROOT, Profile.honest()).answer(request));
    assertThat(token.check(HEAD, roots).trust()).isEqualTo(Trust.OTHER_ROOT);
  }

  @Test
  void aCertificateForAnythingElseThanTimeStampsIsRefused() {
    List<List<KeyPurposeId>> wrong =
        List.of(
            List.of(),
            List.of(KeyPurposeId.id_kp_codeSigning),
            List.of(STAMPING, KeyPurposeId.id_kp_codeSigning));
    for (List<KeyPurposeId> purposes : wrong) {
      Profile profile = new Profile(TimeStampIssuer.FROM, TimeStampIssuer.TO, purposes, true);
      refuses(ForgedStamps.by(ROOT, profile).answer(request), "not one for time stamps alone");
    }
    Profile loose = new Profile(TimeStampIssuer.FROM, TimeStampIssuer.TO, List.of(STAMPING), false);
    refuses(ForgedStamps.by(ROOT, loose).answer(request), "not one for time stamps alone");
  }

  @Test
  void aCertificateThatHadEndedOrNotBegunIsRefused() {
    Instant before = Instant.parse("2026-11-25T01:29:59Z");
    Instant after = Instant.parse("2026-11-25T01:30:01Z");
    for (Profile profile :
        List.of(
            new Profile(TimeStampIssuer.FROM, before, List.of(STAMPING), true),
            new Profile(after, TimeStampIssuer.TO, List.of(STAMPING), true))) {
      refuses(ForgedStamps.by(ROOT, profile).answer(request), "was not valid at the stamp's time");
    }
  }

  @Test
  void aStampWithoutItsCertificateOrNamingAnotherIsRefused() {
    ForgedStamps forger = ForgedStamps.by(ROOT, Profile.honest());
    refuses(forger.naming(ROOT).answer(request), "signature of the time stamp does not hold");
    refuses(
        ForgedStamps.by(ROOT, Profile.honest()).withoutCertificates().answer(request),
        "does not bring the one certificate");
    refuses(
        ForgedStamps.by(ROOT, Profile.honest()).digesting("SHA1withECDSA").answer(request),
        "too weak");
  }

  @ParameterizedTest
  @ValueSource(strings = {"20261125013000", "20261125013000+0900"})
  void aTimeThatCouldBeReadInTwoWaysIsRefused(String time) {
    refuses(ForgedStamps.by(ROOT, Profile.honest()).at(time).answer(request), "not written");
  }

  @Test
  void anAuthoritysRefusalIsToldInItsOwnWords() throws IOException {
    PKIStatusInfo status =
        new PKIStatusInfo(PKIStatus.rejection, new PKIFreeText("too busy\u001b[2J"));
    byte[] refusal = new TimeStampResp(status, null).getEncoded("DER");
    refuses(refusal, "refused, saying: too busy?[2J");
    byte[] empty = new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), null).getEncoded("DER");
    refuses(empty, "granted a time stamp and sent none");
  }

  @Test
  void garbageIsRefusedInOneSentence() {
    refuses(new byte[0], "no time stamp");
    refuses(TimeStampTests.text("<html>404</html>"), "no time stamp");
    Random random = new Random(3161);
    byte[] answer = authority.stamp(request.bytes());
    for (int i = 0; i < 2000; i++) {
      byte[] changed = answer.clone();
      for (int j = random.nextInt(20); j >= 0; j--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      assertThatOnlyOurs(changed);
      assertThatOnlyOurs(java.util.Arrays.copyOf(answer, random.nextInt(answer.length)));
    }
  }

  @Test
  void nestingAndWidthDoNotMakeTheReaderHang() throws IOException {
    for (byte tag : new byte[] {0x30, 0x31, (byte) 0xa0, 0x24}) {
      byte[] nested = new byte[0];
      while (nested.length < 60_000) {
        nested = wrap(tag, nested);
      }
      byte[] deep = wrap((byte) 0x30, nested);
      assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refuses(deep, "no time stamp"));
    }
    ByteArrayOutputStream wide = new ByteArrayOutputStream();
    for (int i = 0; i < 15_000; i++) {
      wide.write(new byte[] {0x31, 0x02, 0x05, 0x00});
    }
    byte[] many = wrap((byte) 0x30, wide.toByteArray());
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> refuses(many, "no time stamp"));
  }

  @Test
  void anEndlessAnswerIsCutAndRefused() {
    authority.lying(_ -> new byte[100_000_000]);
    try {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThatExceptionOfType(TimeStampException.class)
                  .isThrownBy(() -> request.ask(TimeStampTests.over(authority)))
                  .withMessageContaining("longer than 65536 bytes"));
    } finally {
      authority.lying(answer -> answer);
    }
  }

  private void refuses(byte[] answer, String why) {
    assertThatExceptionOfType(TimeStampException.class)
        .isThrownBy(() -> request.accept(answer))
        .withMessageContaining(why);
  }

  private void assertThatOnlyOurs(byte[] answer) {
    try {
      request.accept(answer);
    } catch (TimeStampException e) {
      assertThat(e).hasMessageContaining("time stamp");
    }
  }

  private static byte[] wrap(byte tag, byte[] inside) {
    int digits = inside.length < 0x80 ? 0 : inside.length < 0x100 ? 1 : 2;
    if (inside.length >= 0x10000) {
      digits = 3;
    }
    byte[] whole = new byte[2 + digits + inside.length];
    whole[0] = tag;
    whole[1] = (byte) (digits == 0 ? inside.length : 0x80 | digits);
    for (int i = 0; i < digits; i++) {
      whole[2 + i] = (byte) (inside.length >>> 8 * (digits - 1 - i));
    }
    System.arraycopy(inside, 0, whole, 2 + digits, inside.length);
    return whole;
  }
}
