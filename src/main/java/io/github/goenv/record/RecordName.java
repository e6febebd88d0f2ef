package io.github.goenv.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The name of a record: when its build started, as {@code 20261123T100000.123Z.json.gz}; the second
 * of one millisecond has {@code -2} after it, and so on. A build that has not ended, or was ended
 * together with Maven, has {@code -unfinished} at the end, one in which go ran no tool and of which
 * no times are kept {@code -idle}.
 *
 * @param stamp the time in UTC
 * @param number 1 or more
 */
record RecordName(String stamp, int number, Kind kind) implements Comparable<RecordName> {
  private static final String END = ".json.gz";
  private static final String SNAPSHOT = ".snapshot.json.gz";
  private static final String PATTERN = "00000000T000000.000Z";

  /** What a record tells of; those of one kind displace none of another. */
  enum Kind {
    /** A build that came to its end. */
    ENDED(""),
    /** One in which everything was up to date, without times. */
    IDLE("-idle"),
    /** One that has not ended by itself. */
    UNFINISHED("-unfinished");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  /** Whether the build had not ended by itself when this was written. */
  boolean unfinished() {
    return kind == Kind.UNFINISHED;
  }

  /** The first name for a moment; years outside 0 to 9999 become the nearest of them. */
  static RecordName of(Instant moment, Kind kind) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
    StringBuilder stamp = new StringBuilder(PATTERN.length());
    digits(stamp, Math.max(0, Math.min(9999, time.getYear())), 4);
    digits(stamp, time.getMonthValue(), 2);
    digits(stamp, time.getDayOfMonth(), 2);
    stamp.append('T');
    digits(stamp, time.getHour(), 2);
    digits(stamp, time.getMinute(), 2);
    digits(stamp, time.getSecond(), 2);
    stamp.append('.');
    digits(stamp, moment.getNano() / 1_000_000, 3);
    return new RecordName(stamp.append('Z').toString(), 1, kind);
  }

  private static void digits(StringBuilder out, int value, int count) {
    String text = Integer.toString(value);
    for (int i = text.length(); i < count; i++) {
      out.append('0');
    }
    out.append(text);
  }

  /** The name in a file name; null when it is none of ours. */
  static @Nullable RecordName parse(String file) {
    int stamp = PATTERN.length();
    if (!file.endsWith(END) || !isStamp(file)) {
      return null;
    }
    String rest = file.substring(stamp, file.length() - END.length());
    Kind kind = Kind.ENDED;
    for (Kind each : Kind.values()) {
      if (each != Kind.ENDED && rest.endsWith(each.mark)) {
        kind = each;
        rest = rest.substring(0, rest.length() - each.mark.length());
      }
    }
    int number = rest.isEmpty() ? 1 : number(rest);
    return number == 0 ? null : new RecordName(file.substring(0, stamp), number, kind);
  }

  /** The file of the record that a snapshot's file belongs to; null when it is no such file. */
  static @Nullable String recordOf(String file) {
    return isStamp(file) && file.endsWith(SNAPSHOT)
        ? file.substring(0, file.length() - SNAPSHOT.length()) + END
        : null;
  }

  private static boolean isStamp(String file) {
    if (file.length() < PATTERN.length()) {
      return false;
    }
    for (int i = 0; i < PATTERN.length(); i++) {
      char wanted = PATTERN.charAt(i);
      char c = file.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  /** The number in {@code -2}; 0 when it is none. */
  private static int number(String text) {
    if (text.length() < 2 || text.length() > 7 || text.charAt(0) != '-' || text.charAt(1) == '0') {
      return 0;
    }
    int number = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = 10 * number + c - '0';
    }
    return number == 1 ? 0 : number;
  }

  RecordName next() {
    return new RecordName(stamp, number + 1, kind);
  }

  /** The file name. */
  String file() {
    return base() + END;
  }

  /** The file name of the machine's snapshot beside it. */
  String snapshot() {
    return base() + SNAPSHOT;
  }

  private String base() {
    return stamp + (number == 1 ? "" : "-" + number) + kind.mark;
  }

  /** By time. */
  @Override
  public int compareTo(RecordName other) {
    int byTime = stamp.compareTo(other.stamp);
    if (byTime != 0) {
      return byTime;
    }
    return number == other.number
        ? Integer.compare(other.kind.ordinal(), kind.ordinal())
        : Integer.compare(number, other.number);
  }
}
