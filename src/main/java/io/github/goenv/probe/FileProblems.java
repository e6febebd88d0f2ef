package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.ProgramFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what keeps a file from being a command on this machine, before it is ever started. */
final class FileProblems {
  private FileProblems() {}

  /** A problem by name (the rest of a {@code file.…} key); absent when none is seen. */
  static Fact<String> of(Path file, HostOs os) {
    Source source = Source.file(file.toString());
    if (Files.isDirectory(file)) {
      return Fact.known("directory", source);
    }
    try {
      ExecutableFormat format = ExecutableFormat.read(file);
      String problem = problem(file, format, os);
      if (problem == null && !script(format) && ProgramFile.read(file).cutOff()) {
        problem = "cut-off";
      }
      return problem == null ? Fact.absent(source) : Fact.known(problem, source);
    } catch (IOException e) {
      return Directories.unreadable(file, e);
    }
  }

  static @Nullable String problem(Path file, ExecutableFormat format, HostOs os) {
    return switch (format.kind()) {
      case EMPTY -> "empty";
      case TOO_SHORT -> "too-short";
      case GO_ARCHIVE -> "archive";
      case TEXT -> os == HostOs.WINDOWS ? batch(file) : executable(file);
      case UNKNOWN, DOS ->
          os == HostOs.UNIX || os == HostOs.MAC ? scriptless(file) : "not-a-program";
      case PE -> os == HostOs.WINDOWS ? null : "other-system";
      case ELF -> os == HostOs.UNIX ? null : "other-system";
      case MACH_O, MACH_O_FAT -> os == HostOs.MAC ? null : "other-system";
      case WASM -> "other-system";
      case SCRIPT -> os == HostOs.WINDOWS ? batch(file) : executable(file);
    };
  }

  /** Whether it is a text that does not say which program is to read it. */
  static boolean plainText(Path file) {
    try {
      return ExecutableFormat.read(file).kind() == ExecutableFormat.Kind.TEXT;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean script(ExecutableFormat format) {
    return format.kind() == ExecutableFormat.Kind.SCRIPT
        || format.kind() == ExecutableFormat.Kind.TEXT;
  }

  /** CreateProcess hands files of these names to cmd.exe, whatever is in them. */
  private static @Nullable String batch(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".cmd") || name.endsWith(".bat") ? null : "not-a-program";
  }

  /** A text without {@code #!} is run by sh, and by whatever does as the C library's execvp. */
  private static @Nullable String executable(Path file) {
    return Files.isExecutable(file) ? null : "not-executable";
  }

  private static String scriptless(Path file) {
    return Files.isExecutable(file) ? "not-a-program" : "not-executable";
  }
}
