package io.github.goenv.probe;

import io.github.goenv.buildcache.CacheSize;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.filecost.FileCosts;
import io.github.goenv.filecost.LocalVolumes;
import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.GoRoot;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.modcache.CacheProgress;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.ModuleCache;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.synced.CloudsRequest;
import io.github.goenv.synced.UnixClouds;
import io.github.goenv.text.Text;
import io.github.goenv.trial.StartTrials;
import io.github.goenv.worktree.WorkTrees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link MachineProbes} of the machine this runs on. */
final class ThisMachine implements MachineProbes {
  private final ProbeRequest request;
  private final HostOs os;
  private final List<Path> modules;
  private final @Nullable NativeAccess access;
  private final Function<Path, Fact<Boolean>> writers;
  private final CacheProgress progress;
  private volatile @Nullable Set<String> imports;
  private @Nullable Variables settings; // guarded by this

  /** Why the go that was located is not started; read by probes that waited for it. */
  private volatile @Nullable StartRefusal refusal;

  /**
   * Probes for one request.
   *
   * @param modules directories with a go.mod
   * @param access null where there is nothing but what Java reads
   * @param progress hears how far the module cache has been read
   */
  ThisMachine(
      ProbeRequest request,
      HostOs os,
      List<Path> modules,
      @Nullable NativeAccess access,
      CacheProgress progress) {
    this.request = request;
    this.progress = progress;
    this.os = os;
    this.modules = modules;
    this.access = access;
    // Windows has access control lists where Unix has permission bits.
    this.writers =
        access == null
            ? Directories::othersMayWrite
            : directory -> access.ask(natives -> natives.othersMayWrite(directory.toString()));
  }

  @Override
  public Fact<Path> locate() {
    PathProbe.Found found = GoCommandProbe.locate(request, os);
    Source source = Source.process("PATH");
    if (found == null) {
      return Fact.absent(source);
    }
    refusal = found.refusal();
    return Fact.known(found.file(), source);
  }

  @Override
  public Fact<SearchPath> path() {
    return PathProbe.read(request, os, writers);
  }

  @Override
  public Fact<CgoUse> cgo() {
    CgoSources.Found found = CgoSources.read(modules);
    imports = found.imports();
    return found.cgo();
  }

  @Override
  public Fact<GoCommand> go(@Nullable Path executable) throws InterruptedException {
    return GoCommandProbe.read(request, settings(), executable, refusal, os);
  }

  @Override
  public Fact<Project> project(@Nullable Path executable) throws InterruptedException {
    return ProjectProbe.read(request, settings(), modules, executable, refusal, os);
  }

  @Override
  public Fact<List<Fact<Loading>>> loading(@Nullable Path executable, Project project)
      throws InterruptedException {
    List<Fact<Loading>> asked = project.loading().orNull();
    Source source = Source.of(Source.Kind.API, "go list");
    if (executable == null || asked == null || modules.isEmpty()) {
      return Fact.absent(source);
    }
    if (asked.isEmpty()
        && GoCommandProbe.problem(executable, refusal, os) instanceof Fact.Known<String>) {
      return Fact.unknown(GoCommandProbe.unasked(refusal));
    }
    Variables variables = settings();
    LoadingProbe probe = new LoadingProbe(executable, request, variables);
    List<Path> doubtful = new ArrayList<>();
    Set<Path> alone = new HashSet<>();
    Map<Path, Fact<Loading>> settled = new HashMap<>();
    for (int i = 0; i < modules.size(); i++) {
      Path module = modules.get(i);
      Fact<Loading> first = i < asked.size() ? asked.get(i) : null;
      Loading answer = first == null ? null : first.orNull();
      boolean silent = answer != null && answer.exitCode() == 0 && answer.said().isEmpty();
      boolean ofGit = Doubts.about(project.repositories(), i);
      if (first != null
          && (answer == null
              || answer.exitCode() != 0
              || silent
                  && !ofGit
                  && !Doubts.about(module, variables, os == HostOs.WINDOWS, imports))) {
        settled.put(module, first);
      } else {
        doubtful.add(module);
        if (!silent || ofGit) {
          alone.add(module);
        }
      }
    }
    settled.putAll(new ModuleLoads(probe, variables).packages(doubtful, alone));
    List<Fact<Loading>> all = new ArrayList<>(modules.size());
    for (Path module : modules) {
      all.add(Objects.requireNonNull(settled.get(module)));
    }
    return Fact.known(all, source);
  }

