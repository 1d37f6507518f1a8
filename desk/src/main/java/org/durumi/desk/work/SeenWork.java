package org.durumi.desk.work;

import java.util.List;
import java.util.Optional;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.access.Person;
import org.springframework.stereotype.Component;

/**
 * Long work as far as whoever asks may know of it: names of files and failures tell of reports, so
 * whoever sees some projects alone sees their own work alone.
 */
@Component
public final class SeenWork {

  private final Work work;

  SeenWork(Work work) {
    this.work = work;
  }

  /** The newest first. */
  public List<Job> jobs() {
    return work.jobs().stream().filter(SeenWork::isSeen).toList();
  }

  /** The job of this name. */
  public Optional<Job> job(String id) {
    return work.job(id).filter(SeenWork::isSeen);
  }

  private static boolean isSeen(Job job) {
    Person person = Doorkeeper.person();
    return person == null || person.clearance().isWhole() || job.isOf(person.reviewer());
  }
}
