package org.durumi.archive.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SigningKey;

/** Writes evidence packs: the same contents and key always give the same bytes. */
public final class PackWriter {

  private final SigningKey key;

  /**
   * Writes packs of one archive.
   *
   * @param key the archive's key, which signs the list of a pack's files
   */
  public PackWriter(SigningKey key) {
    this.key = key;
  }

  /**
   * Writes a pack. It is there as a whole or not at all, for its owner's eyes only.
   *
   * @param file where to; it must not exist yet
   * @return one sentence each, for the person who packs: what else was left out, and why, and what
   *     goes along
   * @throws PackFaultException if it cannot be written, or the redaction cannot be kept, or a
   *     preserved file holds other reports than those that are packed and is not left out
   */
  public List<String> write(PackContent content, Redaction redaction, Path file) {
    Disclosure disclosure = redaction.apply(content.entries());
    List<String> remarks = new ArrayList<>(disclosure.remarks());
    if (disclosure.snapshots()) {
      remarks.addAll(bystanders(content, redaction));
    }
    try {
      SealedZip.write(file, files(content, disclosure));
    } catch (IOException e) {
      throw new PackFaultException(
          "The pack could not be written to " + file + "; check the folder and the free space.", e);
    }
    return remarks;
  }

  /** Nothing that was not asked for leaves the archive along with what was, without a word. */
  private static List<String> bystanders(PackContent content, Redaction redaction) {
    List<String> remarks = new ArrayList<>();
    for (PackSnapshot snapshot : content.snapshots()) {
      if (snapshot.bystanders().areThere()) {
        if (!redaction.allowsWholeFiles()) {
          throw new PackFaultException(snapshot.bystanders().refusal());
        }
        remarks.add(snapshot.bystanders().remark());
      }
    }
    return remarks;
  }

  private List<PackFile> files(PackContent content, Disclosure disclosure) throws IOException {
    List<PackFile> files = new ArrayList<>();
    add(files, ReadMe.FILE, ReadMe.page(content, disclosure, key.publicKey()));
    add(files, PackCheck.FILE, PackCheck.source());
    add(files, "durumi/pack.json", PackJson.of(content, disclosure));
    for (ShownReport report : disclosure.reports()) {
      ShownEntry proposal = report.proposal();
      if (proposal != null) {
        String name = "durumi/casefiles/" + report.number() + ".json";
        add(files, name, ShownCasefile.of(report.extraction(), proposal));
      }
    }
    if (disclosure.texts()) {
      for (Sha256 text : content.texts().keySet().stream().sorted().toList()) {
        add(files, "durumi/texts/" + text.hex() + ".txt", bytes(content, text));
      }
    }
    for (int i = 0; i < content.stamps().size(); i++) {
      add(files, PackJson.stampFile(i), content.stamps().get(i).token());
    }
    boolean wacz = disclosure.snapshots() && snapshots(content, files);
    byte[] list = DataPackage.list(files, content.created(), wacz);
    add(files, DataPackage.LIST, list);
    String archive = content.head().check().archive();
    add(files, DataPackage.SEAL, DataPackage.seal(archive, Sha256.of(list), key));
    return files;
  }

  private static byte[] bytes(PackContent content, Sha256 text) {
    byte[] bytes = content.texts().getOrDefault(text, new byte[0]);
    requireSame(text, Sha256.of(bytes));
    return bytes;
  }

  /** Adds the preserved bytes; tells whether there are WARC files among them. */
  private static boolean snapshots(PackContent content, List<PackFile> files) throws IOException {
    Map<String, List<WarcIndexLine>> warcs = new LinkedHashMap<>();
    for (PackSnapshot snapshot : content.snapshots()) {
      String name = "durumi/snapshots/" + snapshot.sha256().hex();
      if (snapshot.isWarc()) {
        String warc = snapshot.sha256().hex() + (isGzip(snapshot) ? ".warc.gz" : ".warc");
        warcs.put(warc, snapshot.warc());
        name = "archive/" + warc;
      }
      PackFile file = PackFile.of(name, snapshot.bytes());
      requireSame(snapshot.sha256(), file.sha256());
      files.add(file);
    }
    if (!warcs.isEmpty()) {
      add(files, "indexes/index.cdx", Wacz.index(warcs));
      add(files, "pages/pages.jsonl", Wacz.pages(warcs));
    }
    return !warcs.isEmpty();
  }

  private static boolean isGzip(PackSnapshot snapshot) throws IOException {
    try (var in = snapshot.bytes().open()) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  private static void requireSame(Sha256 expected, Sha256 actual) {
    if (!expected.equals(actual)) {
      throw new PackFaultException(
          "A preserved file or text is not what the log says; run durumi verify.");
    }
  }

  private static void add(List<PackFile> files, String name, byte[] bytes) throws IOException {
    files.add(PackFile.of(name, ByteSource.of(bytes)));
  }
}
