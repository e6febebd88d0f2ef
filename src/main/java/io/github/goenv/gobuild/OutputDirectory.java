package io.github.goenv.gobuild;

import io.github.goenv.files.FileAccess;
import io.github.goenv.files.FileErrors;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes sure before a long build that its result can be written. */
final class OutputDirectory {
  private OutputDirectory() {}

  /** Creates what is missing, and says why when that cannot be. */
  static void prepare(BuildPlan plan) throws BadCommand {
    if (plan.ofLibrary()) {
      return;
    }
    Path output = plan.output();
    if (!plan.intoDirectory() && Files.isDirectory(output)) {
      throw new BadCommand(Text.of("build.output.isDirectory", "output", output.toString()));
    }
    Path directory = plan.intoDirectory() ? output : output.getParent();
    if (directory != null) {
      create(directory);
    }
  }

  /** Creates a directory that can be written to. */
  static void create(Path directory) throws BadCommand {
    try {
      Files.createDirectories(directory);
    } catch (FileAlreadyExistsException e) {
      throw new BadCommand(
          Text.of("build.directory.isFile", "directory", String.valueOf(e.getFile())), e);
    } catch (IOException e) {
      throw new BadCommand(
          Text.of(
              "build.directory.cannotCreate",
              "directory",
              directory.toString(),
              "reason",
              FileErrors.reason(e)),
          e);
    }
    if (readOnly(directory)) {
      throw new BadCommand(Text.of("build.directory.readOnly", "directory", directory.toString()));
    }
  }

  private static boolean readOnly(Path directory) {
    try {
      return FileAccess.refusesWriting(directory);
    } catch (IOException e) {
      return false; // Not known: go tries, and says what happened.
    }
  }
}
