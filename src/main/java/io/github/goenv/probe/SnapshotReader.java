package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import io.github.goenv.modcache.CacheProgress;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Host;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads this machine. All probes run side by side; each waits for those alone whose answers it
 * needs, and has its own time limit.
 */
public final class SnapshotReader {
  private final ProbeRequest request;
  private final int modules;
  private final MachineProbes probes;
  private final @Nullable NativeAccess access;
  private final CacheProgress progress;
  private final ProbeGroup group = new ProbeGroup();
  private @Nullable WindowsReader natives;

  /** A reader for one request; it reads once. */
  public SnapshotReader(ProbeRequest request) {
    this(request, HostOs.of(System.getProperty("os.name", "")), null);
  }

  /**
   * A reader that need not wait for WMI.
   *
   * @param kept the directory in which WMI's answers are kept for other readings
   */
  public SnapshotReader(ProbeRequest request, Path kept) {
    this(request, HostOs.of(System.getProperty("os.name", "")), kept);
  }

  private SnapshotReader(ProbeRequest request, HostOs os, @Nullable Path kept) {
    this(
        request,
        os,
        BuildsProbe.modules(request),
        os == HostOs.WINDOWS ? NativeAccess.keeping(kept) : null);
  }

  private SnapshotReader(
      ProbeRequest request, HostOs os, List<Path> found, @Nullable NativeAccess access) {
    this(request, os, found, access, new CacheProgress());
  }

  private SnapshotReader(
      ProbeRequest request,
      HostOs os,
      List<Path> found,
      @Nullable NativeAccess access,
      CacheProgress progress) {
    this(
        request,
        new ThisMachine(request, os, found, access, progress),
        found.size(),
        access,
        progress);
  }

  /** A test gives probes of its own. */
  SnapshotReader(
      ProbeRequest request, MachineProbes probes, int modules, @Nullable NativeAccess access) {
    this(request, probes, modules, access, new CacheProgress());
  }

  private SnapshotReader(
      ProbeRequest request,
      MachineProbes probes,
      int modules,
      @Nullable NativeAccess access,
      CacheProgress progress) {
    this.progress = progress;
    this.request = request;
    this.modules = modules;
    this.probes = probes;
    this.access = access;
  }

  /**
   * Has Java load what reading a Windows machine takes longest to load, beside what the caller does
   * before it reads; does nothing elsewhere.
   */
  public static void ahead() {
    if (HostOs.of(System.getProperty("os.name", "")) == HostOs.WINDOWS) {
      NativeAccess.ahead();
    }
  }

  /**
   * Reads everything.
   *
   * @throws InterruptedException when this thread is interrupted; no probe is left running
   */
  public Snapshot read() throws InterruptedException {
    try {
      return all();
    } catch (InterruptedException e) {
      group.cancel();
      throw e;
    }
  }

  /**
   * What {@link #read} gave, with WMI's own answers where they were kept ones.
   *
   * @throws InterruptedException when this thread is interrupted
   */
  public Snapshot withWmi(Snapshot read) throws InterruptedException {
    WindowsReader reader = natives;
    return reader == null ? read : read.with(reader.awaitWmi());
  }

  /** How long each probe took; for whoever asks where the time went. */
  public List<ProbeTime> times() {
    return group.times();
  }

  /** How far the module cache has been read; for whoever waits. */
  public CacheProgress.Moment progress() {
    return progress.now();
  }

