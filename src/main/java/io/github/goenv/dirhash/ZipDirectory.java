package io.github.goenv.dirhash;

import io.github.goenv.text.ZipFault;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the directory at the end of a zip, as Go's archive/zip does: what Go refuses is refused,
 * what it tolerates is tolerated.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int HEADER = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int HEADER_LENGTH = 46;
  private static final long NONE = 0xffffffffL;

  private final FileChannel file;
  private final long size;

  private ZipDirectory(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  /**
   * The files of a zip, in its order.
   *
   * @throws BadZip when Go would not read it
   */
  static List<ZipEntry> read(FileChannel file) throws IOException {
    return new ZipDirectory(file).entries();
  }

  /** Where the directory lies; {@code base} is added to all offsets. */
  private record End(long records, long length, long offset) {}

  private List<ZipEntry> entries() throws IOException {
    long at = -1;
    @Nullable ByteBuffer tail = null;
    for (long length : new long[] {1024, 65 * 1024}) {
      int take = (int) Math.min(length, size);
      tail = bytes(size - take, take);
      int found = signature(tail);
      if (found >= 0) {
        at = size - take + found;
        tail.position(found);
        break;
      }
      if (take == size) {
        break;
      }
    }
    if (at < 0 || tail == null) {
      throw new BadZip(ZipFault.NO_ZIP);
    }
    int from = tail.position();
    End end =
        new End(
            tail.getShort(from + 10) & 0xffff,
            tail.getInt(from + 12) & NONE,
            tail.getInt(from + 16) & NONE);
    if (end.records == 0xffff || end.length == 0xffff || end.offset == NONE) {
      long large = large(at);
      if (large >= 0) {
        at = large;
        end = large64(large);
      }
    }
    return entries(at, end);
  }

  private List<ZipEntry> entries(long endAt, End end) throws IOException {
    long base = endAt - end.length - end.offset;
    long start = base + end.offset;
    if (end.length < 0 || end.offset < 0 || start < 0 || start >= size) {
      throw new BadZip(ZipFault.NO_ZIP);
    }
    if (base > 0 && new Headers(file, end.offset, size).next(0) != null) {
      base = 0;
      start = end.offset;
    }
    List<ZipEntry> entries = new ArrayList<>();
    Headers headers = new Headers(file, start, size);
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw new ClosedByInterruptException();
      }
      ZipEntry next = headers.next(base);
      if (next == null) {
        break;
      }
      entries.add(next);
    }
    if ((entries.size() & 0xffff) != (end.records & 0xffff)) {
      throw new BadZip(ZipFault.LIST);
    }
    return entries;
  }

  /** Where the end's record begins in {@code tail}; -1 when it has none. */
  private static int signature(ByteBuffer tail) {
    for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        int comment = tail.getShort(i + 20) & 0xffff;
        return i + END_LENGTH + comment > tail.limit() ? -1 : i;
      }
    }
    return -1;
  }

  /** Where the larger record of the end lies; -1 when there is none. */
  private long large(long endAt) throws IOException {
    long at = endAt - 20;
    if (at < 0) {
      return -1;
    }
    ByteBuffer locator = bytes(at, 20);
    boolean whole =
        locator.getInt(0) == LOCATOR_64 && locator.getInt(4) == 0 && locator.getInt(16) == 1;
    return whole ? locator.getLong(8) : -1;
  }

  private End large64(long at) throws IOException {
    if (at < 0 || at > size - 56) {
      throw new BadZip(ZipFault.NO_ZIP);
    }
    ByteBuffer record = bytes(at, 56);
    if (record.getInt(0) != END_64) {
      throw new BadZip(ZipFault.NO_ZIP);
    }
    return new End(record.getLong(32), record.getLong(40), record.getLong(48));
  }

  private ByteBuffer bytes(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    ZipFiles.fill(file, at, bytes);
    return bytes.flip();
  }

  /** Reads headers one after the other, through a buffer. */
  private static final class Headers {
    private final FileChannel file;
    private final long size;
    private long at;
    private ByteBuffer buffer =
        ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN).limit(0);

    Headers(FileChannel file, long at, long size) {
      this.file = file;
      this.at = at;
      this.size = size;
    }

    /** The next one; null where none follows. */
    @Nullable ZipEntry next(long base) throws IOException {
      if (!holds(HEADER_LENGTH) || buffer.getInt(buffer.position()) != HEADER) {
        return null;
      }
      int from = buffer.position();
      int names = buffer.getShort(from + 28) & 0xffff;
      int extras = buffer.getShort(from + 30) & 0xffff;
      int comments = buffer.getShort(from + 32) & 0xffff;
      if (!holds(HEADER_LENGTH + names + extras + comments)) {
        return null;
      }
      from = buffer.position();
      FileName name =
          new FileName(
              Arrays.copyOfRange(
                  buffer.array(), from + HEADER_LENGTH, from + HEADER_LENGTH + names));
      int flags = buffer.getShort(from + 8);
      long[] values = {
        buffer.getInt(from + 24) & NONE,
        buffer.getInt(from + 20) & NONE,
        buffer.getInt(from + 42) & NONE
      };
      boolean whole = larger(values, from + HEADER_LENGTH + names, extras);
      int method = buffer.getShort(from + 10) & 0xffff;
      int crc = buffer.getInt(from + 16);
      buffer.position(from + HEADER_LENGTH + names + extras + comments);
      return whole
          ? new ZipEntry(
              name, method, (flags & 8) != 0, crc, values[1], values[0], values[2] + base)
          : null;
    }

    /** Values that do not fit in 32 bits are in an extra field. */
    private boolean larger(long[] values, int from, int length) {
      boolean[] wanted = {values[0] == NONE, values[1] == NONE, values[2] == NONE};
      int i = from;
      int end = from + length;
      while (end - i >= 4) {
        int tag = buffer.getShort(i) & 0xffff;
        int field = buffer.getShort(i + 2) & 0xffff;
        i += 4;
        if (end - i < field) {
          break;
        }
        if (tag == 1) {
          int in = i;
          for (int v = 0; v < 3; v++) {
            if (wanted[v]) {
              wanted[v] = false;
              if (i + field - in < 8) {
                return false;
              }
              values[v] = buffer.getLong(in);
              in += 8;
            }
          }
        }
        i += field;
      }
      return !wanted[1] && !wanted[2];
    }

    /** Whether so many bytes follow; they are in the buffer then. */
    private boolean holds(int length) throws IOException {
      if (buffer.remaining() >= length) {
        return true;
      }
      if (length > buffer.capacity()) {
        buffer = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN).put(buffer);
      } else {
        buffer.compact();
      }
      while (buffer.position() < length && at < size) {
        int read = file.read(buffer, at);
        if (read < 0) {
          throw new EOFException("it became shorter while it was read");
        }
        at += read;
      }
      buffer.flip();
      return buffer.remaining() >= length;
    }
  }
}
