package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
import io.github.goenv.snapshot.Examined;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.ModuleCache;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.snapshot.tree.WorkTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The probes that run only when they are asked for. */
final class OnRequest {
  private static final Source NOT_ASKED = Source.of(Source.Kind.POM, "not asked for");

  private final @Nullable Timed<ModuleCache> modules;
  private final @Nullable Timed<List<StartTrial>> starts;
  private final @Nullable Timed<List<FileCost>> files;
  private final @Nullable Timed<List<WorkTree>> trees;
  private final @Nullable Timed<BuildCache> size;
  private final @Nullable Timed<Network> network;
  private final @Nullable Timed<NamedService> service;

  private OnRequest(
      @Nullable Timed<ModuleCache> modules,
      @Nullable Timed<List<StartTrial>> starts,
      @Nullable Timed<List<FileCost>> files,
      @Nullable Timed<List<WorkTree>> trees,
      @Nullable Timed<BuildCache> size,
      @Nullable Timed<Network> network,
      @Nullable Timed<NamedService> service) {
    this.modules = modules;
    this.starts = starts;
    this.files = files;
    this.trees = trees;
    this.size = size;
    this.network = network;
    this.service = service;
  }

  static OnRequest start(
      ProbeGroup group,
      MachineProbes probes,
      ProbeRequest request,
      @Nullable NativeAccess access,
      int count,
      Timed<Path> located,
      Timed<GoCommand> go,
      @Nullable Timed<List<Fact<Loading>>> loading,
      Timed<List<Place>> places) {
    ProbeRequest.Examine wanted = request.examine();
    Duration limit = request.limit();
    Timed<ModuleCache> modules = null;
    if (wanted.modules() != ProbeRequest.Examine.Modules.NONE) {
      // It ends by itself and keeps what it has read; this limit is for what cannot be ended.
      Duration most = ModuleCacheProbe.limit(request).plus(limit.multipliedBy(2L + count));
      modules =
          group.start(
              "module cache",
              most,
              () -> probes.modules(located.await().orNull(), go.await().orNull()),
              // Go extracts what it loads: not while it is compared.
              loading == null
                  ? new Timed<?>[] {located, go}
                  : new Timed<?>[] {located, go, loading});
    }
    Timed<List<StartTrial>> starts = null;
    if (wanted.starts()) {
      starts =
          group.start(
              "newly built program",
              limit.multipliedBy(12),
              () -> {
                List<Place> known = places.await().orNull();
                return probes.starts(
                    located.await().orNull(),
                    go.await().orNull(),
                    known == null ? List.of() : known);
              },
              located,
              go,
              places);
    }
    // Git has five questions at most for a work tree, go one for each module.
    Timed<List<WorkTree>> trees =
        wanted.trees()
            ? group.start(
                "work tree",
                limit.multipliedBy(1 + 6L * count),
                () -> probes.trees(located.await().orNull()),
                located)
            : null;
    Timed<BuildCache> size =
        wanted.sizes()
            ? group.start("build cache", limit, () -> probes.buildCache(go.await().orNull()), go)
            : null;
    Timed<List<FileCost>> files = null;
    if (wanted.files()) {
      List<Timed<?>> before = new ArrayList<>(List.of(places));
      for (Timed<?> busy : Arrays.asList(loading, modules, starts, trees, size)) {
        if (busy != null) {
          before.add(busy); // their files would be in the times
        }
      }
      files =
          group.start(
              "file cost",
              limit.multipliedBy(2),
              () -> {
                List<Place> known = places.await().orNull();
                return probes.files(known == null ? List.of() : known);
              },
              before.toArray(new Timed<?>[0]));
    }
    Timed<Network> network = null;
    if (wanted.network()) {
      // Go's settings, the servers side by side, the certificates of one.
      network =
          group.start(
              "module servers",
              limit.multipliedBy(5),
              () -> probes.network(located.await().orNull()),
              located);
    }
    Timed<NamedService> service = null;
    ServiceQuestion named = wanted.service();
    if (named != null && access != null) {
      NativeRequest natives = NativeRequest.of(request, null);
      // The programs of its processes are read to their ends.
      service =
          group.start(
              "Windows service",
              limit.multipliedBy(4),
              () -> access.ask(windows -> windows.service(named, natives)));
    }
    return new OnRequest(modules, starts, files, trees, size, network, service);
  }

  /** What was asked for; null when nothing was. */
  @Nullable Examined await() throws InterruptedException {
    boolean nothing =
        modules == null
            && starts == null
            && files == null
            && trees == null
            && size == null
            && network == null
            && service == null;
    return nothing
        ? null
        : new Examined(
            fact(modules),
            fact(starts),
            fact(files),
            fact(trees),
            fact(size),
            fact(network),
            fact(service));
  }

  private static <T> Fact<T> fact(@Nullable Timed<T> probe) throws InterruptedException {
    return probe == null ? Fact.absent(NOT_ASKED) : probe.await();
  }
}
