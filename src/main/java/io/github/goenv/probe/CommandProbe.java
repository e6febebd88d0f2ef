package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.go.ExecutableSearch;
import io.github.goenv.go.FileView;
import io.github.goenv.go.GoRoot;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.Launch;
import io.github.goenv.go.WindowsSearch;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds every file that a search for one command meets, and what each launcher would start. Nothing
 * is started.
 */
final class CommandProbe {
  private final String command;
  private final ProbeRequest request;
  private final HostOs os;
  private final ExecutableSearch search;

  /**
   * Searches at once.
   *
   * @param command a bare name, such as {@code go}
   */
  CommandProbe(String command, ProbeRequest request, HostOs os, FileView files) {
    this.command = command;
    this.request = request;
    this.os = os;
    this.search = os == HostOs.WINDOWS ? windows(files) : unix(files);
  }

  ExecutableSearch search() {
    return search;
  }

  private ExecutableSearch unix(FileView files) {
    return ExecutableSearch.unix(
        command, request.variable("PATH", false), request.directory().toString(), files);
  }

  private ExecutableSearch windows(FileView files) {
    String set = request.variable("SystemRoot", true);
    String root = set == null ? "C:\\Windows" : set;
    return ExecutableSearch.windows(
        new WindowsSearch(
            command,
            request.variable("PATH", true),
            request.variable("PATHEXT", true),
            request.directory().toString(),
            request.variable("NoDefaultCurrentDirectoryInExePath", true) != null,
            System.getProperty("java.home", "") + "\\bin",
            List.of(root + "\\System32", root + "\\System", root)),
        files);
  }

  /** Every file of that name, the one in the working directory first on Unix. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    Path here = request.directory().resolve(command);
    if (os != HostOs.WINDOWS && Files.isRegularFile(here) && Files.isExecutable(here)) {
      candidates.add(candidate(here, 0, FileView.Entry.EXECUTABLE));
    }
    for (io.github.goenv.go.Candidate found : search.candidates()) {
      if (found.entry() != FileView.Entry.DIRECTORY) {
        candidates.add(candidate(Path.of(found.path()), position(found), found.entry()));
      }
    }
    return candidates;
  }

  private static int position(io.github.goenv.go.Candidate candidate) {
    return switch (candidate.place()) {
      case CURRENT_DIRECTORY -> 0;
      case PATH -> candidate.index() + 1;
      case PARENT_DIRECTORY, SYSTEM_DIRECTORY -> -1;
    };
  }

  private Candidate candidate(Path file, int position, FileView.Entry entry) {
    Source source = Source.file(file.toString());
    Fact<String> format;
    Candidate.Kind kind;
    try {
      ExecutableFormat read = ExecutableFormat.read(file);
      format = Fact.known(read.kind() + " " + String.join(",", read.machines()), source);
      kind = kind(file, read, entry);
    } catch (IOException e) {
      format = Directories.unreadable(file, e);
      kind = entry == FileView.Entry.ALIAS ? Candidate.Kind.ALIAS : Candidate.Kind.UNREADABLE;
    }
    return new Candidate(
        command, file.toString(), position, kind, format, real(file), version(file, source));
  }

  private Candidate.Kind kind(Path file, ExecutableFormat format, FileView.Entry entry) {
    if (entry == FileView.Entry.NOT_EXECUTABLE) {
      return Candidate.Kind.NOT_EXECUTABLE;
    }
    String problem = FileProblems.problem(file, format, os);
    if (problem == null) {
      return format.kind() == ExecutableFormat.Kind.SCRIPT
              || format.kind() == ExecutableFormat.Kind.TEXT
          ? Candidate.Kind.SCRIPT
          : Candidate.Kind.PROGRAM;
    }
    return switch (problem) {
      case "empty" -> Candidate.Kind.EMPTY;
      case "other-system" -> Candidate.Kind.OTHER_MACHINE;
      case "not-executable" -> Candidate.Kind.NOT_EXECUTABLE;
      default -> Candidate.Kind.NOT_A_PROGRAM;
    };
  }

  private static Fact<String> real(Path file) {
    try {
      return Fact.known(file.toRealPath().toString(), Source.file(file.toString()));
    } catch (IOException e) {
      return Directories.unreadable(file, e);
    }
  }

  /** Of go alone: its GOROOT says it. To learn another's, it would have to be started. */
  private Fact<String> version(Path file, Source source) {
    if (!command.equals("go")) {
      return Fact.absent(source);
    }
    Path root = GoRoot.ofExecutable(file).orElse(null);
    String version = root == null ? null : GoRoot.inspect(root).version();
    return version == null
        ? Fact.unknown(Text.of("fact.no-version", "path", file.toString()))
        : Fact.known(version, source);
  }

  /** What each launcher would do. */
  List<Resolution> resolutions() {
    List<Resolution> resolutions = new ArrayList<>();
    for (Map.Entry<Launch.Launcher, Launch> entry : search.launches().entrySet()) {
      Launch launch = entry.getValue();
      io.github.goenv.go.Candidate winner = launch.winner();
      boolean refused = refused(launch) && launch.certain();
      resolutions.add(
          new Resolution(
              command,
              name(entry.getKey()),
              path(launch),
              refused && winner != null ? winner.path() : null));
    }
    return resolutions;
  }

  private Fact<String> path(Launch launch) {
    io.github.goenv.go.Candidate winner = launch.winner();
    Source source = Source.of(Source.Kind.PATH, command);
    if (launch.reason() == Launch.Reason.PATH_NOT_SET || !launch.certain()) {
      return Fact.unknown(Text.of("fact.launch-uncertain"));
    }
    return winner == null || refused(launch)
        ? Fact.absent(source)
        : Fact.known(winner.path(), source);
  }

  /** Go refuses no longer where GODEBUG has execerrdot=0 (go.dev/doc/godebug). */
  private boolean refused(Launch launch) {
    String debug = request.variable("GODEBUG", os == HostOs.WINDOWS);
    return launch.reason() == Launch.Reason.REFUSED
        && (debug == null || !("," + debug + ",").contains(",execerrdot=0,"));
  }

  private static String name(Launch.Launcher launcher) {
    return switch (launcher) {
      case EXECVP -> "sh";
      case GO_LOOK_PATH -> "LookPath";
      case CREATE_PROCESS -> "CreateProcess";
      case CMD -> "cmd";
      case POWERSHELL -> "PowerShell";
    };
  }
}
