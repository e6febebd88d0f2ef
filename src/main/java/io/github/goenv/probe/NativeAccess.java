package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way to the {@link NativeProbes}. They are loaded by name when first asked, so that no other
 * system loads them or JNA; when JNA cannot unpack or load its library, every answer is unknown for
 * one reason.
 */
final class NativeAccess {
  private static final String WINDOWS = "io.github.goenv.probe.windows.WindowsProbes";

  private final String implementation;
  private final @Nullable Path kept;
  private @Nullable NativeProbes probes;
  private @Nullable Throwable failure;

  NativeAccess() {
    this(WINDOWS);
  }

  /** For tests: another class that implements {@link NativeProbes}. */
  NativeAccess(String implementation) {
    this(implementation, null);
  }

  private NativeAccess(String implementation, @Nullable Path kept) {
    this.implementation = implementation;
    this.kept = kept;
  }

  /** The way for a reading that keeps answers in a directory; null to keep none. */
  static NativeAccess keeping(@Nullable Path kept) {
    return new NativeAccess(WINDOWS, kept);
  }

  /** Where answers are kept; null for nowhere. */
  @Nullable Path kept() {
    return kept;
  }

  /** For tests: probes that are there already. */
  NativeAccess(NativeProbes probes, @Nullable Path kept) {
    this(WINDOWS, kept);
    this.probes = probes;
  }

  /**
   * Begins to load what is asked later, on a thread of its own. What fails here fails again when it
   * is asked, where it is told.
   */
  static void ahead() {
    Thread thread = new Thread(() -> new NativeAccess().available(), "goenv natives");
    thread.setDaemon(true);
    thread.start();
  }

  /** The answer to {@code question}. */
  <T> Fact<T> ask(Function<NativeProbes, Fact<T>> question) {
    NativeProbes loaded = load();
    return loaded == null ? unknown() : question.apply(loaded);
  }

  /** Whether a drive is a local disk; one that does not say so is none. */
  boolean isFixed(String drive) {
    WindowsFile file = ask(natives -> natives.file("drive", drive)).orNull();
    Volume volume = file == null ? null : file.volume().orNull();
    return volume != null && "fixed".equals(volume.driveType().orNull());
  }

  /** Waits until the native library is there; false when it cannot be loaded. */
  boolean available() {
    return load() != null;
  }

  private synchronized @Nullable NativeProbes load() {
    if (probes == null && failure == null) {
      try {
        Constructor<?> constructor =
            Class.forName(implementation, true, NativeAccess.class.getClassLoader())
                .getDeclaredConstructor();
        probes = (NativeProbes) constructor.newInstance();
      } catch (InvocationTargetException e) {
        failure = e.getCause() == null ? e : e.getCause();
      } catch (ReflectiveOperationException | LinkageError e) {
        failure = e;
      }
    }
    return probes;
  }

  /** Why every native fact is unknown. */
  synchronized <T> Fact<T> unknown() {
    Throwable cause = failure;
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Fact.unknown(
        Text.of("windows.no-jna", "error", firstLine(cause)),
        Text.of(
            "windows.no-jna.remedy",
            "directory",
            System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir", ""))));
  }

  private static String firstLine(@Nullable Throwable cause) {
    String message = cause == null ? null : cause.getMessage();
    if (message == null || message.isBlank()) {
      return String.valueOf(cause);
    }
    int end = message.indexOf('\n');
    return plain((end < 0 ? message : message.substring(0, end)).strip());
  }

  /**
   * From the second use of a class that cannot be initialised on, Java wraps the first message:
   * {@code Exception java.lang.UnsatisfiedLinkError: … [in thread "…"]}.
   */
  private static String plain(String message) {
    int thread = message.lastIndexOf(" [in thread ");
    int colon = message.indexOf(": ");
    return message.startsWith("Exception ") && colon > 0 && thread > colon
        ? message.substring(colon + 2, thread)
        : message;
  }
}
