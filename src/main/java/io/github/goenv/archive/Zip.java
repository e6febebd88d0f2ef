package io.github.goenv.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes {@code zip} with Unix permissions, which the JDK's own does not have. Sizes come after the
 * content, as in jars, so that nothing is read twice. Without zip64: an entry, or the whole, of 4
 * GiB or more is refused.
 */
public final class Zip {
  private static final long TOO_LARGE = 0xffffffffL;
  private static final int TOO_MANY = 0xffff;

  private static final int VERSION = 20;
  private static final int UNIX = 3;
  private static final int SIZES_FOLLOW = 1 << 3;
  private static final int UTF_8 = 1 << 11;
  private static final int REGULAR = 0100000;
  private static final int DIRECTORY = 040000;
  private static final int DOS_DIRECTORY = 0x10;

  private final OutputStream out;
  private final Instant time;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private long written;

  private Zip(OutputStream out, Instant time) {
    this.out = out;
    this.time = time;
  }

  /** What the directory at the end says of an entry. */
  private record Described(String name, int flags, int method, long crc, long packed, long size) {}

  /**
   * Writes an archive; does not close {@code out}.
   *
   * @param entries in any order; the directories they lie in need not be among them
   * @param time of every entry, from 1980 to 2107
   * @throws IOException when a file cannot be read, something is too large, or {@code out} fails
   */
  public static void write(List<ArchiveEntry> entries, Instant time, OutputStream out)
      throws IOException {
    List<ArchiveEntry> sorted = ArchiveEntries.sorted(entries);
    if (sorted.size() >= TOO_MANY) {
      throw new IOException("a zip has at most 65534 entries");
    }
    Zip zip = new Zip(out, time);
    for (ArchiveEntry entry : sorted) {
      zip.add(entry);
    }
    zip.end(sorted.size());
  }

  private void add(ArchiveEntry entry) throws IOException {
    Path content = entry.content();
    String name = content == null ? entry.name() + "/" : entry.name();
    int flags = bytes(name).length == name.length() ? 0 : UTF_8;
    long offset = written;
    Described described;
    if (content == null) {
      described = new Described(name, flags, 0, 0, 0, 0);
      local(described);
    } else {
      local(new Described(name, flags | SIZES_FOLLOW, Deflater.DEFLATED, 0, 0, 0));
      described = deflate(name, flags | SIZES_FOLLOW, content);
    }
    central(described, entry, offset);
  }

  private void local(Described entry) throws IOException {
    Little header = new Little();
    header.four(0x04034b50).two(VERSION);
    common(header, entry);
    byte[] name = bytes(entry.name());
    header.two(name.length).two(extra().length);
    put(header.bytes());
    put(name);
    put(extra());
  }

  private void common(Little header, Described entry) {
    header.two(entry.flags()).two(entry.method()).two(dosTime()).two(dosDate());
    header.four(entry.crc()).four(entry.packed()).four(entry.size());
  }

  private Described deflate(String name, int flags, Path content) throws IOException {
    CRC32 crc = new CRC32();
    long size = 0;
    long before = written;
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (InputStream in = Files.newInputStream(content)) {
      byte[] buffer = new byte[1 << 16];
      byte[] packed = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
        size += n;
        deflater.setInput(buffer, 0, n);
        drain(deflater, packed);
        if (size >= TOO_LARGE) {
          throw new IOException(content + " is too large for a zip (4 GiB)");
        }
      }
      deflater.finish();
      drain(deflater, packed);
    } finally {
      deflater.end();
    }
    Described entry =
        new Described(name, flags, Deflater.DEFLATED, crc.getValue(), written - before, size);
    put(
        new Little()
            .four(0x08074b50)
            .four(entry.crc())
            .four(entry.packed())
            .four(entry.size())
            .bytes());
    return entry;
  }

  private void drain(Deflater deflater, byte[] packed) throws IOException {
    for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
      out.write(packed, 0, n);
      count(n);
    }
  }

  private void central(Described described, ArchiveEntry entry, long offset) {
    Little header = new Little();
    header.four(0x02014b50).two(UNIX << 8 | VERSION).two(VERSION);
    common(header, described);
    byte[] name = bytes(described.name());
    header.two(name.length).two(extra().length).two(0).two(0).two(0);
    long mode = entry.mode() | (entry.directory() ? DIRECTORY : REGULAR);
    header.four(mode << 16 | (entry.directory() ? DOS_DIRECTORY : 0)).four(offset);
    directory.writeBytes(header.bytes());
    directory.writeBytes(name);
    directory.writeBytes(extra());
  }

  private void end(int count) throws IOException {
    long start = written;
    byte[] entries = directory.toByteArray();
    put(entries);
    Little end = new Little();
    end.four(0x06054b50).two(0).two(0).two(count).two(count);
    put(end.four(entries.length).four(start).two(0).bytes());
  }

  /** The time in UTC: the old fields have that of a zone which nobody names. */
  private byte[] extra() {
    long seconds = time.getEpochSecond();
    return seconds > Integer.MAX_VALUE
        ? new byte[0]
        : new Little().two(0x5455).two(5).one(1).four(seconds).bytes();
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private ZonedDateTime utc() {
    return time.atZone(ZoneOffset.UTC);
  }

  private int dosTime() {
    ZonedDateTime utc = utc();
    return utc.getHour() << 11 | utc.getMinute() << 5 | utc.getSecond() / 2;
  }

  private int dosDate() {
    ZonedDateTime utc = utc();
    return utc.getYear() - 1980 << 9 | utc.getMonthValue() << 5 | utc.getDayOfMonth();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    count(bytes.length);
  }

  private void count(int bytes) throws IOException {
    written += bytes;
    if (written >= TOO_LARGE) {
      throw new IOException("the archive becomes too large for a zip (4 GiB)");
    }
  }

  /** Numbers, the lowest byte first. */
  private static final class Little {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    Little one(int value) {
      bytes.write(value);
      return this;
    }

    Little two(int value) {
      return one(value).one(value >>> 8);
    }

    Little four(long value) {
      return two((int) value).two((int) (value >>> 16));
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }
}
