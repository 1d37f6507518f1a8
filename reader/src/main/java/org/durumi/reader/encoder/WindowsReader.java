package org.durumi.reader.encoder;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Reads the windows of a text, a few at once on the cores that are free. */
final class WindowsReader {

  /** So many encodings are in memory at a time, however long the text is. */
  private static final int AT_ONCE = 4;

  private final Encoder encoder;
  private final String text;

  WindowsReader(Encoder encoder, String text) {
    this.encoder = encoder;
    this.text = text;
  }

  /**
   * What was seen in a window.
   *
   * @param encoding open while it is looked at
   * @param acts the acts that it tells
   */
  record Seen(Encoding encoding, List<Told> acts) {}

  /** Hands on what each window tells, in their order, on the calling thread. */
  void forEach(Consumer<Seen> sink) {
    List<Window> windows = encoder.windows(text);
    if (windows.size() == 1) {
      use(read(windows.getFirst()), sink);
      return;
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int from = 0; from < windows.size(); from += AT_ONCE) {
        List<Window> few = windows.subList(from, Math.min(windows.size(), from + AT_ONCE));
        List<Callable<Seen>> tasks = few.stream().<Callable<Seen>>map(w -> () -> read(w)).toList();
        useAll(threads.invokeAll(tasks), sink);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private static void useAll(List<Future<Seen>> few, Consumer<Seen> sink)
      throws InterruptedException {
    int used = 0;
    try {
      while (used < few.size()) {
        use(few.get(used++).get(), sink);
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException("a window could not be read", e);
      }
    } finally {
      few.subList(used, few.size()).stream()
          .filter(seen -> seen.state() == Future.State.SUCCESS)
          .forEach(seen -> seen.resultNow().encoding().close());
    }
  }

  private Seen read(Window window) {
    Encoding encoding = encoder.read(window);
    try {
      return new Seen(encoding, ActFinder.read(text, encoding));
    } catch (RuntimeException | Error e) {
      encoding.close();
      throw e;
    }
  }

  private static void use(Seen seen, Consumer<Seen> sink) {
    try (Encoding _ = seen.encoding()) {
      sink.accept(seen);
    }
  }
}
