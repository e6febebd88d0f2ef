package io.github.goenv.gotest;

import org.jspecify.annotations.Nullable;

/** What a test or a build printed: all of it, or its begin and its end where it is long. */
final class KeptOutput {
  /** Characters kept of the begin. */
  static final int HEAD = 48 << 10;

  /** Characters kept of the end, where a panic or the last message is. */
  static final int TAIL = 16 << 10;

  private @Nullable StringBuilder head;
  private @Nullable StringBuilder tail;
  private String whole = "";
  private long dropped;
  private long forgotten;

  /** Adds a piece and returns how many more characters are held than before; may be negative. */
  int add(String piece) {
    int before = held();
    StringBuilder first = head;
    if (first == null) {
      first = new StringBuilder(Math.max(32, piece.length() + whole.length()));
      first.append(whole);
      whole = "";
      head = first;
    }
    int room = Math.min(piece.length(), Math.max(0, HEAD - first.length()));
    first.append(piece, 0, room);
    if (room < piece.length()) {
      StringBuilder last = tail;
      if (last == null) {
        last = new StringBuilder();
        tail = last;
      }
      last.append(piece, room, piece.length());
      if (last.length() > 2 * TAIL) {
        int excess = last.length() - TAIL;
        last.delete(0, excess);
        dropped += excess;
      }
    }
    return held() - before;
  }

  /** Characters that are held. */
  int held() {
    return whole.length() + (head == null ? 0 : head.length()) + (tail == null ? 0 : tail.length());
  }

  /** No more is to come: nothing is held that is not needed. */
  void end() {
    if (head != null) {
      whole = body();
      head = null;
      tail = null;
      dropped = 0; // the text says it
    }
  }

  /** Forgets all of it, and says so in its place; returns how many characters were held. */
  int forget() {
    int held = held();
    forgotten += dropped + held;
    whole = "";
    head = null;
    tail = null;
    dropped = 0;
    return held;
  }

  /** What was kept, with a line that says how much was not. */
  String text() {
    return forgotten > 0 ? note(forgotten) + body() : body();
  }

  private String body() {
    StringBuilder first = head;
    if (first == null) {
      return whole;
    }
    StringBuilder last = tail;
    if (last == null) {
      return first.toString();
    }
    String middle = dropped > 0 ? "\n" + note(dropped) : "";
    return first + middle + last;
  }

  /** A line in the place of what was dropped; in English, since it goes into files. */
  private static String note(long characters) {
    return "[... goenv: " + characters + " characters of output are not kept ...]\n";
  }
}
