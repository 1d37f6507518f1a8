package org.durumi.desk.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.durumi.archive.place.ArchivePlace;
import org.jspecify.annotations.Nullable;

/** Where the archive lies; for a demonstration, a folder for its user alone that is thrown away. */
public final class Ground implements AutoCloseable {

  private final ArchivePlace place;
  private final @Nullable Path thrownAway;
  private final CountDownLatch closed = new CountDownLatch(1);

  private final String name;

  private Ground(ArchivePlace place, @Nullable Path thrownAway, String name) {
    this.name = name;
    this.place = place;
    this.thrownAway = thrownAway;
  }

  /** The ground for a desk that was started so. */
  public static Ground of(DeskOptions options) {
    TeamOptions team = options.team();
    if (!options.demo()) {
      ArchivePlace place = new ArchivePlace(options.archive(), options.witnesses());
      String name = team == null ? place.folder().toString() : team.database().place();
      return new Ground(place, null, name);
    }
    try {
      // The system makes it so that no other user can look into it.
      Path folder = Files.createTempDirectory("durumi-demo-");
      Path archive = folder.resolve("archive");
      return new Ground(
          new ArchivePlace(archive, folder.resolve("witnesses")), folder, archive.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("No folder could be made for the demonstration.", e);
    }
  }

  /** Where the archive lies. */
  public ArchivePlace place() {
    return place;
  }

  /** What a person calls the place: a folder, or a database without who logs in. */
  public String name() {
    return name;
  }

  /** Throws the demonstration away. What cannot be deleted is encrypted, and its key is gone. */
  @Override
  public void close() {
    throwAway();
    closed.countDown();
  }

  /** Waits until it is closed, by whichever thread; at most so long. */
  public void awaitClosed(Duration longest) throws InterruptedException {
    var _ = closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void throwAway() {
    if (thrownAway == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(thrownAway)) {
      List<Path> inner = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : inner) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // Whoever started the desk sees that it is still there, and says so.
      return;
    }
  }
}
