package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.timing.graph.ActionGraph;
import io.github.goenv.timing.graph.GoAction;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The modules of one workspace by one run of the go of this machine. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class SharedBuildTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path root;
  private final List<Path> modules = new ArrayList<>();
  private SharedBuild shared;

  @BeforeEach
  void workspace() throws IOException {
    StringBuilder uses = new StringBuilder("go 1.21\n");
    for (String name : List.of("a", "b", "c")) {
      Path module = Files.createDirectories(root.resolve("mein Projekt 世界/" + name));
      Files.writeString(module.resolve("go.mod"), "module example.com/" + name + "\n\ngo 1.21\n");
      program(module, "print(\"" + name + "\")");
      uses.append("use ./").append(name).append('\n');
      modules.add(module);
    }
    Files.writeString(root.resolve("mein Projekt 世界/go.work"), uses);
    shared = new SharedBuild(modules, root.resolve("place"));
  }

  @Test
  void oneRunBuildsWhatEachModuleWouldHaveBuilt() throws Exception {
    List<BuildResult> results = new ArrayList<>();
    for (Path module : modules) {
      Recorder recorder = build(module, shared);
      assertThat(recorder.messages).isEmpty();
      assertThat(recorder.plans).as("who waits for go").hasSize(module == modules.get(0) ? 1 : 0);
      results.add(recorder.result());
    }
    for (int i = 0; i < modules.size(); i++) {
      BuildResult result = results.get(i);
      assertThat(result.together()).isEqualTo(new Together(3, i == 0));
      assertThat(result.startedAt()).isEqualTo(results.get(0).startedAt());
      assertThat(programs(result)).containsExactly("example.com/" + "abc".charAt(i));
      BuildResult alone = build(modules.get(i), null).result();
      assertThat(alone.together()).isNull();
      assertThat(alone.artifacts().get(0).sha256()).isEqualTo(result.artifacts().get(0).sha256());
    }
  }

  @Test
  void whatIsUpToDateIsLeftAsItIs() throws Exception {
    build(modules.get(1), shared);
    Path program = modules.get(1).resolve("target/hello");
    Object before = key(program);
    BuildResult again =
        build(modules.get(1), new SharedBuild(modules, root.resolve("place"))).result();
    assertThat(key(program)).as("the same file").isEqualTo(before);
    assertThat(again.together()).isNotNull();
    Files.writeString(program, "something else");
    build(modules.get(1), new SharedBuild(modules, root.resolve("place")));
    assertThat(Files.size(program)).isGreaterThan(100_000);
  }

  @Test
  void whereOneModuleDoesNotCompileEachIsBuiltByItself() throws Exception {
    program(modules.get(1), "missing()");
    Recorder good = build(modules.get(0), shared);
    assertThat(good.result().succeeded()).isTrue();
    assertThat(good.result().together()).isNull();
    assertThat(good.messages).as("of another module").isEmpty();
    Recorder bad = build(modules.get(1), shared);
    assertThat(bad.result().succeeded()).isFalse();
    assertThat(bad.messages).anyMatch(line -> line.contains("undefined: missing"));
  }

  @Test
  void modulesThatAreNoProgramsOrNotOfTheWorkspaceAreBuiltAlone() throws Exception {
    Files.writeString(root.resolve("mein Projekt 世界/go.work"), "go 1.21\nuse ./a\nuse ./b\n");
    assertThat(build(modules.get(0), shared).result().together()).isNull();
    Files.writeString(modules.get(2).resolve("main.go"), "package c\n");
    SharedBuild other = new SharedBuild(modules.subList(0, 2), root.resolve("place"));
    assertThat(build(modules.get(1), other).result().together()).isEqualTo(new Together(2, true));
  }

  @Test
  void aModuleThatIsNoProgramAnyMoreGetsNone() throws Exception {
    for (Path module : modules) {
      assertThat(build(module, shared).result().artifacts()).hasSize(1);
    }
    Files.writeString(modules.get(2).resolve("main.go"), "package c\n");
    SharedBuild again = new SharedBuild(modules, root.resolve("place"));
    BuildResult program = build(modules.get(0), again).result();
    assertThat(program.together()).isNotNull();
    assertThat(program.artifacts()).hasSize(1);
    BuildResult library = build(modules.get(2), again).result();
    assertThat(library.together()).as("what an earlier build left is not its program").isNull();
  }

  @Test
  void namesAreTheOnesThatGoGives() throws Exception {
    Path module = Files.createDirectories(root.resolve("mein Projekt 世界/d"));
    Files.writeString(module.resolve("go.mod"), "// d\nmodule \"example.com/d/v3\"\n\ngo 1.21\n");
    program(module, "print(\"d\")");
    Path work = root.resolve("mein Projekt 世界/go.work");
    Files.writeString(work, Files.readString(work) + "use ./d\n");
    modules.add(module);
    SharedBuild all = new SharedBuild(modules, root.resolve("place"));
    BuildResult result = build(module, all).result();
    assertThat(result.together()).isEqualTo(new Together(4, true));
    assertThat(programs(result)).containsExactly("example.com/d/v3");
  }

  /** The packages of a recording that are linked. */
  private static Set<String> programs(BuildResult result) {
    Set<String> linked = new TreeSet<>();
    ActionGraph graph = (ActionGraph) result.timing().graph();
    for (GoAction action : graph.actions()) {
      String path = action.importPath();
      if (path != null && path.startsWith("example.com/")) {
        linked.add(path);
      }
    }
    assertThat(graph.state()).isEqualTo(ActionGraph.State.COMPLETE);
    assertThat(graph.actions()).as("the standard library too").hasSizeGreaterThan(10);
    return linked;
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  private static void program(Path module, String statement) throws IOException {
    Files.writeString(
        module.resolve("main.go"), "package main\n\nfunc main() { " + statement + " }\n");
  }

  private static Recorder build(Path module, SharedBuild together) throws Exception {
    Requests requests = new Requests();
    requests.directory = module;
    InstalledGo go =
        InstalledGo.ask(RealGo.executable(), module, requests.environment, System.getenv(), LONG);
    Recorder recorder = new Recorder();
    Path reports = module.resolve("target/goenv");
    KnownPrograms known = new KnownPrograms(reports.resolve("known"), Redaction.CREDENTIALS_ONLY);
    new RunBuild(go, System.getenv(), LONG, reports, null, together, known)
        .run(requests.request(), recorder);
    return recorder;
  }
}
