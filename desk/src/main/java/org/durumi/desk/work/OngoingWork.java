package org.durumi.desk.work;

import java.util.List;
import org.durumi.desk.page.Ongoing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells every page what goes on; of what is over, until somebody has looked at it. */
@Component
final class OngoingWork implements Ongoing.Source {

  private final SeenWork work;

  OngoingWork(SeenWork work) {
    this.work = work;
  }

  @Override
  public @Nullable Ongoing now() {
    List<Progress> news =
        work.jobs().reversed().stream().filter(Job::isNews).map(Job::progress).toList();
    return news.stream()
        .filter(Progress::isGoing)
        .findFirst()
        .or(() -> news.stream().findFirst())
        .map(OngoingWork::of)
        .orElse(null);
  }

  static Ongoing of(Progress progress) {
    return new Ongoing(
        progress.id(),
        progress.done(),
        progress.total(),
        progress.isGoing(),
        progress.added(),
        progress.failed());
  }
}
