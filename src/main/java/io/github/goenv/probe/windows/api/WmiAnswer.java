package io.github.goenv.probe.windows.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A query of WMI under way. */
public final class WmiAnswer {
  /** WBEM_E_INVALID_NAMESPACE of wbemcli.h. */
  static final int NO_NAMESPACE = 0x8004100E;

  private final FutureTask<Rows> task;

  /**
   * What came of it.
   *
   * @param rows the rows; none when it failed
   * @param failure why it failed; null when it did not
   */
  public record Rows(List<WmiRow> rows, @Nullable NativeFailure failure) {

    /** Whether WMI does not know the namespace: what it belongs to is not installed. */
    public boolean isNotInstalled() {
      return failure != null && failure.code() == NO_NAMESPACE;
    }
  }

  private WmiAnswer(FutureTask<Rows> task) {
    this.task = task;
  }

  /** Starts a query; it ends by itself after {@code limit}. */
  public static WmiAnswer start(
      String namespace, String from, List<String> properties, Duration limit) {
    FutureTask<Rows> task = new FutureTask<>(() -> ask(namespace, from, properties, limit));
    Thread thread = new Thread(task, "goenv antivirus " + from);
    thread.setDaemon(true);
    thread.start();
    return new WmiAnswer(task);
  }

  private static Rows ask(String namespace, String from, List<String> properties, Duration limit)
      throws InterruptedException {
    try {
      List<WmiRow> rows = new ArrayList<>();
      for (Map<String, Object> row : Wmi.query(namespace, from, properties, limit)) {
        rows.add(new WmiRow(row));
      }
      return new Rows(rows, null);
    } catch (NativeFailure e) {
      return new Rows(List.of(), e);
    }
  }

  /** Waits for the answer. */
  public Rows await() throws InterruptedException, ExecutionException {
    return task.get();
  }
}