  @Override
  public Fact<Variables> variables(Fact<Path> executable) {
    Variables own = settings();
    Variables read =
        new Variables(
            own.process(),
            own.user(),
            own.machine(),
            own.fresh(),
            own.goEnvFile(),
            goRootFile(executable),
            own.others(),
            own.caseSensitive());
    // On Windows the registry may have more, which is read at the same time.
    return Fact.known(
        os == HostOs.WINDOWS ? read : OtherValues.in(read, OtherValues.read(read)),
        Source.of(Source.Kind.PROCESS, ""));
  }

  /** The variables without {@code $GOROOT/go.env}, read once: several probes ask for them. */
  private synchronized Variables settings() {
    Variables read = settings;
    if (read == null) {
      read =
          VariablesProbe.read(
              os, request.environment(), Fact.absent(Source.of(Source.Kind.PROJECT, "")));
      settings = read;
    }
    return read;
  }

  private static Fact<SettingsFile> goRootFile(Fact<Path> executable) {
    if (executable instanceof Fact.Unknown<Path> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    Path go = executable.orNull();
    Path root = go == null ? null : GoRoot.ofExecutable(go).orElse(null);
    return root == null
        ? Fact.absent(Source.of(Source.Kind.PROJECT, ""))
        : VariablesProbe.settings(root.resolve("go.env").toString(), GoEnvFile.Layer.GOROOT);
  }

  @Override
  public Fact<List<Place>> places(Variables variables, @Nullable GoCommand go)
      throws InterruptedException {
    return PlacesProbe.read(request, variables, go, os == HostOs.WINDOWS, writers);
  }

  @Override
  public Fact<Clouds> clouds(List<Place> places) throws InterruptedException {
    return UnixClouds.read(
        CloudsRequest.of(os == HostOs.MAC, request.environment(), modules, request.limit()),
        places);
  }

  @Override
  public Fact<ModuleCache> modules(@Nullable Path executable, @Nullable GoCommand go)
      throws InterruptedException {
    if (executable == null || go == null) {
      return Fact.unknown(Text.of("reason.no-go"));
    }
    return GoCommandProbe.problem(executable, refusal, os) instanceof Fact.Known<String>
        ? Fact.unknown(GoCommandProbe.unasked(refusal))
        : new ModuleCacheProbe(request, settings(), modules, progress).read(executable, go);
  }

  @Override
  public Fact<List<StartTrial>> starts(
      @Nullable Path executable, @Nullable GoCommand go, List<Place> places)
      throws InterruptedException {
    String system = go == null ? null : go.variable("GOHOSTOS").orNull();
    String processor = go == null ? null : go.variable("GOHOSTARCH").orNull();
    if (executable == null || system == null || processor == null) {
      return Fact.unknown(Text.of("reason.no-go"));
    }
    Map<String, String> host = Map.of("GOOS", system, "GOARCH", processor);
    return GoCommandProbe.problem(executable, refusal, os) instanceof Fact.Known<String>
        ? Fact.unknown(GoCommandProbe.unasked(refusal))
        : new StartTrials(executable, request.environment(), host, request.limit()).run(places);
  }

  @Override
  public Fact<List<FileCost>> files(List<Place> places) throws InterruptedException {
    return new FileCosts()
        .run(
            places,
            () ->
                LocalVolumes.besides(
                    places,
                    os == HostOs.WINDOWS,
                    drive -> access != null && access.isFixed(drive.toString())));
  }

  @Override
  public Fact<List<WorkTree>> trees(@Nullable Path executable) throws InterruptedException {
    Source source = Source.of(Source.Kind.API, "git");
    Path git = modules.isEmpty() ? null : RepositoryProbe.program(request, os);
    if (git == null) {
      return Fact.absent(source);
    }
    LoadingProbe loading =
        executable == null
                || GoCommandProbe.problem(executable, refusal, os) instanceof Fact.Known<String>
            ? null
            : new LoadingProbe(executable, request, settings());
    return new WorkTrees(
            git,
            request.environment(),
            request.limit(),
            module ->
                loading == null ? Fact.unknown(Text.of("reason.no-go")) : loading.embedded(module))
        .around(modules);
  }

  @Override
  public Fact<BuildCache> buildCache(@Nullable GoCommand go) {
    String value = go == null ? null : go.variable("GOCACHE").orNull();
    return value == null
        ? Fact.unknown(Text.of("reason.go-env-empty", "name", "GOCACHE"))
        : CacheSize.read(value, request.limit().dividedBy(2));
  }

  @Override
  public Fact<Network> network(@Nullable Path executable) throws InterruptedException {
    return NetworkProbe.servers(request, modules, executable, refusal, os);
  }

  @Override
  public Fact<Trust> trust() {
    return NetworkProbe.trust(request);
  }

  @Override
  public Fact<List<Compiler>> compilers(Variables variables, GoCommand go)
      throws InterruptedException {
    return CompilersProbe.read(request, variables, go, os == HostOs.WINDOWS);
  }
}
