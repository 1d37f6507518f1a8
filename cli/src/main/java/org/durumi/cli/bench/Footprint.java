package org.durumi.cli.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches how much memory this process needs. */
final class Footprint implements AutoCloseable {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double MEBIBYTE = 1 << 20;

  private final AtomicLong peakLive = new AtomicLong();
  private final NotificationListener listener = (notification, _) -> collected(notification);

  private Footprint() {}

  /** Begins to watch. */
  static Footprint watch() {
    Footprint footprint = new Footprint();
    emitters().forEach(e -> e.addNotificationListener(footprint.listener, null, null));
    return footprint;
  }

  /**
   * The most that was left on the heap after a collection of it all or of its young part, in bytes.
   */
  long peakLiveBytes() {
    return peakLive.get();
  }

  /** The most memory that this process ever held, in bytes; zero where the system does not say. */
  long peakResidentBytes() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Processor time that all threads of this process have used, in nanoseconds. */
  long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  static double mebibytes(long bytes) {
    return bytes / MEBIBYTE;
  }

  @Override
  public void close() {
    emitters().forEach(this::leave);
  }

  private void leave(NotificationEmitter emitter) {
    try {
      emitter.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private void collected(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data
        && notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      long live =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> isHeap(pool.getKey()))
              .map(Map.Entry::getValue)
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      peakLive.accumulateAndGet(live, Math::max);
    }
  }

  private static boolean isHeap(String pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .anyMatch(p -> p.getName().equals(pool) && p.getType() == MemoryType.HEAP);
  }

  private static Stream<NotificationEmitter> emitters() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(GarbageCollectorMXBean::isValid)
        .map(NotificationEmitter.class::cast);
  }
}
