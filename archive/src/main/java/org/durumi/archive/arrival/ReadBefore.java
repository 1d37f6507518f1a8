package org.durumi.archive.arrival;

import java.util.List;
import org.durumi.archive.Addition;
import org.durumi.archive.Snapshot;
import org.durumi.archive.capture.CaptureRefusal;
import org.durumi.archive.capture.WarcFile;
import org.durumi.archive.capture.WarcPage;
import org.durumi.reader.ReadingFault;
import org.durumi.reader.TakenReader;
import org.durumi.reader.casefile.CasefileJson;
import org.durumi.reader.casefile.UnreadableCasefile;
import org.durumi.reader.intake.Intake;
import org.durumi.reader.intake.Taken;
import org.durumi.record.casefile.Casefile;
import org.durumi.record.source.Report;
import org.jspecify.annotations.Nullable;

/**
 * One report of a corpus: how it is taken in, and how it is added to an archive with a casefile
 * that was read from it elsewhere.
 *
 * @param name the input's name, for sentences
 * @param bytes the line of report JSON, or the WARC file of one record, that it came as
 */
public record ReadBefore(String name, byte[] bytes) {

  /**
   * A report taken in.
   *
   * @param taken the report, or why there is none
   * @param address where its page was, or null
   */
  public record Arrived(Taken taken, @Nullable String address) {

    /**
     * The casefile as it is printed, with what the intake warns of.
     *
     * @param read as the reader alone gives it
     */
    public Casefile printed(Casefile read) {
      Addition.Item item = item(read);
      return TakenReader.noting(item.notes(), item.casefile());
    }

    private Addition.Item item(Casefile read) {
      List<String> warnings = taken instanceof Taken.Read t ? t.warnings() : List.of();
      Addition.Item item = new Addition.Item(0, read, warnings);
      return address == null ? item : item.at(address);
    }
  }

  /**
   * Takes it in. A page goes by its address without what that asks for, as a fetched one does; a
   * text taken out of a page is text whatever the page's name ends in.
   */
  public Arrived arrive(Intake intake) {
    if (!WarcFile.looksLike(bytes)) {
      return new Arrived(intake.takeLine(name, bytes), null);
    }
    try {
      WarcPage page = WarcFile.read(bytes).page();
      String last = page.address().replaceFirst("[?#].*", "").replaceFirst("^[a-z]+://", "");
      boolean text = page.mediaType().startsWith("text/plain");
      String called = WholeCharacters.of(text ? last + ".txt" : last);
      Taken taken = intake.take(called, page.payload()).getFirst();
      return new Arrived(taken, page.address());
    } catch (CaptureRefusal e) {
      return new Arrived(new Taken.Refused(name, name + ": " + e.getMessage()), null);
    }
  }

  /**
   * What is added: the bytes, and the casefile that was read from them.
   *
   * @param intake the intake that the report was taken in with then
   * @param casefile the casefile's JSON as it was printed
   */
  public Prepared prepare(Intake intake, String casefile) {
    try {
      Arrived arrived = arrive(intake);
      if (!(arrived.taken() instanceof Taken.Read read)) {
        return new Prepared.Failed(name, List.of(((Taken.Refused) arrived.taken()).sentence()));
      }
      Report report = WholeCharacters.of(read.report());
      Casefile printed = new CasefileJson().read(casefile, report.text());
      Addition.Item item = arrived.item(within(report, printed, printed.warnings()));
      int told = Math.min(item.notes().size(), printed.warnings().size());
      List<String> own = printed.warnings().subList(told, printed.warnings().size());
      Casefile alone = within(item.casefile().report(), printed, own);
      String media = arrived.address() == null ? null : FileSource.WARC;
      Snapshot snapshot = new Snapshot(bytes, name, Snapshot.How.FILE, media, null);
      Addition.Item kept = new Addition.Item(0, alone, item.notes());
      return new Prepared.Ready(name, new Addition(snapshot, List.of(kept)), List.of());
    } catch (UnreadableCasefile e) {
      return new Prepared.Failed(
          name, List.of(name + " does not hold what its casefile quotes; read it again."));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Prepared.Failed(name, List.of(ReadingFault.sentence(name, e)));
    }
  }

  private static Casefile within(Report report, Casefile read, List<String> warnings) {
    return new Casefile(report, read.events(), read.rollups(), warnings);
  }

  /** Tells the size and nothing of what it holds. */
  @Override
  public String toString() {
    return "ReadBefore[" + bytes.length + " bytes]";
  }
}
