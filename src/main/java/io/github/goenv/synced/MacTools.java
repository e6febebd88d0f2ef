package io.github.goenv.synced;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Programs of macOS that tell of a file what Java does not: its flags and the names of its extended
 * attributes. Neither opens the file.
 *
 * @param xattr lists names of extended attributes
 * @param stat prints flags
 * @param limit how long one of them may take
 */
record MacTools(Path xattr, Path stat, Duration limit) {
  /** stat(1) of macOS. */
  static final String STAT = "/usr/bin/stat";

  private static final int MOST_BYTES = 4 << 20;

  /** Those of the system. */
  static MacTools ofSystem(Duration limit) {
    return new MacTools(Path.of("/usr/bin/xattr"), Path.of(STAT), limit);
  }

  /** The names of the extended attributes of a directory. */
  List<String> attributes(Path directory) throws IOException, InterruptedException {
    return lines(List.of(xattr.toString(), directory.toString()));
  }

  /** The value of one that is a text. */
  String attribute(Path directory, String name) throws IOException, InterruptedException {
    List<String> lines = lines(List.of(xattr.toString(), "-p", name, directory.toString()));
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /** The flags of each file ({@code st_flags}), in their order. */
  List<Long> flags(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(stat.toString(), "-f", "%Xf", "--"));
    for (Path file : files) {
      command.add(file.toString());
    }
    List<Long> flags = new ArrayList<>();
    for (String line : lines(command)) {
      try {
        flags.add(Long.parseLong(line.startsWith("0x") ? line.substring(2) : line, 16));
      } catch (NumberFormatException e) {
        throw new IOException(stat + ": " + line);
      }
    }
    if (flags.size() != files.size()) {
      throw new IOException(stat + ": " + flags.size() + " of " + files.size());
    }
    return flags;
  }

  private List<String> lines(List<String> command) throws IOException, InterruptedException {
    try {
      Captured said =
          Processes.capture(new Command(command, Path.of("/"), Map.of(), limit), MOST_BYTES);
      if (said.exit().timedOut() || said.exit().exitCode() != 0) {
        throw new IOException(command.get(0) + ": " + said.stderr().strip());
      }
      List<String> lines = new ArrayList<>();
      for (String line : said.stdout().split("\n", -1)) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (CannotStart e) {
      throw new IOException(e.errorText(), e);
    }
  }
}
