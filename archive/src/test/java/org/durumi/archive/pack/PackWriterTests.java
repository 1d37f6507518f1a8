package org.durumi.archive.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.durumi.archive.evidence.BrokenEvidenceException;
import org.durumi.archive.evidence.MerkleProofs;
import org.durumi.archive.evidence.SignedHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWriterTests {

  private static final SampleArchive ARCHIVE = SampleArchive.withStamps();

  @TempDir private Path folder;

  @Test
  void aPackIsCheckedByTheProgramThatItCarriesInAProcessOfItsOwn() throws Exception {
    Path pack = pack("a.zip", Redaction.none());
    Path program = folder.resolve("VerifyPack.java");
    Files.write(program, PackFolder.of(pack).get("VerifyPack.java"));
    String key = ARCHIVE.key.publicKey().fingerprint();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString(),
                pack.toString(),
                "--key",
                key)
            .redirectErrorStream(true)
            .start();
    String said = read(process.getInputStream());
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said)
        .endsWith("OK" + System.lineSeparator())
        .contains(
            "10 of the 10 entries", key, "That is the key that you named", "2026-11-25T03:00:00Z");
  }

  @Test
  void theSameContentsGiveTheSameBytes() throws IOException {
    assertThat(Files.mismatch(pack("a.zip", Redaction.none()), pack("b.zip", Redaction.none())))
        .isEqualTo(-1);
  }

  @Test
  void aPackIsForItsOwnersEyesAndLeavesNothingBeside() throws IOException {
    Path pack = pack("a.zip", Redaction.none());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pack)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(pack);
    }
  }

  @Test
  void anotherFileIsNeverWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("a.zip"), "mine");
    assertThatThrownBy(() -> pack("a.zip", Redaction.none()))
        .isInstanceOf(PackFaultException.class)
        .hasMessageContaining("exists already");
    assertThat(file).hasContent("mine");
  }

  @Test
  void draftsThatAKilledProgramLeftAreTidiedAndNothingElseIs() throws IOException {
    byte[] half = Arrays.copyOf(Files.readAllBytes(pack("a.zip", Redaction.none())), 5000);
    Path left = Files.write(folder.resolve(".old name.zip.0123456789ab.part"), half);
    Path busy = Files.write(folder.resolve(".b.zip.0123456789ac.part"), half);
    Path other = Files.writeString(folder.resolve(".c.zip.0123456789ad.part"), "no pack");
    Path named = Files.write(folder.resolve("half.part"), half);
    for (Path old : List.of(left, other, named)) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }
    Path pack = pack("d.zip", Redaction.none());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .containsExactlyInAnyOrder(folder.resolve("a.zip"), pack, busy, other, named);
    }
  }

  @Test
  void aFileThatAppearsMeanwhileIsNotWrittenOver() throws IOException {
    Path file = folder.resolve("a.zip");
    SampleArchive archive = SampleArchive.withReports();
    PackSnapshot first = archive.snapshots.getFirst();
    int[] opened = new int[1];
    archive.snapshots.set(
        0,
        new PackSnapshot(
            first.sha256(),
            () -> {
              if (++opened[0] > 1) {
                Files.writeString(file, "mine");
              }
              return first.bytes().open();
            }));
    assertThatThrownBy(
            () -> new PackWriter(archive.key).write(archive.content(), Redaction.none(), file))
        .isInstanceOf(PackFaultException.class)
        .hasMessageContaining("exists already");
    assertThat(file).hasContent("mine");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aDiskThatFailsLeavesNothing() throws IOException {
    SampleArchive archive = SampleArchive.withReports();
    PackSnapshot first = archive.snapshots.getFirst();
    int[] opened = new int[1];
    archive.snapshots.set(
        0,
        new PackSnapshot(
            first.sha256(),
            () -> {
              if (++opened[0] > 1) {
                throw new IOException("the disk is gone");
              }
              return first.bytes().open();
            }));
    assertThatThrownBy(() ->
            new PackWriter(archive.key)
                .write(archive.content(), Redaction.none(), folder.resolve("a.zip")))
        .isInstanceOf(PackFaultException.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void bytesThatAreNotThoseOfTheLogAreNotPacked() {
    SampleArchive archive = SampleArchive.withReports();
    archive.snapshots.set(
        0,
        new PackSnapshot(archive.snapshots.getFirst().sha256(), ByteSource.of(new byte[] {1, 2})));
    assertThatThrownBy(() ->
            new PackWriter(archive.key)
                .write(archive.content(), Redaction.none(), folder.resolve("a.zip")))
        .isInstanceOf(PackFaultException.class)
        .hasMessageContaining("durumi verify");
  }

  @Test
  void aPackWithoutOneOfItsStepsRefusesToExist() {
    SampleArchive archive = SampleArchive.withReports();
    for (int left = 0; left < 4; left++) {
      List<PackEntry> entries = new ArrayList<>(archive.content().entries());
      entries.remove(left);
      assertThatThrownBy(() ->
              new PackContent(
                  archive.content().head(),
                  entries,
                  archive.snapshots,
                  archive.texts,
                  List.of(),
                  SampleArchive.START))
          .isInstanceOf(BrokenEvidenceException.class);
    }
  }

  @Test
  void anotherKeyThanTheOneNamedIsReported() {
    Path pack = pack("a.zip", Redaction.none());
    PackCheck.Outcome outcome = PackCheck.check(pack, List.of("--key", "00".repeat(32)));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.text()).contains("another key than the one that you named");
  }

  @Test
  void anAuthorityIsTrustedOnlyIfItIsNamed() throws IOException, CertificateEncodingException {
    TimeStampStand named = TimeStampStand.ecdsa();
    SampleArchive archive = SampleArchive.withReports();
    archive.stamp(named, 9);
    Path pack = folder.resolve("a.zip");
    new PackWriter(archive.key).write(archive.content(), Redaction.none(), pack);
    List<String> trusted = List.of("--trust", pem("named.pem", named).toString());
    assertThat(PackCheck.check(pack, trusted).text())
        .contains("A certificate that you named vouches")
        .endsWith("OK" + System.lineSeparator());
    List<String> other = List.of("--trust", pem("other.pem", TimeStampStand.ecdsa()).toString());
    assertThat(PackCheck.check(pack, other).text()).contains("authority that you did not name");
    assertThat(PackCheck.check(pack, List.of()).text())
        .contains("5 of the 10 entries", "That this certificate belongs to a trustworthy");
  }

  @Test
  void anAuthoritysWholeAnswerServesAsWellAsItsToken() {
    SampleArchive archive = SampleArchive.withReports();
    SignedHead head = archive.head(archive.log.size());
    byte[] answer = TimeStampStand.rsa().answer(head.imprint());
    archive.stamps.add(new PackStamp(head, answer, List.of()));
    Path pack = folder.resolve("a.zip");
    new PackWriter(archive.key).write(archive.content(), Redaction.none(), pack);
    assertThat(PackCheck.check(pack, List.of()).text()).contains("10 of the 10 entries");
  }

  @Test
  void noProofIsMadeOfAnOlderLogThatIsNone() {
    for (int size : List.of(-1, 0, ARCHIVE.log.size() + 1)) {
      assertThatThrownBy(() -> MerkleProofs.consistency(size, ARCHIVE.leaves()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Path pem(String name, TimeStampStand stand)
      throws IOException, CertificateEncodingException {
    String encoded = Base64.getMimeEncoder().encodeToString(stand.certificate().getEncoded());
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
  }

  @Test
  void machinesAreToldToo() {
    PackCheck.Outcome outcome = PackCheck.check(pack("a.zip", Redaction.none()), List.of("--json"));
    assertThat(outcome.text()).startsWith("{\"broken\":[]").contains("\"verdict\":\"OK\"");
  }

  private Path pack(String name, Redaction redaction) {
    Path file = folder.resolve(name);
    new PackWriter(ARCHIVE.key).write(ARCHIVE.content(), redaction, file);
    return file;
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
