package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.FileView;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.RealFileView;
import io.github.goenv.go.RememberedFiles;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads PATH and every {@code go}, {@code gcc} and {@code git} that a search in it meets. */
final class PathProbe {
  /** The command of the build and those it starts by their bare names. */
  private static final List<String> COMMANDS = List.of("go", "gcc", "git");

  private PathProbe() {}

  /**
   * A go.
   *
   * @param refusal why it is not started; null when it may be
   */
  record Found(Path file, @Nullable StartRefusal refusal) {}

  /** The first go on PATH that can be started; the working directory is never searched. */
  static @Nullable Found first(ProbeRequest request, HostOs os) {
    return first("go", request, os);
  }

  /** The first file for {@code command} on PATH that can be started. */
  static @Nullable Found first(String command, ProbeRequest request, HostOs os) {
    FileView files = files(os);
    CommandProbe probe = new CommandProbe(command, request, os, files);
    for (io.github.goenv.go.Candidate candidate : probe.search().candidates()) {
      boolean startable =
          candidate.entry() == FileView.Entry.EXECUTABLE
              || candidate.entry() == FileView.Entry.ALIAS;
      if (startable && candidate.place() == io.github.goenv.go.Candidate.Place.PATH) {
        return new Found(
            Path.of(candidate.path()), StartRefusal.of(probe.search(), candidate, files));
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
    FileView files = files(os);
    List<PathEntry> entries = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    List<Resolution> resolutions = new ArrayList<>();
    for (String command : COMMANDS) {
      CommandProbe probe = new CommandProbe(command, request, os, files);
      candidates.addAll(probe.candidates());
      resolutions.addAll(probe.resolutions());
      if (entries.isEmpty()) {
        for (io.github.goenv.go.PathEntry entry : probe.search().entries()) {
          entries.add(entry(entry, writers));
        }
      }
    }
    String set = request.variable("PATH", os == HostOs.WINDOWS);
    String path = set == null ? "" : set;
    return Fact.known(
        new SearchPath(
            request.directory().toString(), entries, candidates, resolutions, path.length()),
        Source.process("PATH"));
  }

  private static FileView files(HostOs os) {
    return new RememberedFiles(new RealFileView(os == HostOs.WINDOWS));
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
      case FILE, DEVICE -> PathEntry.Kind.FILE;
      case MISSING -> PathEntry.Kind.MISSING;
      case UNREADABLE -> PathEntry.Kind.UNREADABLE;
    };
  }
}
