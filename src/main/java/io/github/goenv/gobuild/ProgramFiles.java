package io.github.goenv.gobuild;

import io.github.goenv.files.FileStamp;
import io.github.goenv.gobuild.KnownPrograms.Known;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
import io.github.goenv.timing.graph.LinkedPrograms;
import io.github.goenv.timing.graph.Recording;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The files that go writes. */
final class ProgramFiles {
  private final BuildPlan plan;
  private final @Nullable KnownPrograms known;
  private final List<@Nullable Known> before;
  private final List<Path> files;

  private ProgramFiles(
      BuildPlan plan,
      @Nullable KnownPrograms known,
      List<@Nullable Known> before,
      List<Path> files) {
    this.plan = plan;
    this.known = known;
    this.before = before;
    this.files = files;
  }

  /** Those of a plan, which are given their names and not read. */
  static ProgramFiles unread(BuildPlan plan) {
    return new ProgramFiles(plan, null, List.of(), List.of());
  }

  /** Those of a plan, as they are before go runs. */
  static ProgramFiles of(BuildPlan plan, @Nullable KnownPrograms known) {
    Programs programs = plan.programs();
    boolean copied = programs != null && programs.staging() != null;
    KnownPrograms kept = copied ? null : known;
    List<@Nullable Known> before = new ArrayList<>();
    for (Path file : plan.files()) {
      before.add(kept == null ? null : kept.find(file));
    }
    return new ProgramFiles(plan, kept, before, plan.files());
  }

  /**
   * Reads each file that is where the plan has it, after it was given its name.
   *
   * @param recording what go recorded; asked for as late as possible
   */
  List<BuiltFile> read(Supplier<Recording> recording) throws IOException {
    Programs programs = plan.programs();
    Path staging = programs == null ? null : programs.staging();
    if (programs != null && staging != null) {
      for (Program each : programs.all()) {
        copy(staging.resolve(each.built()), plan.output().resolve(each.file()));
      }
    }
    List<BuiltFile> built = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      try {
        Known earlier = before.get(i);
        BuiltFile file = earlier == null ? null : same(earlier, buildId(recording.get(), i));
        built.add(file == null ? BuiltFile.read(files.get(i)) : file);
      } catch (NoSuchFileException e) {
        // It is missing among those that were built, which tells.
      }
    }
    keep(built, recording);
    return built;
  }

  private @Nullable String buildId(Recording recording, int index) {
    Programs programs = plan.programs();
    return LinkedPrograms.buildId(
        recording, programs == null ? null : programs.all().get(index).importPath());
  }

  /** What was there before, where go has left it there. */
  private static @Nullable BuiltFile same(Known earlier, @Nullable String buildId) {
    FileStamp now = FileStamp.of(earlier.file().path());
    return now != null && now.size() == earlier.file().size() && earlier.buildId().equals(buildId)
        ? earlier.file()
        : null;
  }

  private void keep(List<BuiltFile> built, Supplier<Recording> recording) {
    if (known == null) {
      return;
    }
    for (BuiltFile each : built) {
      String id = buildId(recording.get(), files.indexOf(each.path()));
      if (id != null) {
        known.keep(each, id);
      }
    }
  }

  /** Brings a program to its place, unless it is there already. */
  static void place(Path from, Path to) throws IOException {
    if (Files.exists(to) && Files.mismatch(from, to) < 0) {
      touch(from, to);
    } else {
      copy(from, to);
    }
  }

  /** Go gives a program that is up to date the time of the build too. */
  static void touch(Path from, Path to) throws IOException {
    Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
  }

  /** A copy, as go looks at its own file the next time; over a program that may be running. */
  private static void copy(Path from, Path to) throws IOException {
    Path temporary = to.resolveSibling("." + to.getFileName() + ".tmp");
    try {
      Files.copy(
          from, temporary, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      try {
        Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, to, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (NoSuchFileException e) {
      Files.deleteIfExists(to); // an older one is not what was built
    }
  }
}
