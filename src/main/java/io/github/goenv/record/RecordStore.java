package io.github.goenv.record;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.go.GoTarget;
import io.github.goenv.json.UnreadableFile;
import io.github.goenv.record.RecordName.Kind;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of the last builds, for each target in a directory {@code <goos>-<goarch>} of its
 * own, and of tests in {@code test-<goos>-<goarch>}: compressed reports, named by the time their
 * builds started. Builds that run at once, in one process or several, do not disturb each other.
 */
public final class RecordStore {
  private static final int TRIES = 10_000;

  private final Path directory;
  private final int keep;

  /**
   * @param directory need not exist
   * @param keep how many records of a target are kept, 0 for none
   */
  public RecordStore(Path directory, int keep) {
    this.directory = directory;
    this.keep = keep;
  }

  /**
   * A record.
   *
   * @param unfinished whether its build had not ended when this was written; it may be running
   * @param snapshot the machine at the time of the build, as compressed JSON without personal data;
   *     null when it was not read then
   */
  public record Kept(boolean unfinished, BuildReport report, @Nullable Path snapshot) {}

  /** A file with a record's name that holds none. */
  public record Skipped(Path file, IOException why) {}

  /** What there is of a target, newest first. */
  public record Listing(List<Kept> records, List<Skipped> skipped) {
    public Listing {
      records = List.copyOf(records);
      skipped = List.copyOf(skipped);
    }
  }

  /** Whether any record is kept. */
  public boolean keeps() {
    return keep > 0;
  }

  /**
   * Keeps a report, and deletes the oldest records when there are too many.
   *
   * @param json the report's JSON
   * @param machine the machine as it was read before the build
   * @return the file; null when none is kept
   * @throws IOException when it cannot be written; there is no trace of it then
   */
  @Nullable Path write(BuildReport report, byte[] json, MachineBytes machine, boolean unfinished)
      throws IOException {
    if (!keeps()) {
      return null;
    }
    Path folder = directory.resolve(RecordGroup.of(report).name());
    Kind kind = unfinished ? Kind.UNFINISHED : report.idle() ? Kind.IDLE : Kind.ENDED;
    RecordName name = create(folder, RecordName.of(report.startedAt(), kind), json);
    Path file = folder.resolve(name.file());
    boolean done = false;
    try {
      if (machine.known()) {
        AtomicFiles.writeBytes(folder.resolve(name.snapshot()), machine::write);
      }
      done = true;
    } finally {
      if (!done) {
        delete(folder, name);
      }
    }
    prune(folder, kind);
    Leftovers.sweep(folder);
    return file;
  }

  /** By the first name that nobody has: one that is only looked for could be found by two. */
  private static RecordName create(Path folder, RecordName first, byte[] json) throws IOException {
    RecordName name = first;
    for (int i = 1; ; i++) {
      try {
        AtomicFiles.create(folder.resolve(name.file()), out -> RecordFile.compress(json, out));
        return name;
      } catch (FileAlreadyExistsException e) {
        if (i == TRIES) {
          throw e;
        }
        name = name.next();
      }
    }
  }

  /** Builds that were killed, or had nothing to do, do not displace others, nor these them. */
  private void prune(Path folder, Kind kind) throws IOException {
    int kept = 0;
    for (RecordName name : names(folder)) {
      if (name.kind() == kind && ++kept > keep) {
        delete(folder, name);
      }
    }
  }

  /** Deletes what was written as {@link #write} returned it. */
  void delete(Path file) {
    RecordName name = RecordName.parse(String.valueOf(file.getFileName()));
    Path folder = file.getParent();
    if (name != null && folder != null) {
      delete(folder, name);
    }
  }

  private static void delete(Path folder, RecordName name) {
    for (String file : new String[] {name.file(), name.snapshot()}) {
      try {
        Files.deleteIfExists(folder.resolve(file));
      } catch (IOException e) {
        // Another process reads it, or may not be disturbed: the next build tries again.
      }
    }
  }

  /** All records of builds for a target. */
  public Listing list(GoTarget target) throws IOException {
    return list(new RecordGroup(BuildReport.BUILD, target));
  }

  /** All records of what one goal did for a target. */
  public Listing list(RecordGroup group) throws IOException {
    List<Kept> kept = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    Path folder = directory.resolve(group.name());
    for (RecordName name : names(folder)) {
      Path file = folder.resolve(name.file());
      try {
        kept.add(kept(folder, name, group));
      } catch (NoSuchFileException e) {
        // Deleted by a build that runs now.
      } catch (IOException e) {
        skipped.add(new Skipped(file, e));
      }
    }
    return new Listing(kept, skipped);
  }

  private static Kept kept(Path folder, RecordName name, RecordGroup group) throws IOException {
    Path file = folder.resolve(name.file());
    BuildReport report = read(file);
    RecordGroup own = RecordGroup.of(report);
    if (!own.equals(group)) {
      throw new UnreadableFile(Text.of("saved.build.group", "group", own.words()), null);
    }
    Path snapshot = folder.resolve(name.snapshot());
    return new Kept(name.unfinished(), report, Files.isRegularFile(snapshot) ? snapshot : null);
  }

  /**
   * The report in a file: a record, or a {@code build-<goos>-<goarch>.json}.
   *
   * @throws IOException when the file cannot be read or holds no report; the message says why
   */
  public static BuildReport read(Path file) throws IOException {
    return RecordFile.read(file);
  }

  /** What there are records of: directories of this form; builds first, then by name. */
  public List<RecordGroup> groups() throws IOException {
    Map<String, RecordGroup> found = new TreeMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory)) {
      for (Path folder : folders) {
        RecordGroup group = RecordGroup.parse(folder.getFileName().toString());
        if (group != null && Files.isDirectory(folder)) {
          found.put((group.ofBuilds() ? "" : "~") + group.name(), group);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    return List.copyOf(found.values());
  }

  /** Newest first; what is dated in the future, by a clock that has been set back, at the end. */
  private static List<RecordName> names(Path folder) throws IOException {
    List<RecordName> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        RecordName name = RecordName.parse(file.getFileName().toString());
        if (name != null) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
    RecordName now = RecordName.of(Instant.now(), Kind.ENDED);
    names.sort(
        Comparator.comparing((RecordName name) -> name.stamp().compareTo(now.stamp()) > 0)
            .thenComparing(Comparator.reverseOrder()));
    return names;
  }
}
