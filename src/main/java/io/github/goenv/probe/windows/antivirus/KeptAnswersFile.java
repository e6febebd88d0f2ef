package io.github.goenv.probe.windows.antivirus;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.WorkDirectory;
import io.github.goenv.probe.windows.antivirus.KeptAnswers.Circumstances;
import io.github.goenv.probe.windows.api.BootTime;
import io.github.goenv.probe.windows.api.NativeFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of {@link KeptAnswers}; where it cannot be used, nothing is kept. */
final class KeptAnswersFile {
  private static final String NAME = "scanners.txt";
  private static final long MOST_BYTES = 1 << 20;

  private final Path directory;

  KeptAnswersFile(Path directory) {
    this.directory = directory;
  }

  /** What may stand for answers of now; null when there is nothing. */
  @Nullable ScannerAnswers read(DefenderPreference.Reader reader) {
    Path file = directory.resolve(NAME);
    long now = System.currentTimeMillis();
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return null;
      }
      KeptAnswers kept = KeptAnswers.parse(Files.readString(file));
      return kept != null && kept.stands(here(now, reader), now) ? kept.answers() : null;
    } catch (IOException | NativeFailure e) {
      return null;
    }
  }

  /** Keeps what WMI has just said, or takes away what cannot be kept any more. */
  void write(ScannerAnswers answers, DefenderPreference.Reader reader) {
    Path file = directory.resolve(NAME);
    long now = System.currentTimeMillis();
    try {
      if (answers.keepable()) {
        WorkDirectory.deleteAbandoned(directory);
        String text = new KeptAnswers(here(now, reader), now, answers).text();
        AtomicFiles.write(file, writer -> writer.write(text));
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException | NativeFailure e) {
      // The next reading waits for WMI.
    }
  }

  /** The name of the account does not get into the file, only whether it is the same. */
  private static Circumstances here(long now, DefenderPreference.Reader reader)
      throws NativeFailure {
    String account = System.getProperty("user.name", "") + '\n' + reader;
    return new Circumstances(BootTime.millis(now), Integer.toHexString(account.hashCode()));
  }
}
