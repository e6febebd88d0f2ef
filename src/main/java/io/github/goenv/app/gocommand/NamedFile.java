package io.github.goenv.app.gocommand;

import io.github.goenv.app.Amounts;
import io.github.goenv.go.ExecutableFormat;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file that a line of go is about, as in {@code fork/exec FILE: exec format error}. */
final class NamedFile {
  private NamedFile() {}

  /** The absolute path just before the text's fixed part; null for none. */
  static @Nullable Path of(String line, String needle) {
    int end = line.lastIndexOf(": ", line.indexOf(needle));
    int at = end < 0 ? -1 : line.indexOf(' ');
    while (at >= 0 && at < end) {
      Path path = path(line.substring(at + 1, end));
      if (path != null && path.isAbsolute()) {
        return path;
      }
      at = line.indexOf(' ', at + 1); // a later space may be the one before the path
    }
    return null;
  }

  private static @Nullable Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Size and header; null when it cannot be read. */
  static @Nullable String header(Path file) {
    try {
      ExecutableFormat format = ExecutableFormat.read(file);
      String kind = format.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String machines = String.join(", ", format.machines());
      return Amounts.size(Files.size(file))
          + ", "
          + kind
          + (machines.isEmpty() ? "" : " " + machines);
    } catch (IOException e) {
      return null;
    }
  }

  /** Free bytes of all bytes of the file's volume; null when the system does not say. */
  static @Nullable String space(Path file) {
    Path at = file;
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    try {
      FileStore store = at == null ? null : Files.getFileStore(at);
      return store == null
          ? null
          : Amounts.size(store.getUsableSpace()) + " / " + Amounts.size(store.getTotalSpace());
    } catch (IOException e) {
      return null;
    }
  }
}
