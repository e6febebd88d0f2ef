package io.github.goenv.app;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The file {@code outcome}: one word for scripts, the worst of what one run of Maven came to. A
 * check writes it in the directory of its report; each build in its own, and in that of the check
 * when it came to something worse. What an earlier run wrote does not count.
 */
public final class OutcomeFile {
  private static final String NAME = "outcome";

  /** Directories that this run has written to. */
  private final Set<Path> written = new HashSet<>();

  private final Set<Path> checked = new HashSet<>();

  /** Nothing was written yet in this run. */
  public OutcomeFile() {}

  /** A check or doctor came to {@code word}, one of {@link Summary#word}. */
  public synchronized void checked(Path directory, String word) throws IOException {
    checked.add(directory);
    worsen(directory, word);
  }

  /** A build came to {@code word}. */
  public synchronized void built(Path directory, String word) throws IOException {
    worsen(directory, word);
    for (Path each : checked) {
      if (!each.equals(directory)) {
        worsen(each, word);
      }
    }
  }

  private void worsen(Path directory, String word) throws IOException {
    Path file = directory.resolve(NAME);
    String before = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
    String after = written.add(directory) ? word : Summary.worse(before, word);
    if (!after.equals(before)) {
      Files.createDirectories(directory);
      AtomicFiles.write(file, out -> out.write(after + "\n"));
    }
  }
}
