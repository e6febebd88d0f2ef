package io.github.goenv.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes {@code tar.gz}: POSIX.1-2001 (pax), owner and group 0 without names. What the old fields
 * cannot hold (names over 100 bytes or beyond ASCII, sizes of 8 GiB and more) is in a pax header.
 */
public final class TarGz {
  private static final int BLOCK = 512;

  /** tar reads and writes 20 blocks at a time. */
  private static final int RECORD = 20 * BLOCK;

  private static final int NAME = 100;

  /** The most that eleven octal digits hold. */
  private static final long LARGEST = 077777777777L;

  private final OutputStream out;
  private final long seconds;
  private long written;

  private TarGz(OutputStream out, long seconds) {
    this.out = out;
    this.seconds = seconds;
  }

  /**
   * Writes an archive; does not close {@code out}.
   *
   * @param entries in any order; the directories they lie in need not be among them
   * @param time of every entry, from 1970 on
   * @throws IOException when a file cannot be read, changes meanwhile, or {@code out} fails
   */
  public static void write(List<ArchiveEntry> entries, Instant time, OutputStream out)
      throws IOException {
    Gzip gzip = new Gzip(out);
    TarGz tar = new TarGz(gzip, time.getEpochSecond());
    for (ArchiveEntry entry : ArchiveEntries.sorted(entries)) {
      tar.add(entry);
    }
    tar.pad(2 * BLOCK);
    tar.pad((int) ((RECORD - tar.written % RECORD) % RECORD));
    gzip.finish();
  }

  private void add(ArchiveEntry entry) throws IOException {
    Path content = entry.content();
    String name = content == null ? entry.name() + "/" : entry.name();
    long size = content == null ? 0 : Files.size(content);
    byte[] extended = extended(name, size);
    if (extended.length > 0) {
      header("PaxHeaders/" + ascii(name), extended.length, 0644, 'x');
      put(extended, extended.length);
      fill(extended.length);
    }
    header(ascii(name), size > LARGEST ? 0 : size, entry.mode(), content == null ? '5' : '0');
    if (content != null) {
      copy(content, size);
      fill(size);
    }
  }

  private void copy(Path content, long size) throws IOException {
    long copied = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(content)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        copied += n;
        if (copied > size) {
          break;
        }
        put(buffer, n);
      }
    }
    if (copied != size) {
      throw new IOException(content + " changes while it is being archived");
    }
  }

  /** What the old fields cannot hold; empty when they hold all. */
  static byte[] extended(String name, long size) {
    List<byte[]> records = new ArrayList<>();
    if (!name.equals(ascii(name))) {
      records.add(record("path", name));
    }
    if (size > LARGEST) {
      records.add(record("size", Long.toString(size)));
    }
    int length = 0;
    for (byte[] record : records) {
      length += record.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] record : records) {
      System.arraycopy(record, 0, all, at, record.length);
      at += record.length;
    }
    return all;
  }

  /** {@code LENGTH key=value} and a line end; the length counts its own digits. */
  private static byte[] record(String key, String value) {
    byte[] rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
    int length = rest.length;
    int all = length;
    while (all != length + Integer.toString(all).length()) {
      all = length + Integer.toString(all).length();
    }
    byte[] digits = Integer.toString(all).getBytes(StandardCharsets.US_ASCII);
    byte[] record = Arrays.copyOf(digits, all);
    System.arraycopy(rest, 0, record, digits.length, rest.length);
    return record;
  }

  /** As much of a name as the old field holds. */
  private static String ascii(String name) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < name.length() && ascii.length() < NAME; i++) {
      char c = name.charAt(i);
      ascii.append(c >= ' ' && c < 0x7f ? c : '_');
    }
    return ascii.toString();
  }

  private void header(String name, long size, int mode, char type) throws IOException {
    byte[] block = new byte[BLOCK];
    text(block, 0, NAME, name);
    octal(block, 100, 8, mode);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size);
    octal(block, 136, 12, seconds);
    Arrays.fill(block, 148, 156, (byte) ' ');
    block[156] = (byte) type;
    text(block, 257, 8, "ustar\00000");
    octal(block, 329, 8, 0);
    octal(block, 337, 8, 0);
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    octal(block, 148, 7, sum);
    put(block, BLOCK);
  }

  private static void text(byte[] block, int at, int most, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, at, Math.min(most, bytes.length));
  }

  /** Digits with zeros before them, and a NUL after them. */
  private static void octal(byte[] block, int at, int length, long value) {
    long rest = value;
    for (int i = at + length - 2; i >= at; i--) {
      block[i] = (byte) ('0' + (rest & 7));
      rest >>>= 3;
    }
    if (rest != 0) {
      throw new IllegalArgumentException("too large for tar: " + value);
    }
    block[at + length - 1] = 0;
  }

  private void put(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
    written += length;
  }

  private void fill(long size) throws IOException {
    pad((int) ((BLOCK - size % BLOCK) % BLOCK));
  }

  private void pad(int zeros) throws IOException {
    put(new byte[zeros], zeros);
  }
}
