package io.github.goenv.process;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Splits bytes into lines of UTF-8; a line longer than 1 MiB comes in pieces. */
final class LineSplitter implements Pump.Drain {

  static final int LONGEST = 1 << 20;

  private final LineSink sink;
  private byte[] line = new byte[1024];
  private int length;
  private boolean continued; // a piece of this line has been handed over

  LineSplitter(LineSink sink) {
    this.sink = sink;
  }

  @Override
  public void bytes(byte[] buffer, int count) {
    int from = 0;
    for (int i = 0; i < count; i++) {
      if (buffer[i] == '\n') {
        append(buffer, from, i);
        line();
        from = i + 1;
      }
    }
    append(buffer, from, count);
  }

  @Override
  public void end() {
    if (length > 0) {
      line();
    }
  }

  private void append(byte[] buffer, int from, int to) {
    int at = from;
    while (at < to) {
      int part = Math.min(to - at, LONGEST - length);
      if (length + part > line.length) {
        line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(line.length * 2, length + part)));
      }
      System.arraycopy(buffer, at, line, length, part);
      length += part;
      at += part;
      if (length == LONGEST) {
        piece();
      }
    }
  }

  private void line() {
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    String text = new String(line, 0, end, StandardCharsets.UTF_8);
    length = 0;
    boolean nothingLeft = continued && end == 0;
    continued = false;
    if (!nothingLeft) {
      sink.line(text);
    }
  }

  /** Hands over a full buffer, without parting a character or CR from LF. */
  private void piece() {
    int end = boundary();
    String text = new String(line, 0, end, StandardCharsets.UTF_8);
    System.arraycopy(line, end, line, 0, length - end);
    length -= end;
    continued = true;
    sink.line(text);
  }

  private int boundary() {
    if (line[length - 1] == '\r') {
      return length - 1;
    }
    int lead = length - 1;
    while (lead > length - 4 && (line[lead] & 0xC0) == 0x80) {
      lead--;
    }
    int first = line[lead] & 0xFF;
    int size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return lead + size > length ? lead : length;
  }
}
