package io.github.goenv.eventlog;

import io.github.goenv.text.Text;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries to the log <em>Application</em> of Windows, which every account may
 * (ReportEventW); only to create a source needs an administrator, so one that exists is asked for.
 */
public final class EventLog {
  private static final String WINDOWS = "io.github.goenv.probe.windows.WindowsEventLog";

  private final String system;
  private final String implementation;

  /** That of this machine. */
  public EventLog() {
    this(System.getProperty("os.name", ""), WINDOWS);
  }

  /**
   * For tests: that of another system.
   *
   * @param system its name as Java has it
   * @param implementation a class that implements {@link Writer}
   */
  EventLog(String system, String implementation) {
    this.system = system;
    this.implementation = implementation;
  }

  /** Kinds of entries, by winnt.h. */
  public enum Level {
    /** EVENTLOG_ERROR_TYPE. */
    ERROR(1),
    /** EVENTLOG_WARNING_TYPE. */
    WARNING(2);

    private final int type;

    Level(int type) {
      this.type = type;
    }

    /** The number of the type; also that of the event. */
    public int type() {
      return type;
    }
  }

  /** What writes with Windows' own functions. */
  public interface Writer {
    /**
     * Writes one entry.
     *
     * @return why there is none; null when it was written
     */
    @Nullable Text write(String source, Level level, String text);
  }

  /**
   * Writes one entry.
   *
   * @param source a registered source of the log
   * @return why there is none; null when it was written
   */
  public @Nullable Text write(String source, Level level, String text) {
    if (!system.toLowerCase(Locale.ROOT).startsWith("windows")) {
      return Text.of("eventlog.not-windows");
    }
    try {
      Writer writer =
          Class.forName(implementation, true, EventLog.class.getClassLoader())
              .asSubclass(Writer.class)
              .getDeclaredConstructor()
              .newInstance();
      return writer.write(source, level, text);
    } catch (InvocationTargetException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      return failed(e);
    }
  }

  private static Text failed(Throwable cause) {
    return Text.of("eventlog.no-jna", "error", cause.toString().lines().findFirst().orElse(""));
  }
}
