package io.github.goenv.probe.windows.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A query of WMI under way, on a thread of its own. */
public final class WmiAnswer {
  /** WBEM_E_INVALID_NAMESPACE of wbemcli.h. */
  static final int NO_NAMESPACE = 0x8004100E;

  private final Wmi wmi;
  private final FutureTask<Rows> task;
  private final long end;

  /**
   * What came of it.
   *
   * @param rows the rows; none when it failed
   * @param failure why it failed; null when it did not
   */
  public record Rows(List<WmiRow> rows, @Nullable NativeFailure failure) {

    /** The answer of a WMI that does not know the namespace. */
    public static Rows notInstalled(String namespace) {
      return new Rows(List.of(), Wmi.failure(namespace, NO_NAMESPACE));
    }

    /** Whether WMI does not know the namespace: what it belongs to is not installed. */
    public boolean isNotInstalled() {
      return failure != null && failure.code() == NO_NAMESPACE;
    }
  }

  private WmiAnswer(Wmi wmi, List<String> properties, Duration limit) {
    this.wmi = wmi;
    this.task = new FutureTask<>(() -> ask(wmi, properties));
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Starts a query; {@link #await} gives up after {@code limit}. */
  public static WmiAnswer start(
      String namespace, String from, List<String> properties, Duration limit) {
    WmiAnswer answer = new WmiAnswer(new Wmi(namespace, from, limit), properties, limit);
    Thread thread = new Thread(answer.task, "goenv WMI " + from);
    thread.setDaemon(true);
    thread.start();
    return answer;
  }

  private static Rows ask(Wmi wmi, List<String> properties) {
    try {
      List<WmiRow> rows = new ArrayList<>();
      for (Map<String, Object> row : wmi.rows(properties)) {
        rows.add(new WmiRow(row));
      }
      return new Rows(rows, null);
    } catch (NativeFailure e) {
      return new Rows(List.of(), e);
    }
  }

  /** Waits for the answer. */
  public Rows await() throws InterruptedException, ExecutionException {
    try {
      return task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return new Rows(List.of(), wmi.timeout());
    }
  }
}
