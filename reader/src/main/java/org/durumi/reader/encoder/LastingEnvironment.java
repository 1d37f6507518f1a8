package org.durumi.reader.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * ONNX Runtime's environment, to the very end of the program. By itself it goes as soon as the
 * program is told to end, while other threads may be reading; the process is then aborted (exit
 * code 134) before they can tidy up. The environment counts who holds it: one more holder keeps it.
 */
final class LastingEnvironment {

  private LastingEnvironment() {}

  /** The environment of this process; without telemetry. */
  static OrtEnvironment get() {
    return Held.ENVIRONMENT;
  }

  private static final class Held {

    private static final String NAME = "durumi";
    private static final OrtLoggingLevel LEVEL = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
    private static final OrtEnvironment ENVIRONMENT = held();

    private static OrtEnvironment held() {
      OrtEnvironment environment = OrtEnvironment.getEnvironment(LEVEL, NAME);
      try {
        environment.setTelemetry(false);
        MethodHandles.Lookup inside =
            MethodHandles.privateLookupIn(OrtEnvironment.class, MethodHandles.lookup());
        Class<?> runtime = inside.findClass("ai.onnxruntime.OnnxRuntime");
        long api = (long) inside.findStaticVarHandle(runtime, "ortApiHandle", long.class).get();
        MethodHandle hold =
            inside.findStatic(
                OrtEnvironment.class,
                "createHandle",
                MethodType.methodType(long.class, long.class, int.class, String.class));
        var _ = (long) hold.invokeExact(api, LEVEL.getValue(), NAME);
        return environment;
      } catch (Throwable e) {
        // A test fails on it: only another version of ONNX Runtime could lack these.
        throw new IllegalStateException("The encoder cannot be kept until the program ends.", e);
      }
    }
  }
}
