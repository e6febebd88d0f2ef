package io.github.goenv.buildinfo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** Bytes of a file by their place; beyond its end there are none. */
final class FileBytes {
  private final SeekableByteChannel channel;
  private final long size;

  FileBytes(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /** At most {@code count} bytes from {@code offset} on, little-endian. */
  ByteBuffer at(long offset, int count) throws IOException {
    return ByteBuffer.wrap(bytes(offset, count)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** At most {@code count} bytes from {@code offset} on; none for a place before the beginning. */
  byte[] bytes(long offset, int count) throws IOException {
    if (offset < 0 || offset >= size || count <= 0) {
      return new byte[0];
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, size - offset));
    channel.position(offset);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // until full or at the end
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }
}
