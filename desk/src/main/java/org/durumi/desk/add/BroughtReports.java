package org.durumi.desk.add;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.durumi.archive.Destination;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.desk.access.Doorkeeper;
import org.durumi.desk.work.Input;
import org.durumi.desk.work.Job;
import org.durumi.desk.work.Order;
import org.durumi.desk.work.Readings;
import org.durumi.desk.work.Work;
import org.durumi.record.review.RefusedDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins to add a file or a page, whether a person or a program brings it. */
@Component
public final class BroughtReports {

  private final Work work;

  BroughtReports(Work work) {
    this.work = work;
  }

  /**
   * Begins to add a file.
   *
   * @param bytes are read to their end, or as far as a file may go
   * @param project the project that it goes into; empty for the only one, or where all begin
   * @throws RefusedDecision if the project is none of the person's
   * @throws IOException if the bytes break off
   */
  public Job file(String name, InputStream bytes, String project) throws IOException {
    Destination into = Projects.of(project);
    Spool spool = Spool.open();
    boolean handedOn = false;
    try {
      Job job = files(List.of(Sent.input(name, bytes, spool)), spool, into);
      handedOn = true;
      return job;
    } finally {
      if (!handedOn) {
        spool.close();
      }
    }
  }

  /** Begins to add files; the spool that they wait in is closed at the end. */
  Job files(List<Input> inputs, Spool spool, @Nullable Destination into) {
    return work.begin(
        Order.of(Order.Kind.FILES, inputs, Readings.usual())
            .leaving(spool)
            .into(Doorkeeper.clearance(), into));
  }

  /**
   * Begins to fetch a page and to add it.
   *
   * @throws CaptureRefusal with a sentence, if the proxy is none
   * @throws RefusedDecision if the project is none of the person's
   */
  public Job page(PageRequest page, String project) {
    page.settings();
    Destination into = Projects.of(project);
    return work.begin(
        Order.of(Order.Kind.PAGE, List.of(page), Readings.usual())
            .into(Doorkeeper.clearance(), into));
  }
}
