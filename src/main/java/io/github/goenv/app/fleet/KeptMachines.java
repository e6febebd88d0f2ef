package io.github.goenv.app.fleet;

import io.github.goenv.record.RecordGroup;
import io.github.goenv.record.RecordStore;
import io.github.goenv.record.RecordStore.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds how this machine was at an earlier time. */
final class KeptMachines {
  private KeptMachines() {}

  /**
   * The machine of the newest build that kept one, else what goenv:snapshot saved last.
   *
   * @param reports the directory of reports
   * @return null when there is none
   */
  static @Nullable Path newest(Path reports) throws IOException {
    RecordStore store = new RecordStore(reports.resolve("records"), Integer.MAX_VALUE);
    Path newest = null;
    Instant when = Instant.MIN;
    for (RecordGroup group : store.groups()) {
      for (Kept kept : store.list(group).records()) {
        if (kept.snapshot() != null && kept.report().startedAt().isAfter(when)) {
          newest = kept.snapshot();
          when = kept.report().startedAt();
        }
      }
    }
    Path saved = reports.resolve("snapshot.json");
    return newest == null && Files.isRegularFile(saved) ? saved : newest;
  }
}
