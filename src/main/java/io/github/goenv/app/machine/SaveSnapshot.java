package io.github.goenv.app.machine;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Saves what can be read of a machine. */
public final class SaveSnapshot {
  private final Output output;

  /** Speaks to {@code output}. */
  public SaveSnapshot(Output output) {
    this.output = output;
  }

  /**
   * Writes {@code snapshot.json}.
   *
   * @param directory where to; null when nobody said
   * @param redact whether personal data is taken out
   */
  public void run(MachineRequest request, @Nullable Path directory, boolean redact)
      throws CannotRun, InterruptedException {
    if (directory == null) {
      throw new CannotRun(output.say("snapshot.nowhere"));
    }
    Snapshot machine = new ReadMachine(output).read(request);
    Path file = directory.resolve("snapshot.json");
    try {
      Files.createDirectories(directory);
      AtomicFiles.write(file, out -> SnapshotJson.write(machine, Personal.redaction(redact), out));
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", directory.toString(), "error", FileErrors.words(e)));
    }
    output.info("snapshot.saved", "path", file.toString());
  }
}
