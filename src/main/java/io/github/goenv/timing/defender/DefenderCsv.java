package io.github.goenv.timing.defender;

import io.github.goenv.timing.defender.DefenderUnreadable.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A performance report as {@code Export-Csv} or {@code ConvertTo-Csv} writes it, with the separator
 * of any culture, with or without quotes and {@code #TYPE}. Used once.
 */
final class DefenderCsv {
  private static final String SEPARATORS = ",;\t|";

  /** The longest path of Windows; what is longer is no cell of use. */
  private static final int MAX_CELL = 32_767;

  private static final int MAX_COLUMNS = 1_000;

  private final Reader in;
  private final DefenderTally tally = new DefenderTally();
  private int next;
  private boolean atEnd;
  private boolean cutOff;

  DefenderCsv(Reader in) {
    this.in = in;
  }

  DefenderReport parse() throws IOException {
    next = in.read();
    String head = line();
    while (head.isBlank() || isPreamble(head)) {
      if (next < 0) {
        return new DefenderUnreadable(Reason.WRONG_SHAPE, "");
      }
      head = line();
    }
    char separator = separator(head);
    List<String> columns = cells(head, separator);
    if (!hasRows(columns)) {
      return new DefenderUnreadable(Reason.WRONG_SHAPE, "");
    }
    if (atEnd) {
      return new DefenderUnreadable(Reason.CUT_OFF, "row 0");
    }
    tally.listed();
    int row = 1;
    while (next >= 0) {
      List<String> cells = record(separator);
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      if (cutOff || (atEnd && cells.size() < columns.size())) {
        return new DefenderUnreadable(Reason.CUT_OFF, "row " + row);
      }
      add(columns, cells);
      row++;
    }
    return tally.report();
  }

  private void add(List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      tally.strange("");
      return;
    }
    DefenderRow row = new DefenderRow();
    for (int i = 0; i < columns.size(); i++) {
      row.set(columns.get(i), cells.get(i));
    }
    tally.add(row);
  }

  /** What stands before the columns: the type of the objects, or a hint for spreadsheets. */
  private static boolean isPreamble(String line) {
    String text = line.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("#type") || text.startsWith("sep=");
  }

  private static boolean hasRows(List<String> columns) {
    DefenderRow row = new DefenderRow();
    for (String column : columns) {
      row.set(column, "");
    }
    return row.isProcess() || row.isScan();
  }

  /** The separator that finds the most columns of use. */
  private char separator(String head) throws IOException {
    char best = ',';
    int most = -1;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      int known = 0;
      for (String column : cells(head, SEPARATORS.charAt(i))) {
        known += DefenderRow.isColumn(column) ? 1 : 0;
      }
      if (known > most) {
        most = known;
        best = SEPARATORS.charAt(i);
      }
    }
    return best;
  }

  private static List<String> cells(String line, char separator) throws IOException {
    DefenderCsv one = new DefenderCsv(new StringReader(line));
    one.next = one.in.read();
    return one.record(separator);
  }

  /** A line of the head, in which no cell has a line break. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (next >= 0 && next != '\n' && next != '\r') {
      if (line.length() < MAX_CELL) {
        line.append((char) next);
      }
      next = in.read();
    }
    endLine();
    return line.toString();
  }

  private List<String> record(char separator) throws IOException {
    List<String> cells = new ArrayList<>();
    boolean quoted = cell(cells, separator);
    while (next == separator) {
      next = in.read();
      quoted = cell(cells, separator);
    }
    // The last cell of a file is whole when it has its closing quote or its line an end.
    cutOff |= next < 0 && !quoted;
    endLine();
    return cells;
  }

  /** Reads a cell; whether it was in quotes, and nothing behind them. */
  private boolean cell(List<String> to, char separator) throws IOException {
    StringBuilder cell = new StringBuilder();
    boolean quoted = next == '"';
    if (quoted) {
      quoted(cell);
    }
    while (next >= 0 && next != separator && next != '\n' && next != '\r') {
      append(cell);
      quoted = false;
    }
    if (to.size() < MAX_COLUMNS) {
      to.add(cell.toString());
    }
    return quoted;
  }

  private void quoted(StringBuilder cell) throws IOException {
    next = in.read();
    while (next >= 0) {
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return;
        }
      }
      append(cell);
    }
    cutOff = true;
  }

  private void append(StringBuilder cell) throws IOException {
    if (cell.length() < MAX_CELL) {
      cell.append((char) next);
    }
    next = in.read();
  }

  private void endLine() throws IOException {
    atEnd = next < 0;
    if (next == '\r') {
      next = in.read();
    }
    if (next == '\n') {
      next = in.read();
    }
  }
}
