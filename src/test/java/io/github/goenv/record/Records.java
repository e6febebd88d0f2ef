package io.github.goenv.record;

import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps records as a build does that ended and knew nothing of its machine. */
public final class Records {
  private Records() {}

  /** The file that holds it; null when none is kept. */
  public static Path write(RecordStore store, BuildReport report) throws IOException {
    return store.write(report, RecordFile.json(report), MachineBytes.NONE, false);
  }
}
