package io.github.goenv.dirhash;

import io.github.goenv.text.ZipFault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The files of a zip, read by streams as Go's archive/zip reads them: with all checksums, which
 * {@link java.util.zip.ZipFile} does not look at. For one thread at a time.
 */
public final class ZipFiles implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int LOCAL = 0x04034b50;
  private static final int DESCRIPTOR = 0x08074b50;

  private final FileChannel file;
  private final List<ZipEntry> entries;
  private final byte[] in = new byte[BUFFER];
  private final byte[] out = new byte[BUFFER];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();

  private ZipFiles(FileChannel file, List<ZipEntry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Opens a zip.
   *
   * @throws BadZip when Go would not read it
   */
  public static ZipFiles open(Path zip) throws IOException {
    FileChannel file = FileChannel.open(zip, StandardOpenOption.READ);
    try {
      return new ZipFiles(file, ZipDirectory.read(file));
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  /** Its files, in its order; a name may be there twice. */
  public List<ZipEntry> entries() {
    return entries;
  }

  /**
   * Reads one file.
   *
   * @throws BadZip when Go would not read it to its end
   */
  public void read(ZipEntry entry, Content content) throws IOException {
    ByteBuffer local = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    if (entry.offset() < 0 || entry.offset() > file.size() - 30) {
      throw new BadZip(ZipFault.TRUNCATED);
    }
    fill(file, entry.offset(), local);
    if (local.getInt(0) != LOCAL) {
      throw new BadZip(ZipFault.NO_ZIP);
    }
    if (entry.directory()) {
      if (entry.size() != 0) {
        throw new BadZip(ZipFault.NO_ZIP);
      }
      return;
    }
    long at = entry.offset() + 30 + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    crc.reset();
    switch (entry.method()) {
      case 0 -> stored(entry, at, content);
      case 8 -> deflated(entry, at, content);
      default -> throw new BadZip(ZipFault.METHOD);
    }
    int expected = entry.crc32();
    boolean described = entry.described();
    if (described && descriptor(at + entry.compressed()) != expected
        || (described || expected != 0) && (int) crc.getValue() != expected) {
      throw new BadZip(ZipFault.SUM);
    }
  }

  private int descriptor(long at) throws IOException {
    if (at < 0 || at > file.size() - 12) {
      throw new BadZip(ZipFault.TRUNCATED);
    }
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    fill(file, at, bytes);
    return bytes.getInt(0) == DESCRIPTOR ? bytes.getInt(4) : bytes.getInt(0);
  }

  private void stored(ZipEntry entry, long at, Content content) throws IOException {
    if (entry.compressed() != entry.size()) {
      throw new BadZip(ZipFault.TRUNCATED);
    }
    long left = entry.size();
    long position = at;
    while (left > 0) {
      int read = piece(position, left);
      if (read <= 0) {
        throw new BadZip(ZipFault.TRUNCATED);
      }
      crc.update(in, 0, read);
      content.next(in, read);
      position += read;
      left -= read;
    }
  }

  private void deflated(ZipEntry entry, long at, Content content) throws IOException {
    inflater.reset();
    long left = entry.compressed();
    long position = at;
    long size = 0;
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int read = left > 0 ? piece(position, left) : 0;
          if (read <= 0) {
            throw new BadZip(ZipFault.TRUNCATED);
          }
          inflater.setInput(in, 0, read);
          position += read;
          left -= read;
        }
        int length = inflater.inflate(out);
        if (length == 0 && !inflater.finished() && !inflater.needsInput()) {
          throw new BadZip(ZipFault.DATA);
        }
        size += length;
        if (size > entry.size()) {
          throw new BadZip(ZipFault.NO_ZIP);
        }
        if (length > 0) {
          crc.update(out, 0, length);
          content.next(out, length);
        }
      }
    } catch (DataFormatException e) {
      throw new BadZip(ZipFault.DATA);
    }
    if (size != entry.size()) {
      throw new BadZip(ZipFault.TRUNCATED);
    }
  }

  private int piece(long at, long left) throws IOException {
    return file.read(ByteBuffer.wrap(in, 0, (int) Math.min(BUFFER, left)), at);
  }

  /** Reads at {@code at} until the buffer is full. */
  static void fill(FileChannel file, long at, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new BadZip(ZipFault.TRUNCATED);
      }
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    file.close();
  }
}
