package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.probe.windows.api.WmiAnswer;
import io.github.goenv.probe.windows.api.WmiRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Answers of WMI as a text, for readings of the same Windows since it was started.
 *
 * @param circumstances in which they were given
 * @param answered milliseconds since 1970
 * @param answers what WMI said
 */
record KeptAnswers(Circumstances circumstances, long answered, ScannerAnswers answers) {
  /** Settings change while Windows runs; a build of a while ago is not to speak for them. */
  private static final long MOST_AGE_MILLIS = 10 * 60 * 1000L;

  /** The clock is set right by less than this while Windows runs. */
  private static final long CLOCK_MILLIS = 2000;

  private static final String HEAD = "goenv-scanners 1 ";

  /**
   * What answers hold for.
   *
   * @param boot when Windows was started, milliseconds since 1970
   * @param account whose answers they are, and with which rights
   */
  record Circumstances(long boot, String account) {}

  /**
   * Whether they may stand for an answer of now: they are of the same account and boot, not of the
   * future and not old.
   *
   * @param now milliseconds since 1970
   */
  boolean stands(Circumstances here, long now) {
    return circumstances.account.equals(here.account)
        && Math.abs(circumstances.boot - here.boot) <= CLOCK_MILLIS
        && answered >= here.boot
        && answered <= now
        && now - answered <= MOST_AGE_MILLIS;
  }

  /** The text for a file; {@link #parse} reads it. */
  String text() {
    StringBuilder text = new StringBuilder();
    line(text, Long.toString(circumstances.boot));
    line(text, circumstances.account);
    line(text, Long.toString(answered));
    for (WmiAnswer.Rows rows :
        List.of(answers.status(), answers.preference(), answers.products())) {
      if (rows.failure() != null) {
        line(text, "none");
        continue;
      }
      line(text, Integer.toString(rows.rows().size()));
      for (WmiRow row : rows.rows()) {
        line(text, Integer.toString(row.values().size()));
        for (Map.Entry<String, Object> value : new TreeMap<>(row.values()).entrySet()) {
          line(text, value.getKey());
          value(text, value.getValue());
        }
      }
    }
    return HEAD + sum(text.toString()) + '\n' + text;
  }

  /** What {@link #text} wrote; null when the text is anything else, or damaged. */
  static @Nullable KeptAnswers parse(String text) {
    int end = text.indexOf('\n');
    String body = text.substring(end + 1);
    if (end < 0 || !text.substring(0, end).equals(HEAD + sum(body))) {
      return null;
    }
    try {
      Iterator<String> lines = body.lines().iterator();
      long boot = Long.parseLong(lines.next());
      String account = plain(lines.next());
      long answered = Long.parseLong(lines.next());
      return new KeptAnswers(
          new Circumstances(boot, account),
          answered,
          new ScannerAnswers(
              rows(lines, DefenderComputer.NAMESPACE),
              rows(lines, DefenderComputer.NAMESPACE),
              rows(lines, SecurityCentre.NAMESPACE),
              answered / 1000));
    } catch (RuntimeException e) { // a number that is none, a line too few: another form
      return null;
    }
  }

  private static WmiAnswer.Rows rows(Iterator<String> lines, String namespace) {
    String count = lines.next();
    if (count.equals("none")) {
      return WmiAnswer.Rows.notInstalled(namespace);
    }
    List<WmiRow> rows = new ArrayList<>();
    for (int i = Integer.parseInt(count); i > 0; i--) {
      Map<String, Object> values = new TreeMap<>();
      for (int k = Integer.parseInt(lines.next()); k > 0; k--) {
        values.put(plain(lines.next()), value(lines));
      }
      rows.add(new WmiRow(values));
    }
    return new WmiAnswer.Rows(rows, null);
  }

  private static void value(StringBuilder text, Object value) {
    if (value instanceof List<?> list) {
      line(text, "l" + list.size());
      for (Object element : list) {
        value(text, element);
      }
    } else if (value instanceof Boolean) {
      line(text, "b" + value);
    } else if (value instanceof Number number) {
      line(text, "n" + number.longValue());
    } else {
      line(text, "t" + value);
    }
  }

  private static Object value(Iterator<String> lines) {
    String line = plain(lines.next());
    String rest = line.substring(1);
    return switch (line.charAt(0)) {
      case 'b' -> Boolean.parseBoolean(rest);
      case 'n' -> Long.parseLong(rest);
      case 't' -> rest;
      case 'l' -> {
        List<Object> list = new ArrayList<>();
        for (int i = Integer.parseInt(rest); i > 0; i--) {
          list.add(value(lines));
        }
        yield list;
      }
      default -> throw new IllegalArgumentException(line);
    };
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")).append('\n');
  }

  private static String plain(String line) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && ++i < line.length()) {
        c = line.charAt(i);
        c = c == 'n' ? '\n' : c == 'r' ? '\r' : c;
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
