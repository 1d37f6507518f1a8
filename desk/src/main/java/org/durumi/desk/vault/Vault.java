package org.durumi.desk.vault;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.durumi.archive.Archive;
import org.durumi.archive.key.DataKey;
import org.durumi.archive.key.KeyRefusal;
import org.durumi.archive.key.Passphrase;
import org.durumi.archive.place.ArchivePlace;
import org.durumi.archive.store.ArchiveFaultException;
import org.durumi.archive.store.Database;
import org.durumi.record.casework.Clearance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The archive while somebody works on it. An {@link Archive} is for one thread at a time, so the
 * vault keeps some of them open on the one file and lends each to one thread. Locking closes them
 * and forgets the key.
 */
public final class Vault implements DisposableBean {

  private static final int MOST_OPEN = 4;
  private static final int MOST_OPEN_AT_SERVER = 12;

  private final ArchivePlace place;
  private final Clock clock;
  private final Supplier<Clearance> asking;
  private final Semaphore permits;
  private final Deque<Archive> idle = new ArrayDeque<>();
  private final Set<Lease> leases = new HashSet<>();
  private final List<Runnable> forgetting = new CopyOnWriteArrayList<>();
  private @Nullable Opener opener;
  private long generation;
  private long lending;

  /** The archive that lies there, locked. */
  public Vault(ArchivePlace place, Clock clock) {
    this.place = place;
    this.clock = clock;
    this.asking = () -> Clearance.ALL;
    permits = new Semaphore(MOST_OPEN, true);
  }

  /**
   * The archive on a team's server, open as long as the desk is: there people are let in one by
   * one.
   *
   * @param asking what whoever asks in this thread may see
   * @throws ArchiveFaultException if it cannot be opened
   */
  public Vault(ArchivePlace place, Database server, Clock clock, Supplier<Clearance> asking) {
    this.place = place;
    this.clock = clock;
    this.asking = asking;
    permits = new Semaphore(MOST_OPEN_AT_SERVER, true);
    open(new Opener.AtServer(server, place.witnesses(), clock));
  }

  /** Tells whether there is an archive to unlock. */
  public boolean exists() {
    return isOpen() || place.exists();
  }

  /** Tells whether the archive is unlocked. */
  public synchronized boolean isOpen() {
    return opener != null;
  }

  /**
   * Unlocks the archive; where it is open already, this only tries the passphrase.
   *
   * @throws KeyRefusal if the passphrase does not fit
   */
  public void unlock(Passphrase passphrase) {
    open(place.unlock(passphrase));
  }

  /** Does this whenever the archive is locked: what was kept out of it must go with its key. */
  public void whenLocked(Runnable forget) {
    forgetting.add(forget);
  }

  /** Changes whenever the archive is locked or unlocked; what was let in before is out. */
  public synchronized long opening() {
    return generation;
  }

  /** Takes the key over and opens the archive with it. */
  public void open(DataKey opened) {
    open(new Opener.ByKey(place, opened, clock));
  }

  private synchronized void open(Opener opened) {
    if (opener != null) {
      opened.close();
      return;
    }
    opener = opened;
    generation++;
    try {
      idle.push(opened.open());
    } catch (RuntimeException e) {
      lock();
      throw e;
    }
  }

  /**
   * Closes the archive and forgets its key. A page that is being made is finished; long work ends
   * after the report that it is at.
   */
  public synchronized void lock() {
    leases.forEach(Lease::end);
    lockAndFinish();
  }

  /**
   * The same, but long work goes on to its end, with what it has open already: nobody told it to
   * stop. Nothing can be seen or begun meanwhile.
   */
  public synchronized void lockAndFinish() {
    generation++;
    lending++;
    idle.forEach(Archive::close);
    idle.clear();
    forgetting.forEach(Runnable::run);
    if (opener != null) {
      opener.close();
      opener = null;
    }
  }

  /**
   * Does something with the archive as whoever asks may see it. Waits while as many others do so as
   * may at once.
   *
   * @throws LockedException if the archive is locked
   */
  public <T> T with(Function<Archive, T> work) {
    Clearance clearance = asking.get();
    return clearance.isWhole() ? whole(work) : part(clearance, work);
  }

  /** Opened for this alone, so that nobody else ever gets it. */
  private <T> T part(Clearance clearance, Function<Archive, T> work) {
    permits.acquireUninterruptibly();
    try (Archive part = archive(opened(), clearance)) {
      return work.apply(part);
    } finally {
      permits.release();
    }
  }

  /**
   * Does something of the desk's own with all of the archive, whoever asks: accounts, settings.
   *
   * @throws LockedException if the archive is locked
   */
  public <T> T whole(Function<Archive, T> work) {
    permits.acquireUninterruptibly();
    try {
      Lent lent = lend();
      try {
        return work.apply(lent.archive());
      } catch (ArchiveFaultException e) {
        forgetBroken(lent);
        throw e;
      } finally {
        giveBack(lent);
      }
    } finally {
      permits.release();
    }
  }

  /**
   * All of an archive for long work of the desk's own, beside those that pages use.
   *
   * @return to be closed by the thread that uses it
   * @throws LockedException if the archive is locked
   */
  public Lease lease() {
    return lease(Clearance.ALL);
  }

  /**
   * An archive as somebody may see it, for long work of theirs.
   *
   * @return to be closed by the thread that uses it
   * @throws LockedException if the archive is locked
   */
  public Lease lease(Clearance clearance) {
    Opening by = opened();
    Archive archive = archive(by, clearance);
    Lease lease = new Lease(archive, this::returned);
    synchronized (this) {
      if (by.generation() == generation) {
        leases.add(lease);
        return lease;
      }
    }
    close(archive);
    throw new LockedException();
  }

  private synchronized void returned(Lease lease) {
    leases.remove(lease);
  }

  private Lent lend() {
    Opening by;
    long now;
    synchronized (this) {
      by = opened();
      now = lending;
      Archive waiting = idle.poll();
      if (waiting != null) {
        return new Lent(waiting, now);
      }
    }
    return new Lent(archive(by, Clearance.ALL), now);
  }

  private synchronized void giveBack(Lent lent) {
    if (lent.generation() == lending) {
      idle.push(lent.archive());
    } else {
      close(lent.archive());
    }
  }

  /** A server that was started anew has let go of all connections, not of this one alone. */
  private synchronized void forgetBroken(Lent lent) {
    if (opener instanceof Opener.AtServer && lent.generation() == lending) {
      lending++;
      idle.forEach(Vault::close);
      idle.clear();
    }
  }

  private static void close(Archive archive) {
    try {
      archive.close();
    } catch (ArchiveFaultException e) {
      // It was lost before.
      return;
    }
  }

  /**
   * Opens another archive, beside the lock: a server that does not answer holds up who waits for
   * it, and nobody else.
   *
   * @throws LockedException if the archive was locked meanwhile
   */
  private Archive archive(Opening by, Clearance clearance) {
    Archive archive;
    try {
      archive = by.opener().open(clearance);
    } catch (RuntimeException e) {
      // A key that was wiped meanwhile opens nothing.
      throw opening() == by.generation() ? e : new LockedException();
    }
    if (opening() != by.generation()) {
      close(archive);
      throw new LockedException();
    }
    return archive;
  }

  private synchronized Opening opened() {
    Opener by = opener;
    if (by == null) {
      throw new LockedException();
    }
    return new Opening(by, generation);
  }

  @Override
  public void destroy() {
    lock();
  }

  private record Lent(Archive archive, long generation) {}

  /** What opens the archive, between one locking and the next. */
  private record Opening(Opener opener, long generation) {}
}
