package io.github.goenv.probe.windows.api;

/** When this Windows was started. */
public final class BootTime {
  private static final NativeFunction TICKS = new NativeFunction("kernel32", "GetTickCount64");

  private BootTime() {}

  /**
   * Milliseconds since 1970 by the clock of now; sleep counts as running.
   *
   * @param now milliseconds since 1970
   * @throws NativeFailure when Windows does not tell
   */
  public static long millis(long now) throws NativeFailure {
    return now - TICKS.number();
  }
}
