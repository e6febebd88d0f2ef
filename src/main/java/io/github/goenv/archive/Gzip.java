package io.github.goenv.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A gzip stream with neither name nor time in it. The one of the JDK writes a header that differs
 * between versions of Java.
 */
final class Gzip extends DeflaterOutputStream {
  private static final byte[] HEADER = {
    0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff // of no known system
  };

  private final CRC32 crc = new CRC32();
  private long size;

  Gzip(OutputStream out) throws IOException {
    super(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true), 1 << 16);
    out.write(HEADER);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    super.write(bytes, from, length);
    crc.update(bytes, from, length);
    size += length;
  }

  /** Ends the stream; what it was written to stays open. */
  @Override
  public void finish() throws IOException {
    try {
      super.finish();
    } finally {
      def.end();
    }
    little(crc.getValue());
    little(size);
  }

  private void little(long value) throws IOException {
    for (int shift = 0; shift < 32; shift += 8) {
      out.write((int) (value >>> shift) & 0xff);
    }
  }
}
