package io.github.goenv.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first bytes of a stream and drops the rest. */
final class ByteLimit implements Pump.Drain {

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int limit;

  ByteLimit(int limit) {
    this.limit = limit;
  }

  @Override
  public synchronized void bytes(byte[] buffer, int length) {
    int room = limit - kept.size();
    kept.write(buffer, 0, Math.min(room, length));
  }

  @Override
  public void end() {}

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }
}
