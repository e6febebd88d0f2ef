package io.github.goenv.check.place;

import io.github.goenv.check.common.Shell;
import io.github.goenv.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the command that deletes a part of the module cache. On Unix the directories of modules
 * are read-only, on Windows the files in them (cmd/go/internal/modfetch).
 */
final class DeleteCommand {
  private DeleteCommand() {}

  static String of(Snapshot machine, List<String> directories, List<String> files) {
    Shell shell = Shell.ofSwitches(machine);
    return switch (shell) {
      case SH, BASH -> unix(shell, directories, files);
      case POWERSHELL -> {
        List<String> all = new ArrayList<>(directories);
        all.addAll(files);
        yield "Remove-Item -Recurse -Force -LiteralPath " + words(shell, all, ",");
      }
      case CMD -> {
        List<String> commands = new ArrayList<>();
        for (String directory : directories) {
          commands.add("rmdir /s /q " + shell.quoted(directory));
        }
        if (!files.isEmpty()) {
          commands.add("del /f /q " + words(shell, files, " "));
        }
        yield String.join(" & ", commands);
      }
    };
  }

  /** The shell that it is written for. */
  static String shell(Snapshot machine) {
    return Shell.ofSwitches(machine).word();
  }

  private static String unix(Shell shell, List<String> directories, List<String> files) {
    List<String> commands = new ArrayList<>();
    if (!directories.isEmpty()) {
      String all = words(shell, directories, " ");
      commands.add("chmod -R u+w " + all + " && rm -rf " + all);
    }
    if (!files.isEmpty()) {
      commands.add("rm -f " + words(shell, files, " "));
    }
    return String.join(" && ", commands);
  }

  private static String words(Shell shell, List<String> texts, String separator) {
    List<String> words = new ArrayList<>();
    for (String text : texts) {
      words.add(shell.literal(text));
    }
    return String.join(separator, words);
  }
}
