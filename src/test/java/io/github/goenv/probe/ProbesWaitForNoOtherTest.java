package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.ProbeRequest.Examine;
import io.github.goenv.probe.ProbeRequest.ServiceQuestion;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.FileCost;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.ModuleCache;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.StartTrial;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.network.Network;
import io.github.goenv.snapshot.network.Trust;
import io.github.goenv.snapshot.service.NamedService;
import io.github.goenv.snapshot.tree.BuildCache;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One probe after the other is held back until every probe that does not need its answer has ended.
 * If one of those waited for it, both would wait for ever.
 */
class ProbesWaitForNoOtherTest {
  private static final Snapshot MACHINE = SnapshotBuilder.machine("linux-cgo").build();
  private static final ServiceQuestion SERVICE = new ServiceQuestion("GoService", null, null, 5000);

  private static final Source SOURCE = Source.of(Source.Kind.API, "test");

  /** Each probe and what it needs. */
  private static final Map<String, List<String>> NEEDS = needs();

  private static Map<String, List<String>> needs() {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    for (String free :
        List.of(
            "locate",
            "path",
            "cgo",
            "trust",
            "user variables",
            "machine variables",
            "fresh variables",
            "system",
            "antivirus",
            "kept antivirus",
            "commands",
            "service")) {
      needs.put(free, List.of());
    }
    for (String afterLocate : List.of("go", "project", "variables", "network")) {
      needs.put(afterLocate, List.of("locate"));
    }
    needs.put("loading", List.of("locate", "project", "cgo"));
    needs.put("places", List.of("variables", "go"));
    needs.put("compilers", List.of("cgo", "variables", "go"));
    needs.put("modules", List.of("locate", "go", "loading"));
    needs.put("starts", List.of("locate", "go", "places"));
    needs.put("trees", List.of("locate"));
    needs.put("build cache", List.of("go"));
    needs.put("files", List.of("places", "loading", "modules", "starts", "trees", "build cache"));
    needs.put("file candidate", List.of("path"));
    needs.put("file PATH", List.of("path"));
    needs.put("cloud", List.of("places"));
    for (Place place : value(MACHINE.places())) {
      needs.put("file " + place.name(), List.of("places"));
    }
    return needs;
  }