  private Snapshot all() throws InterruptedException {
    Duration limit = request.limit();
    Timed<Path> located = group.start("go on PATH", limit, probes::locate);
    WindowsReader natives =
        access == null
            ? null
            : WindowsReader.start(group, access, NativeRequest.of(request, access.kept()));
    this.natives = natives;
    Timed<GoCommand> go = group.start("go", limit.multipliedBy(3), () -> go(located), located);
    // Two runs of go at most for each module and one where there is none, each with the limit.
    long runs = 1 + 2L * modules + request.builds().size();
    Timed<Project> project =
        group.start("go.mod", limit.multipliedBy(runs), () -> project(located), located);
    Timed<SearchPath> path = group.start("PATH", limit, probes::path);
    Timed<Variables> variables =
        group.start("variables", limit, () -> probes.variables(located.await()), located);
    Timed<CgoUse> cgo = group.start("cgo", limit, probes::cgo);
    // Where there is a module to load: go is asked twice at most for each.
    Timed<List<Fact<Loading>>> loading =
        modules == 0
            ? null
            : group.start(
                "go list",
                limit.multipliedBy(2L * modules),
                () -> loading(located, project),
                located,
                project,
                cgo);
    Timed<Trust> trust = group.start("certificates", limit, probes::trust);
    Timed<List<Place>> places =
        group.start("directories", limit, () -> places(variables, go), variables, go);
    Timed<List<Compiler>> compilers =
        group.start(
            "C compiler",
            limit.multipliedBy(2),
            () -> compilers(cgo, variables, go),
            cgo,
            variables,
            go);
    Timed<Clouds> clouds =
        natives == null ? group.start("clouds", limit, () -> clouds(places), places) : null;
    OnRequest more =
        OnRequest.start(group, probes, request, access, modules, located, go, loading, places);
    if (natives != null) {
      natives.look(path);
      natives.lookAtPlaces(places);
      natives.lookAtOthers(variables);
    }
    Host host = HostProbe.read(request.environment());
    Fact<SearchPath> pathFact = path.await();
    Fact<Variables> variableFact = variables.await();
    return new Snapshot(
        Snapshot.SCHEMA_VERSION,
        request.toolVersion(),
        now(),
        request.offline(),
        natives == null ? host : HostProbe.withSystem(host, natives.system()),
        natives == null ? variableFact : withStored(variableFact, natives),
        go.await(),
        natives == null ? pathFact : PathScopes.apply(pathFact, natives, request.environment()),
        places.await(),
        whole(project.await(), cgo.await(), loading == null ? null : loading.await()),
        compilers.await(),
        natives == null ? Fact.absent(Source.of(Source.Kind.API, host.os())) : natives.await(),
        clouds == null ? Fact.absent(Source.of(Source.Kind.API, host.os())) : clouds.await(),
        null,
        more.await(),
        trust.await());
  }

  private Fact<GoCommand> go(Timed<Path> located) throws InterruptedException {
    return located.await() instanceof Fact.Unknown<Path> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : probes.go(located.await().orNull());
  }

  private Fact<Project> project(Timed<Path> located) throws InterruptedException {
    return located.await() instanceof Fact.Unknown<Path> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : probes.project(located.await().orNull());
  }

  private Fact<List<Fact<Loading>>> loading(Timed<Path> located, Timed<Project> project)
      throws InterruptedException {
    if (project.await() instanceof Fact.Unknown<Project> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    Project read = project.await().orNull();
    return read == null ? Fact.absent(none()) : probes.loading(located.await().orNull(), read);
  }

  private Fact<List<Place>> places(Timed<Variables> variables, Timed<GoCommand> go)
      throws InterruptedException {
    Variables known = variables.await().orNull();
    return known == null
        ? Fact.unknown(Text.of("reason.no-variables"))
        : probes.places(known, go.await().orNull());
  }

  private Fact<Clouds> clouds(Timed<List<Place>> places) throws InterruptedException {
    List<Place> known = places.await().orNull();
    return known == null ? Fact.unknown(Text.of("reason.no-places")) : probes.clouds(known);
  }

  private Fact<List<Compiler>> compilers(
      Timed<CgoUse> cgo, Timed<Variables> variables, Timed<GoCommand> go)
      throws InterruptedException {
    CgoUse use = cgo.await().orNull();
    Variables known = variables.await().orNull();
    GoCommand command = go.await().orNull();
    return use == null
            || known == null
            || command == null
            || use.files().isEmpty() && !CompilersProbe.needed(known)
        ? Fact.absent(none())
        : probes.compilers(known, command);
  }

  /** The variables of the registry are added last: no other probe needs them. */
  private static Fact<Variables> withStored(Fact<Variables> variables, WindowsReader natives)
      throws InterruptedException {
    if (variables instanceof Fact.Known<Variables> known) {
      return Fact.known(
          OtherValues.in(natives.withStored(known.value()), natives.others()), known.source());
    }
    return variables;
  }

  private static Fact<Project> whole(
      Fact<Project> project, Fact<CgoUse> cgo, @Nullable Fact<List<Fact<Loading>>> loading) {
    if (project instanceof Fact.Known<Project> known) {
      Project read = known.value();
      return Fact.known(
          new Project(
              read.directory(),
              read.modules(),
              cgo,
              loading == null ? read.loading() : loading,
              read.repositories(),
              read.work(),
              read.builds()),
          known.source());
    }
    return project;
  }

  /** ISO-8601 in UTC to the second; Instant.toString would load fifty classes for it. */
  static String now() {
    long seconds = System.currentTimeMillis() / 1000;
    String text = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
    return text.length() == "2026-11-23T14:07".length() ? text + ":00Z" : text + "Z";
  }

  private static Source none() {
    return Source.of(Source.Kind.PROJECT, "");
  }
}
