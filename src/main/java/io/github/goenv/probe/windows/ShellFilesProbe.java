package io.github.goenv.probe.windows;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.probe.PercentNames;
import io.github.goenv.probe.windows.ShellDefinitions.Language;
import io.github.goenv.probe.windows.api.ShellFolder;
import io.github.goenv.snapshot.windows.CommandFacts.Setting;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files shells run at their start: PowerShell's profiles (about_Profiles), Bash's start
 * files as Git for Windows runs them, and what cmd's AutoRun names.
 */
final class ShellFilesProbe {
  private static final int RECALL_ON_DATA_ACCESS = 0x400000;
  private static final String[] PROFILES = {"profile.ps1", "Microsoft.PowerShell_profile.ps1"};
  private static final String[] BASH = {
    ".bashrc", ".bash_profile", ".bash_login", ".profile", ".bash_aliases"
  };

  private final NativeRequest request;
  private final List<Setting> settings = new ArrayList<>();
  private @Nullable Fact<List<Setting>> unreadable;

  ShellFilesProbe(NativeRequest request) {
    this.request = request;
  }

  Fact<List<Setting>> read(Fact<List<Setting>> autoRun) {
    for (String directory : documents()) {
      profiles(directory, "PowerShell");
      profiles(directory, "WindowsPowerShell");
    }
    profiles(request.variable("SystemRoot"), "System32\\WindowsPowerShell\\v1.0");
    for (String version : List.of("7", "7-preview", "6")) {
      profiles(request.variable("ProgramFiles"), "PowerShell\\" + version);
    }
    String home = request.variable("HOME");
    for (String name : BASH) {
      file(home == null ? request.variable("USERPROFILE") : home, name, Language.BASH);
    }
    file(request.variable("ProgramFiles"), "Git\\etc\\bash.bashrc", Language.BASH);
    file(request.variable("ProgramFiles"), "Git\\etc\\profile.d\\aliases.sh", Language.BASH);
    autoRun(autoRun);
    Fact<List<Setting>> failed = unreadable;
    return settings.isEmpty() && failed != null
        ? failed
        : Fact.known(settings, Source.of(Source.Kind.FILE_SYSTEM, "shell start files"));
  }

  /** Where Documents is and, when that is redirected, where it would be. */
  private List<String> documents() {
    List<String> directories = new ArrayList<>();
    String moved = ShellFolder.DOCUMENTS.path().orNull();
    if (moved != null) {
      directories.add(moved);
    }
    String profile = request.variable("USERPROFILE");
    if (profile != null && (moved == null || !moved.equalsIgnoreCase(profile + "\\Documents"))) {
      directories.add(profile + "\\Documents");
    }
    return directories;
  }

  private void profiles(@Nullable String directory, String below) {
    for (String name : PROFILES) {
      file(directory, below + "\\" + name, Language.POWERSHELL);
    }
  }

  private void autoRun(Fact<List<Setting>> autoRun) {
    List<Setting> commands = autoRun.orNull();
    if (commands == null) {
      return;
    }
    for (Setting command : commands) {
      for (ShellDefinitions.Line line : ShellDefinitions.find(Language.BATCH, command.value())) {
        settings.add(new Setting(line.text(), command.source()));
      }
      for (AutoRunFiles.Named named : AutoRunFiles.in(command.value())) {
        String path = PercentNames.expand(named.path(), request.environment());
        file(null, path, named.language());
      }
    }
  }

  private void file(@Nullable String directory, String name, Language language) {
    boolean whole = name.length() > 2 && (name.charAt(1) == ':' || name.startsWith("\\\\"));
    if (directory == null && !whole) {
      return;
    }
    String text = directory == null ? name : directory + "\\" + name;
    try {
      Path path = Path.of(text);
      if (Files.isRegularFile(path)) {
        find(path, language);
      }
    } catch (InvalidPathException e) {
      // A text that can be no path names no file.
    } catch (IOException e) {
      String error = FileErrors.reason(e);
      unreadable = Fact.unknown(Text.of("fact.unreadable", "path", text, "error", error));
    }
  }

  private void find(Path path, Language language) throws IOException {
    if (Files.getAttribute(path, "dos:attributes") instanceof Integer mask
        && (mask & RECALL_ON_DATA_ACCESS) != 0) {
      // Reading would make a sync client download it.
      unreadable = Fact.unknown(Text.of("windows.dehydrated", "path", path.toString()));
      return;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(ShellFile.MOST_BYTES);
    }
    for (ShellDefinitions.Line line : ShellDefinitions.find(language, ShellFile.text(bytes))) {
      settings.add(new Setting(line.text(), Source.file(path + ":" + line.number())));
    }
  }
}
