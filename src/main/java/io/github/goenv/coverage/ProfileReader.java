package io.github.goenv.coverage;

import io.github.goenv.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile as {@code go test -coverprofile} and {@code go tool covdata textfmt} write it: a
 * line {@code mode: set}, then for each block {@code file:line.column,line.column statements
 * count}. Like go it refuses what it does not understand. A last line without its end is refused
 * too: its number may be half of one.
 */
public final class ProfileReader {
  private static final String MODE = "mode: ";

  /** Far more than a path can be long. */
  private static final int LONGEST = 1 << 20;

  private final BufferedReader in;
  private int number;
  private boolean ended;

  private ProfileReader(Reader in) {
    this.in = new BufferedReader(in);
  }

  /**
   * Reads all of {@code in}, which is not closed.
   *
   * @throws BadProfile when it is no whole profile
   */
  public static CoverProfile read(Reader in) throws IOException, BadProfile {
    return new ProfileReader(in).read();
  }

  private CoverProfile read() throws IOException, BadProfile {
    String head = line();
    if (head == null) {
      throw new BadProfile(Text.of("coverage.bad.empty"));
    }
    CoverMode mode = head.startsWith(MODE) ? CoverMode.of(head.substring(MODE.length())) : null;
    if (mode == null) {
      throw bad(head);
    }
    ProfileBuilder builder = new ProfileBuilder().mode(mode);
    for (String line = line(); line != null; line = line()) {
      block(line, builder);
    }
    return builder.build();
  }

  private void block(String line, ProfileBuilder to) throws BadProfile {
    int beforeCount = line.lastIndexOf(' ');
    int beforeStatements = beforeCount < 0 ? -1 : line.lastIndexOf(' ', beforeCount - 1);
    // From the end: a path may have spaces, and one of Windows has a colon.
    int colon = beforeStatements < 0 ? -1 : line.lastIndexOf(':', beforeStatements);
    int comma = colon < 0 ? -1 : line.indexOf(',', colon);
    if (colon <= 0 || comma < 0 || comma > beforeStatements) {
      throw bad(line);
    }
    int startDot = line.indexOf('.', colon);
    int endDot = line.indexOf('.', comma);
    if (startDot < 0 || startDot > comma || endDot < 0 || endDot > beforeStatements) {
      throw bad(line);
    }
    Block block =
        new Block(
            whole(line, colon + 1, startDot),
            whole(line, startDot + 1, comma),
            whole(line, comma + 1, endDot),
            whole(line, endDot + 1, beforeStatements),
            whole(line, beforeStatements + 1, beforeCount),
            number(line, beforeCount + 1, line.length(), Long.MAX_VALUE));
    if (!block.isInOrder()) {
      throw bad(line);
    }
    to.add(line.substring(0, colon), block);
  }

  private int whole(String line, int from, int to) throws BadProfile {
    return (int) number(line, from, to, Integer.MAX_VALUE);
  }

  /** Digits alone: go writes no sign. */
  private long number(String line, int from, int to, long most) throws BadProfile {
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = line.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > (most - digit) / 10) {
        throw bad(line);
      }
      value = value * 10 + digit;
    }
    if (from >= to) {
      throw bad(line);
    }
    return value;
  }

  /** The next line without its end, LF or CRLF; null at the end of the file. */
  private @Nullable String line() throws IOException, BadProfile {
    if (ended) {
      return null;
    }
    StringBuilder line = new StringBuilder(120);
    number++;
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        ended = true;
        if (line.length() == 0) {
          return null;
        }
        throw new BadProfile(
            Text.of("coverage.bad.cut", "number", Integer.toString(number), "line", shown(line)));
      }
      if (line.length() == LONGEST) {
        throw bad(line);
      }
      line.append((char) c);
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return line.toString();
  }

  private BadProfile bad(CharSequence line) {
    return new BadProfile(
        Text.of("coverage.bad.line", "number", Integer.toString(number), "line", shown(line)));
  }

  /** Enough of a line to find it by. */
  private static String shown(CharSequence line) {
    return line.length() <= 200 ? line.toString() : line.subSequence(0, 200) + "\u2026";
  }
}
