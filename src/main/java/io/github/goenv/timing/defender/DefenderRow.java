package io.github.goenv.timing.defender;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row of {@code TopProcesses} or {@code TopScans} while it is being read. */
final class DefenderRow {
  private @Nullable String path;
  private @Nullable String image;
  private @Nullable String count;
  private @Nullable String total;
  private @Nullable String duration;
  private @Nullable String start;
  private @Nullable String end;

  /** Whether a column says something that is of use here. */
  static boolean isColumn(String name) {
    return new DefenderRow().set(name, "");
  }

  /** Takes a value; false when the column says nothing that is of use here. */
  boolean set(String column, String value) {
    switch (column.strip().toLowerCase(Locale.ROOT)) {
      case "processpath", "process" -> path = value;
      case "image" -> image = value;
      case "processname" -> image = image == null ? value : image;
      case "count" -> count = value;
      case "totalduration" -> total = value;
      case "duration" -> duration = value;
      case "starttime" -> start = value;
      case "endtime" -> end = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether it has the columns of a process; those of files and extensions name no process. */
  boolean isProcess() {
    return total != null && (path != null || image != null);
  }

  /** Whether it has the columns of a scan. */
  boolean isScan() {
    return duration != null && total == null;
  }

  DefenderPath program() {
    DefenderPath of = path == null ? DefenderPath.of("") : DefenderPath.of(path);
    return of.name().isEmpty() && image != null ? DefenderPath.of(image) : of;
  }

  /** How many scans, {@link DefenderTime#NONE} when that cannot be read. */
  long scans() {
    try {
      String text = count == null ? "" : count.strip();
      return isScan() ? 1 : DefenderTime.whole(text, 0, text.length());
    } catch (NumberFormatException | ArithmeticException e) {
      return DefenderTime.NONE;
    }
  }

  /** Time of its scans in nanoseconds, {@link DefenderTime#NONE} when that cannot be read. */
  long nanos() {
    String text = isScan() ? duration : total;
    return text == null ? DefenderTime.NONE : DefenderTime.nanos(text);
  }

  long startMillis() {
    return start == null ? DefenderTime.NEVER : DefenderTime.millis(start);
  }

  long endMillis() {
    return end == null ? DefenderTime.NEVER : DefenderTime.millis(end);
  }
}
