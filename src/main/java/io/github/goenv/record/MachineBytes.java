package io.github.goenv.record;

import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A snapshot of the machine as the file beside a record, made once and while go is running. */
public final class MachineBytes {
  /** No snapshot. */
  static final MachineBytes NONE = new MachineBytes(null, Redaction.CREDENTIALS_ONLY);

  private final @Nullable Snapshot snapshot;
  private final Redaction redaction;
  private @Nullable ByteArrayOutputStream bytes;

  /**
   * The file of a snapshot.
   *
   * @param snapshot the machine as it was read before; null when it was not
   * @param redaction takes personal data out of it
   */
  public MachineBytes(@Nullable Snapshot snapshot, Redaction redaction) {
    this.snapshot = snapshot;
    this.redaction = redaction;
  }

  boolean known() {
    return snapshot != null;
  }

  /** Makes the bytes, so that they are there when they are needed. */
  synchronized void prepare() {
    if (snapshot != null && bytes == null) {
      bytes = compressed(snapshot, redaction);
    }
  }

  private static ByteArrayOutputStream compressed(Snapshot snapshot, Redaction redaction) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
      SnapshotJson.write(snapshot, redaction, writer);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail", e);
    }
    return out;
  }

  /** Writes the compressed JSON. */
  synchronized void write(OutputStream out) throws IOException {
    prepare();
    if (bytes != null) {
      bytes.writeTo(out);
    }
  }
}
