package io.github.goenv.app;

import java.time.Duration;

/** Times and sizes as people read them. */
public final class Amounts {
  private Amounts() {}

  /** Seconds with one decimal. */
  public static String seconds(Duration time) {
    long tenths = (time.toMillis() + 50) / 100;
    return tenths / 10 + "." + tenths % 10 + " s";
  }

  /** Decimal units with one decimal: 1 MB is 1,000,000 bytes. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    long unit = bytes < 1_000_000 ? 1000 : 1_000_000;
    long tenths = (bytes + unit / 20) / (unit / 10);
    return tenths / 10 + "." + tenths % 10 + (unit == 1000 ? " kB" : " MB");
  }
}
