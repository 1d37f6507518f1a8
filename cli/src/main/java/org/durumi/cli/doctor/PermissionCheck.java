package org.durumi.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.durumi.archive.place.ArchivePlace;
import org.jspecify.annotations.Nullable;

/** Who may read and change the files that an archive hangs on. */
final class PermissionCheck {

  private static final String CHECK = "permissions";

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final Findings findings;

  PermissionCheck(Findings findings) {
    this.findings = findings;
  }

  /** Looks at an archive's folder, its files, the witnesses, and files with passphrases. */
  void run(ArchivePlace place, List<Path> secrets) {
    List<Path> files = new ArrayList<>(List.of(place.folder()));
    files.add(place.database());
    files.add(place.keys());
    files.add(place.witnesses());
    files.addAll(heads(place.witnesses()));
    files.addAll(secrets);
    int seen = 0;
    boolean fine = true;
    for (Path file : files) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        seen++;
        fine &= look(file);
      }
    }
    if (fine && seen > 0) {
      findings.fine(CHECK, seen);
    }
  }

  private static List<Path> heads(Path witnesses) {
    if (!Files.isDirectory(witnesses)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(witnesses)) {
      return all.filter(file -> file.toString().endsWith(".head")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean look(Path file) {
    try {
      Set<PosixFilePermission> allowed = EnumSet.noneOf(PosixFilePermission.class);
      allowed.addAll(Files.getPosixFilePermissions(file));
      String modes = PosixFilePermissions.toString(allowed);
      String owner = Files.getOwner(file).getName();
      String me = System.getProperty("user.name", "");
      if (!owner.equals(me) && !owner.equals("root") && !me.equals("root")) {
        findings.wrong(CHECK, "owner", file, owner, me);
        return false;
      }
      allowed.retainAll(OTHERS);
      if (allowed.contains(PosixFilePermission.GROUP_WRITE)
          || allowed.contains(PosixFilePermission.OTHERS_WRITE)) {
        findings.wrong(CHECK, "writable", file, modes);
        return false;
      }
      // The folder's own mode keeps others from what lies in it.
      if (!allowed.isEmpty() && !isClosed(file.toAbsolutePath().getParent())) {
        findings.warning(CHECK, "readable", file, modes);
        return false;
      }
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      findings.warning(CHECK, "unknown", file);
      return false;
    }
  }

  private static boolean isClosed(@Nullable Path folder) throws IOException {
    return folder != null
        && Files.getPosixFilePermissions(folder).stream().noneMatch(OTHERS::contains);
  }
}
