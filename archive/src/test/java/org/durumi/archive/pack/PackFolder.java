package org.durumi.archive.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.durumi.archive.evidence.Sha256;
import org.durumi.archive.evidence.SigningKey;

/** A pack's files, taken out of their ZIP to be tampered with. */
final class PackFolder {

  private PackFolder() {}

  static Map<String, byte[]> of(Path pack) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The sentences of what is broken. */
  @SuppressWarnings("unchecked")
  static List<String> broken(Map<String, byte[]> files) {
    return (List<String>) PackCheck.call("broken", files);
  }

  static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  /** What a dishonest holder of the key would do: sign the list of files anew. */
  static void seal(Map<String, byte[]> files, SigningKey key) {
    files.remove(DataPackage.LIST);
    files.remove(DataPackage.SEAL);
    List<PackFile> all = new ArrayList<>();
    files.forEach((name, bytes) -> all.add(file(name, bytes)));
    byte[] list = DataPackage.list(all, SampleArchive.START, false);
    files.put(DataPackage.LIST, list);
    files.put(DataPackage.SEAL, DataPackage.seal(SampleArchive.ID, Sha256.of(list), key));
  }

  private static PackFile file(String name, byte[] bytes) {
    try {
      return PackFile.of(name, () -> new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