  static Stream<String> probes() {
    return NEEDS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("probes")
  void allButThoseThatNeedItEndBeforeIt(String held) throws Exception {
    Held probes = new Held(held);

    Snapshot read =
        new SnapshotReader(
                PathProbeTest.request(
                    Path.of("/srv"),
                    Map.of(),
                    new Examine(Examine.Modules.PROJECT, true, true, true, true, true, SERVICE)),
                probes,
                1,
                new NativeAccess(probes, Path.of("kept")))
            .read();

    assertThat(probes.stuck).as("waited for %s without needing it", held).isEmpty();
    assertThat(probes.open()).as("never asked").isEmpty();
    assertThat(read.places()).isEqualTo(MACHINE.places());
    assertThat(read.compilers()).isEqualTo(MACHINE.compilers());
  }

  private static boolean needs(String probe, String other) {
    List<String> needed = NEEDS.getOrDefault(probe, List.of());
    return needed.contains(other) || needed.stream().anyMatch(each -> needs(each, other));
  }

  private static <T> T value(Fact<T> fact) {
    return ((Fact.Known<T>) fact).value();
  }

  /** Every probe at once; one waits. */
  private static final class Held implements MachineProbes, NativeProbes {
    private final String held;
    private final Map<String, CountDownLatch> ended = new LinkedHashMap<>();
    private volatile List<String> stuck = List.of();

    Held(String held) {
      this.held = held;
      NEEDS.keySet().forEach(name -> ended.put(name, new CountDownLatch(1)));
    }

    List<String> open() {
      return ended.keySet().stream().filter(name -> ended.get(name).getCount() > 0).toList();
    }

    private <T> Fact<T> answer(String name, Fact<T> fact) {
      if (name.equals(held)) {
        stuck = waitForOthers();
      }
      ended.get(name).countDown();
      return fact;
    }

    private List<String> waitForOthers() {
      List<String> open = new ArrayList<>();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      for (Map.Entry<String, CountDownLatch> other : ended.entrySet()) {
        try {
          if (!other.getKey().equals(held)
              && !needs(other.getKey(), held)
              && !other.getValue().await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            open.add(other.getKey());
          }
        } catch (InterruptedException e) {
          open.add(other.getKey());
        }
      }
      return open;
    }

    private <T> Fact<T> absent(String name) {
      return answer(name, Fact.absent(SOURCE));
    }

    @Override
    public Fact<Path> locate() {
      return answer("locate", Fact.known(Path.of("/usr/local/go/bin/go"), SOURCE));
    }

    @Override
    public Fact<SearchPath> path() {
      return answer("path", MACHINE.path());
    }

    @Override
    public Fact<CgoUse> cgo() {
      return answer("cgo", value(MACHINE.project()).cgo());
    }

    @Override
    public Fact<GoCommand> go(@Nullable Path executable) {
      return answer("go", MACHINE.go());
    }

    @Override
    public Fact<Project> project(@Nullable Path executable) {
      return answer("project", MACHINE.project());
    }

    @Override
    public Fact<List<Fact<Loading>>> loading(@Nullable Path executable, Project project) {
      return answer("loading", value(MACHINE.project()).loading());
    }

    @Override
    public Fact<Variables> variables(Fact<Path> executable) {
      return answer("variables", MACHINE.variables());
    }

    @Override
    public Fact<List<Place>> places(Variables variables, @Nullable GoCommand go) {
      return answer("places", MACHINE.places());
    }

    @Override
    public Fact<List<Compiler>> compilers(Variables variables, GoCommand go) {
      return answer("compilers", MACHINE.compilers());
    }

    @Override
    public Fact<ModuleCache> modules(@Nullable Path executable, @Nullable GoCommand go) {
      return absent("modules");
    }

    @Override
    public Fact<List<StartTrial>> starts(
        @Nullable Path executable, @Nullable GoCommand go, List<Place> places) {
      return absent("starts");
    }

    @Override
    public Fact<Clouds> clouds(List<Place> places) {
      return Fact.absent(SOURCE); // Windows is asked for its own
    }

    @Override
    public Fact<List<FileCost>> files(List<Place> places) {
      return absent("files");
    }

    @Override
    public Fact<List<WorkTree>> trees(@Nullable Path executable) {
      return absent("trees");
    }

    @Override
    public Fact<BuildCache> buildCache(@Nullable GoCommand go) {
      return absent("build cache");
    }

    @Override
    public Fact<Network> network(@Nullable Path executable) {
      return absent("network");
    }

    @Override
    public Fact<Trust> trust() {
      return absent("trust");
    }

    @Override
    public Fact<Map<String, ScopedValue>> userVariables() {
      return absent("user variables");
    }

    @Override
    public Fact<Map<String, ScopedValue>> machineVariables() {
      return absent("machine variables");
    }

    @Override
    public Fact<Map<String, String>> freshVariables() {
      return absent("fresh variables");
    }

    @Override
    public Fact<WindowsSystem> system() {
      return answer("system", Fact.unknown(Text.of("fact.not-read")));
    }

    @Override
    public Fact<WindowsFile> file(String name, String path) {
      return absent("file " + name);
    }

    @Override
    public Fact<Boolean> othersMayWrite(String path) {
      return Fact.absent(SOURCE);
    }

    @Override
    public Fact<CloudFacts> cloud(NativeRequest request, List<Place> places) {
      return absent("cloud");
    }

    @Override
    public Fact<AntivirusFacts> antivirus(NativeRequest request) {
      return absent("antivirus");
    }

    @Override
    public Fact<AntivirusFacts> keptAntivirus(NativeRequest request) {
      return absent("kept antivirus");
    }

    @Override
    public Fact<CommandFacts> commands(NativeRequest request) {
      return absent("commands");
    }

    @Override
    public Fact<NamedService> service(ServiceQuestion question, NativeRequest request) {
      return absent("service");
    }
  }
}
