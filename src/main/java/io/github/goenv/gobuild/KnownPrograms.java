package io.github.goenv.gobuild;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileStamp;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.BuildModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of programs by reading them whole, kept for the next build: a program that
 * still has its stamp before go runs, and of which go says afterwards that it has the build id it
 * had, holds the same bytes. (Go gives one that is up to date a new time, so that its stamp alone
 * would never do.)
 */
public final class KnownPrograms {
  private static final String SCHEMA = "1";

  private static final String END = ".";

  /** Line of the first module; each has two. */
  private static final int FIRST_MODULE = 8;

  private final Path directory;
  private final Redaction redaction;

  /**
   * @param directory for one small file of each program; need not exist
   * @param redaction what it would change is not kept
   */
  public KnownPrograms(Path directory, Redaction redaction) {
    this.directory = directory;
    this.redaction = redaction;
  }

  /**
   * A program that was read before and was not changed since.
   *
   * @param buildId what go called its content
   */
  record Known(BuiltFile file, String buildId) {}

  /** What is known of the file that is there now; null for nothing. */
  @Nullable Known find(Path program) {
    FileStamp stamp = FileStamp.of(program);
    if (stamp == null) {
      return null;
    }
    try {
      return read(Files.readString(file(program)), program, stamp);
    } catch (IOException | NumberFormatException e) {
      return null; // it is read whole again
    }
  }

  /** Keeps what was found out of a program, as far as nothing personal is in it. */
  void keep(BuiltFile built, String buildId) {
    FileStamp stamp = FileStamp.of(built.path());
    if (stamp == null || stamp.size() != built.size()) {
      return;
    }
    try {
      String text = text(built, buildId, stamp);
      if (redaction.apply(text).equals(text)) {
        Path file = file(built.path());
        Files.deleteIfExists(file); // replaced it would cost ten times as much
        AtomicFiles.write(file, out -> out.write(text));
      }
    } catch (IOException e) {
      // The next build reads the program again.
    }
  }

  private Path file(Path program) {
    String whole = program.toAbsolutePath().toString();
    return directory.resolve(
        program.getFileName() + "-" + Integer.toHexString(whole.hashCode()) + ".known");
  }

  /** A line for each value; none has a line end, and of those that may be missing none is empty. */
  private static String text(BuiltFile built, String buildId, FileStamp stamp) {
    StringBuilder text = new StringBuilder(512);
    line(text, SCHEMA);
    line(text, Long.toString(stamp.size()));
    line(text, Long.toString(stamp.modifiedNs()));
    line(text, stamp.identity());
    line(text, buildId);
    line(text, built.sha256());
    line(text, built.goVersion());
    line(text, built.machine());
    for (BuildModule module : built.modules()) {
      line(text, module.path());
      line(text, module.version());
    }
    return text.append(END).toString();
  }

  private static void line(StringBuilder text, @Nullable String value) {
    text.append(value == null ? "" : value).append('\n');
  }

  private static @Nullable Known read(String text, Path program, FileStamp stamp) {
    String[] lines = text.split("\n", -1);
    if (lines.length < FIRST_MODULE + 1
        || lines.length % 2 == 0
        || !lines[0].equals(SCHEMA)
        || !lines[lines.length - 1].equals(END)
        || !stamp.equals(
            new FileStamp(Long.parseLong(lines[1]), Long.parseLong(lines[2]), lines[3]))) {
      return null;
    }
    List<BuildModule> modules = new ArrayList<>();
    for (int i = FIRST_MODULE; i + 1 < lines.length; i += 2) {
      modules.add(new BuildModule(lines[i], value(lines[i + 1])));
    }
    return new Known(
        new BuiltFile(program, stamp.size(), lines[5], value(lines[6]), value(lines[7]), modules),
        lines[4]);
  }

  private static @Nullable String value(String line) {
    return line.isEmpty() ? null : line;
  }
}
