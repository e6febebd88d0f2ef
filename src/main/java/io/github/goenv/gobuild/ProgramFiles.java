package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The files that go wrote. */
final class ProgramFiles {
  private ProgramFiles() {}

  /** Reads each file that is where the plan has it, after it was given its name. */
  static List<BuiltFile> read(BuildPlan plan) throws IOException {
    Programs programs = plan.programs();
    Path staging = programs == null ? null : programs.staging();
    if (programs != null && staging != null) {
      for (Program each : programs.all()) {
        copy(staging.resolve(each.built()), plan.output().resolve(each.file()));
      }
    }
    List<BuiltFile> built = new ArrayList<>();
    for (Path file : plan.files()) {
      try {
        built.add(BuiltFile.read(file));
      } catch (NoSuchFileException e) {
        // It is missing among those that were built, which tells.
      }
    }
    return built;
  }

  /** Brings a program to its place, unless it is there already. */
  static void place(Path from, Path to) throws IOException {
    if (Files.exists(to) && Files.mismatch(from, to) < 0) {
      // Go gives a program that is up to date the time of the build too.
      Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    } else {
      copy(from, to);
    }
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
