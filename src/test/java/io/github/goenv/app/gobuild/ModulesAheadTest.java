package io.github.goenv.app.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.Recorder;
import io.github.goenv.gobuild.RunBuild;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which modules the go of this machine builds early, and with how many cores. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class ModulesAheadTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path root;
  private final List<AlikeModule> modules = new ArrayList<>();
  private final List<Path> asked = new ArrayList<>();
  private ModulesAhead ahead;

  @BeforeEach
  void modules() throws Exception {
    for (String name : List.of("a", "b", "c", "d", "e")) {
      Path module = Files.createDirectories(root.resolve(name));
      Files.writeString(module.resolve("go.mod"), "module example.com/" + name + "\n\ngo 1.21\n");
      program(module, "print(\"" + name + "\")");
      Path target = module.resolve("target");
      modules.add(new AlikeModule(module, module, target, "hello", target.resolve("goenv")));
    }
    // What of go's library these programs need is in the build cache after that.
    RunBuild warm = run(modules.get(0).directory(), modules.get(0).reports());
    assertThat(warm.run(request(0), new Recorder())).isTrue();
    asked.clear();
    ahead = new ModulesAhead(modules, 8);
  }

  @Test
  void theFirstHasAllCoresAndThoseAfterItAShare() throws Exception {
    assertThat(ahead.shares(base(0))).isFalse();
    assertThat(build(0, false).results).hasSize(1);
    assertThat(asked).as("the next two have begun").containsExactly(base(1), base(2));
    for (int i = 1; i < modules.size(); i++) {
      assertThat(ahead.shares(base(i))).isTrue();
      Recorder recorder = build(i, true);
      assertThat(recorder.result().succeeded()).isTrue();
      assertThat(recorder.result().command()).contains("-p=4");
      assertThat(recorder.result().plan().environment()).containsEntry("GOMAXPROCS", "4");
      assertThat(modules.get(i).target().resolve("hello")).isExecutable();
    }
    assertThat(asked).containsExactly(base(1), base(2), base(3), base(4));
  }

  @Test
  void afterOneThatDoesNotCompileEachIsBuiltInItsTurnWithAllCores() throws Exception {
    program(base(2), "missing()");
    assertThat(ahead.shares(base(0))).isFalse();
    build(0, false);
    assertThat(ahead.shares(base(1))).isTrue();
    build(1, true);
    assertThat(ahead.shares(base(2))).isTrue();
    Recorder bad = build(2, true);
    assertThat(bad.result().succeeded()).isFalse();
    assertThat(bad.messages).filteredOn(line -> line.contains("undefined: missing")).hasSize(1);
    assertThat(ahead.shares(base(4))).isFalse();
    assertThat(build(4, false).result().succeeded()).isTrue();
  }

  @Test
  void oneThatIsNotAsForeseenIsBuiltAsItIs() throws Exception {
    assertThat(ahead.shares(base(0))).isFalse();
    build(0, false);
    assertThat(ahead.shares(base(1))).isTrue();
    Requests other = requests(1);
    other.environment = Map.of("GOFLAGS", "-trimpath");
    BuildRequest whole = other.request();
    Recorder recorder = new Recorder();
    RunBuild own = run(base(1), modules.get(1).reports());
    assertThat(ahead.run(base(1), whole, whole.sharing(4), this::run, own, recorder)).isTrue();
    assertThat(recorder.result().plan().environment()).containsEntry("GOFLAGS", "-trimpath");
  }

  private Path base(int module) {
    return modules.get(module).base();
  }

  private Recorder build(int module, boolean shares) throws Exception {
    BuildRequest whole = request(module);
    Recorder recorder = new Recorder();
    RunBuild own = run(base(module), modules.get(module).reports());
    asked.remove(asked.size() - 1);
    boolean built =
        ahead.run(base(module), whole, shares ? whole.sharing(4) : whole, this::run, own, recorder);
    assertThat(built).isEqualTo(recorder.result().succeeded());
    return recorder;
  }

  private Requests requests(int module) {
    Requests requests = new Requests();
    requests.directory = base(module);
    return requests;
  }

  private BuildRequest request(int module) {
    return requests(module).request();
  }

  private RunBuild run(Path directory, Path reports) throws BadCommand, InterruptedException {
    asked.add(directory);
    InstalledGo go =
        InstalledGo.ask(RealGo.executable(), directory, Map.of(), System.getenv(), LONG);
    return new RunBuild(go, System.getenv(), LONG, reports, null, null, null);
  }

  private static void program(Path module, String statement) throws IOException {
    Files.writeString(
        module.resolve("main.go"), "package main\n\nfunc main() { " + statement + " }\n");
  }
}
