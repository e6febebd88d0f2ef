package io.github.goenv.probe;

import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.go.ExecutableSearch;
import io.github.goenv.go.FileView;
import io.github.goenv.go.GoRoot;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.Launch;
import io.github.goenv.go.RealFileView;
import io.github.goenv.go.WindowsSearch;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Source;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads PATH and every {@code go} that a search in it meets. */
final class PathProbe {
  private PathProbe() {}

  /** The first go on PATH that can be started; the working directory is never searched. */
  static @Nullable Path first(ProbeRequest request, HostOs os) {
    for (io.github.goenv.go.Candidate candidate : search(request, os).candidates()) {
      boolean startable =
          candidate.entry() == FileView.Entry.EXECUTABLE
              || candidate.entry() == FileView.Entry.ALIAS;
      if (startable && candidate.place() == io.github.goenv.go.Candidate.Place.PATH) {
        return Path.of(candidate.path());
      }
    }
    return null;
  }

  /**
   * Reads PATH.
   *
   * @param writers tells whether others may write to a directory
   */
  static Fact<SearchPath> read(
      ProbeRequest request, HostOs os, Function<Path, Fact<Boolean>> writers) {
    ExecutableSearch search = search(request, os);
    List<PathEntry> entries = new ArrayList<>();
    for (io.github.goenv.go.PathEntry entry : search.entries()) {
      entries.add(entry(entry, writers));
    }
    List<Candidate> candidates = new ArrayList<>();
    Path here = request.directory().resolve("go");
    if (os != HostOs.WINDOWS && Files.isRegularFile(here) && Files.isExecutable(here)) {
      candidates.add(candidate(here, 0, FileView.Entry.EXECUTABLE, os));
    }
    for (io.github.goenv.go.Candidate found : search.candidates()) {
      if (found.entry() != FileView.Entry.DIRECTORY) {
        candidates.add(candidate(Path.of(found.path()), position(found), found.entry(), os));
      }
    }
    String set = request.variable("PATH", os == HostOs.WINDOWS);
    String path = set == null ? "" : set;
    return Fact.known(
        new SearchPath(
            request.directory().toString(),
            entries,
            candidates,
            resolutions(search.launches()),
            path.length()),
        Source.process("PATH"));
  }

  private static ExecutableSearch search(ProbeRequest request, HostOs os) {
    FileView files = new RealFileView(os == HostOs.WINDOWS);
    String directory = request.directory().toString();
    if (os != HostOs.WINDOWS) {
      return ExecutableSearch.unix("go", request.variable("PATH", false), directory, files);
    }
    String set = request.variable("SystemRoot", true);
    String root = set == null ? "C:\\Windows" : set;
    return ExecutableSearch.windows(
        new WindowsSearch(
            "go",
            request.variable("PATH", true),
            request.variable("PATHEXT", true),
            directory,
            request.variable("NoDefaultCurrentDirectoryInExePath", true) != null,
            System.getProperty("java.home", "") + "\\bin",
            List.of(root + "\\System32", root + "\\System", root)),
        files);
  }

  private static int position(io.github.goenv.go.Candidate candidate) {
    return switch (candidate.place()) {
      case CURRENT_DIRECTORY -> 0;
      case PATH -> candidate.index() + 1;
      case PARENT_DIRECTORY, SYSTEM_DIRECTORY -> -1;
    };
  }

  private static PathEntry entry(
      io.github.goenv.go.PathEntry entry, Function<Path, Fact<Boolean>> writers) {
    Path path = Directories.path(entry.directory());
    PathEntry.Kind kind = kind(entry, path);
    Fact<Boolean> others =
        kind == PathEntry.Kind.DIRECTORY && path != null
            ? writers.apply(path)
            : Fact.absent(Source.process("PATH"));
    return new PathEntry(entry.index() + 1, entry.text(), kind, "process", others);
  }

  private static PathEntry.Kind kind(io.github.goenv.go.PathEntry entry, @Nullable Path path) {
    if (entry.traits().contains(io.github.goenv.go.PathEntry.Trait.EMPTY)) {
      return PathEntry.Kind.EMPTY;
    }
    if (path == null || entry.traits().contains(io.github.goenv.go.PathEntry.Trait.MALFORMED)) {
      return PathEntry.Kind.MALFORMED;
    }
    if (entry.traits().contains(io.github.goenv.go.PathEntry.Trait.RELATIVE)) {
      return PathEntry.Kind.RELATIVE;
    }
    return switch (Directories.kind(path)) {
      case DIRECTORY ->
          Files.isExecutable(path) ? PathEntry.Kind.DIRECTORY : PathEntry.Kind.UNREADABLE;
      case FILE -> PathEntry.Kind.FILE;
      case MISSING -> PathEntry.Kind.MISSING;
      case UNREADABLE -> PathEntry.Kind.UNREADABLE;
    };
  }

  private static Candidate candidate(Path file, int position, FileView.Entry entry, HostOs os) {
    Source source = Source.file(file.toString());
    Fact<String> format;
    Candidate.Kind kind;
    try {
      ExecutableFormat read = ExecutableFormat.read(file);
      format = Fact.known(read.kind() + " " + String.join(",", read.machines()), source);
      kind = kind(file, read, entry, os);
    } catch (IOException e) {
      format = Directories.unreadable(file, e);
      kind = entry == FileView.Entry.ALIAS ? Candidate.Kind.ALIAS : Candidate.Kind.UNREADABLE;
    }
    return new Candidate(
        "go", file.toString(), position, kind, format, real(file), version(file, source));
  }

  private static Candidate.Kind kind(
      Path file, ExecutableFormat format, FileView.Entry entry, HostOs os) {
    if (entry == FileView.Entry.NOT_EXECUTABLE) {
      return Candidate.Kind.NOT_EXECUTABLE;
    }
    String problem = FileProblems.problem(file, format, os);
    if (problem == null) {
      return format.kind() == ExecutableFormat.Kind.SCRIPT
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

  private static Fact<String> version(Path file, Source source) {
    Path root = GoRoot.ofExecutable(file).orElse(null);
    String version = root == null ? null : GoRoot.inspect(root).version();
    return version == null
        ? Fact.unknown(Text.of("fact.no-version", "path", file.toString()))
        : Fact.known(version, source);
  }

  private static List<Resolution> resolutions(Map<Launch.Launcher, Launch> launches) {
    List<Resolution> resolutions = new ArrayList<>();
    for (Map.Entry<Launch.Launcher, Launch> entry : launches.entrySet()) {
      resolutions.add(new Resolution(name(entry.getKey()), path(entry.getValue())));
    }
    return resolutions;
  }

  private static Fact<String> path(Launch launch) {
    io.github.goenv.go.Candidate winner = launch.winner();
    Source source = Source.of(Source.Kind.PATH, "go");
    if (launch.reason() == Launch.Reason.PATH_NOT_SET || !launch.certain()) {
      return Fact.unknown(Text.of("fact.launch-uncertain"));
    }
    return winner == null || launch.reason() == Launch.Reason.REFUSED
        ? Fact.absent(source)
        : Fact.known(winner.path(), source);
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
