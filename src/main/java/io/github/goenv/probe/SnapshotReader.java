package io.github.goenv.probe;

import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.GoRoot;
import io.github.goenv.go.HostOs;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Host;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Source;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads this machine. What does not depend on go runs beside it; what needs go's answer starts when
 * that is there. Each probe has its own time limit.
 */
public final class SnapshotReader {
  private final ProbeRequest request;
  private final HostOs os;

  /** A reader for one request. */
  public SnapshotReader(ProbeRequest request) {
    this.request = request;
    this.os = HostOs.of(System.getProperty("os.name", ""));
  }

  /**
   * Reads everything.
   *
   * @throws InterruptedException when this thread is interrupted; no child is left running
   */
  public Snapshot read() throws InterruptedException {
    Duration limit = request.limit();
    Path executable = GoCommandProbe.locate(request, os);
    List<Path> modules = ProjectProbe.modules(request.modules());
    Timed<CgoUse> cgo = Timed.start("cgo", limit, () -> CgoSources.read(modules));
    // Two runs of go at most, each with the limit.
    Timed<Project> project =
        Timed.start(
            "go.mod",
            limit.multipliedBy(2L + modules.size()),
            () -> ProjectProbe.read(request, modules, executable, os, Fact.absent(none())));
    boolean windows = os == HostOs.WINDOWS;
    NativeAccess access = windows ? new NativeAccess() : null;
    Function<Path, Fact<Boolean>> writers = writers(access);
    Timed<SearchPath> path = Timed.start("PATH", limit, () -> PathProbe.read(request, os, writers));
    Timed<GoCommand> go =
        Timed.start(
            "go", limit.multipliedBy(3), () -> GoCommandProbe.read(request, executable, os));
    Host host = HostProbe.read(request.environment());
    WindowsReader natives =
        access == null ? null : WindowsReader.start(access, NativeRequest.of(request));
    Timed<Variables> variables = Timed.start("variables", limit, () -> variables(executable));
    Fact<SearchPath> pathFact = path.await();
    if (natives != null) {
      natives.look(pathFact);
    }
    Fact<GoCommand> goFact = go.await();
    Fact<Variables> variableFact = variables.await();
    Fact<CgoUse> cgoFact = cgo.await();
    Variables known = variableFact.orNull();
    GoCommand command = goFact.orNull();
    Timed<List<Place>> places =
        Timed.start(
            "directories",
            limit,
            () ->
                known == null
                    ? Fact.unknown(Text.of("reason.no-variables"))
                    : PlacesProbe.read(request, known, command, windows, writers));
    Timed<List<Compiler>> compilers = compilers(cgoFact, known, command, windows);
    Fact<List<Place>> placesFact = places.await();
    if (natives != null) {
      natives.lookAtPlaces(placesFact);
    }
    return new Snapshot(
        Snapshot.SCHEMA_VERSION,
        request.toolVersion(),
        now(),
        request.offline(),
        natives == null ? host : HostProbe.withSystem(host, natives.system()),
        natives == null ? variableFact : withStored(variableFact, natives),
        goFact,
        natives == null ? pathFact : withScopes(pathFact, natives),
        placesFact,
        withCgo(project.await(), cgoFact),
        compilers == null ? Fact.absent(none()) : compilers.await(),
        natives == null ? Fact.absent(Source.of(Source.Kind.API, host.os())) : natives.await());
  }

  /** Windows has access control lists where Unix has permission bits. */
  private static Function<Path, Fact<Boolean>> writers(@Nullable NativeAccess access) {
    return access == null
        ? Directories::othersMayWrite
        : directory -> access.ask(natives -> natives.othersMayWrite(directory.toString()));
  }

  private Fact<Variables> variables(@Nullable Path executable) {
    Fact<SettingsFile> goRoot = Fact.absent(none());
    if (executable != null) {
      Path root = GoRoot.ofExecutable(executable).orElse(null);
      if (root != null) {
        goRoot = VariablesProbe.settings(root.resolve("go.env").toString(), GoEnvFile.Layer.GOROOT);
      }
    }
    return Fact.known(
        VariablesProbe.read(os, request.environment(), goRoot), Source.of(Source.Kind.PROCESS, ""));
  }

  private @Nullable Timed<List<Compiler>> compilers(
      Fact<CgoUse> cgo, @Nullable Variables variables, @Nullable GoCommand go, boolean windows) {
    CgoUse use = cgo.orNull();
    if (use == null || use.files().isEmpty() || variables == null || go == null) {
      return null;
    }
    return Timed.start(
        "C compiler",
        request.limit().multipliedBy(2),
        () -> CompilersProbe.read(request, variables, go, windows));
  }

  /** The variables of the registry are added last: no other probe needs them. */
  private static Fact<Variables> withStored(Fact<Variables> variables, WindowsReader natives)
      throws InterruptedException {
    if (variables instanceof Fact.Known<Variables> known) {
      return Fact.known(
          VariablesProbe.withStored(
              known.value(),
              natives.userVariables(),
              natives.machineVariables(),
              natives.freshVariables()),
          known.source());
    }
    return variables;
  }

  private Fact<SearchPath> withScopes(Fact<SearchPath> path, WindowsReader natives)
      throws InterruptedException {
    if (path instanceof Fact.Known<SearchPath> known) {
      PathScopes scopes =
          PathScopes.of(natives.machineVariables(), natives.userVariables(), request.environment());
      SearchPath read = known.value();
      return Fact.known(
          new SearchPath(
              read.workingDirectory(),
              scopes.apply(read.entries()),
              read.candidates(),
              read.resolutions(),
              read.length()),
          known.source());
    }
    return path;
  }

  private static Fact<Project> withCgo(Fact<Project> project, Fact<CgoUse> cgo) {
    if (project instanceof Fact.Known<Project> known) {
      Project read = known.value();
      return Fact.known(new Project(read.directory(), read.modules(), cgo), known.source());
    }
    return project;
  }

  /** ISO-8601 in UTC to the second; Instant.toString would load fifty classes for it. */
  private static String now() {
    long seconds = System.currentTimeMillis() / 1000;
    String text = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
    return text.length() == "2026-11-23T14:07".length() ? text + ":00Z" : text + "Z";
  }

  private static Source none() {
    return Source.of(Source.Kind.PROJECT, "");
  }
}
