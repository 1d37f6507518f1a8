package org.durumi.desk.releases;

import java.util.Optional;
import org.durumi.archive.Archive;
import org.durumi.archive.Departure;
import org.durumi.archive.UnknownIdException;
import org.durumi.desk.publish.DepartureWords;
import org.durumi.desk.publish.GateTasks;
import org.durumi.desk.publish.GateWork;
import org.durumi.desk.vault.Vault;
import org.durumi.publisher.leaving.Parcel;
import org.springframework.stereotype.Component;

/** Files of what left, made again and handed out. */
@Component
public final class LeftFiles {

  private final Vault vault;
  private final GateWork work;
  private final GateTasks tasks;

  LeftFiles(Vault vault, GateWork work, GateTasks tasks) {
    this.vault = vault;
    this.work = work;
    this.tasks = tasks;
  }

  /** What left and goes by this, such as {@code 3} or {@code appeal-2}. */
  public static Optional<Departure> find(Archive archive, String id) {
    return archive.publishing().departures().stream()
        .filter(one -> DepartureWords.id(one).equals(id))
        .findFirst();
  }

  /**
   * Makes a file again, of what the archive keeps of the release.
   *
   * @return false while something else goes on
   * @throws UnknownIdException if nothing left with a file of this name
   */
  public boolean pack(String id, String name) {
    Departure left = left(id);
    if (left.facts().kind() != Departure.Kind.RELEASE
        || left.facts().files().stream().noneMatch(file -> file.name().equals(name))) {
      throw new UnknownIdException("There is no such file.");
    }
    return tasks.pack(left.number(), name);
  }

  /** The file, if it was made and is byte for byte what left. */
  public Optional<byte[]> bytes(String id, String name) {
    Departure left = left(id);
    return work.parcel(name)
        .filter(parcel ->
            left.facts().files().stream()
                .anyMatch(
                    file -> file.name().equals(name) && file.sha256().equals(parcel.sha256())))
        .map(Parcel::bytes);
  }

  private Departure left(String id) {
    return vault
        .with(archive -> find(archive, id))
        .orElseThrow(() -> new UnknownIdException("Nothing of this name left."));
  }
}
