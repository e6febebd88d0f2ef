package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.CompileOptions;
import io.github.goenv.gobuild.plan.LinkOptions;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.gobuild.plan.TargetChoice;
import io.github.goenv.text.Text;
import io.github.goenv.timing.graph.ActionGraph;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How a build is run by the go of this machine. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX) // the expected names and the programs that are run are Linux's
class RealGoBuildTest {
  private static final String MAIN =
      """
      package main

      import "fmt"

      var version, quote, lines = "none", "none", "none"

      func main() { fmt.Printf("%s|%s|%s", version, quote, lines) }
      """;

  @TempDir Path directory;

  private final Requests requests = new Requests();
  private final Recorder recorder = new Recorder();

  @BeforeEach
  void project() throws IOException {
    requests.directory = Files.createDirectories(directory.resolve("mein Projekt 世界"));
    project(requests.directory);
    requests.link = new LinkOptions("", true, Map.of(), false);
  }

  private void project(Path folder) throws IOException {
    Files.writeString(folder.resolve("go.mod"), "module example.com/hello\n\ngo 1.21\n");
    Files.writeString(folder.resolve("main.go"), MAIN);
  }

  @Test
  void buildsForTwoSystemsWhatABareGoBuilds() throws Exception {
    requests.targets = new TargetChoice(List.of("linux/amd64", "windows/amd64"), null, null);
    requests.link = new LinkOptions("", true, Map.of("main.version", "1 2"), false);
    requests.environment = Map.of("CGO_ENABLED", "0");
    assertThat(run()).isTrue();

    assertThat(recorder.results).hasSize(2);
    for (BuildResult result : recorder.results) {
      Path output = result.plan().output();
      Path bare = directory.resolve("bare");
      bare(result.plan().target().os(), bare, "-ldflags", "-s -w -X 'main.version=1 2'");
      assertThat(output).hasSameBinaryContentAs(bare);
      BuiltFile artifact = result.artifact();
      assertThat(artifact).isNotNull();
      assertThat(artifact.size()).isEqualTo(Files.size(output));
      assertThat(artifact.goVersion())
          .isEqualTo(RealGo.run(directory, "", "env", "GOVERSION").get(0));
      assertThat(result.timing().graph())
          .isInstanceOfSatisfying(
              ActionGraph.class,
              g -> assertThat(g.actions()).anyMatch(a -> a.mode().equals("link")));
    }
    assertThat(requests.directory.resolve("target/hello-windows-amd64.exe")).exists();
    assertThat(recorder.messages).isEmpty();
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void knowsWhatIsSetForGo() throws Exception {
    requests.environment = Map.of("GOFLAGS", "-p=2", "GOEXPERIMENT", "none");
    InstalledGo installed =
        InstalledGo.ask(
            RealGo.executable(),
            requests.directory,
            requests.environment,
            System.getenv(),
            Duration.ofMinutes(1));
    Map<String, String> settings = installed.settings().of(requests.plan(Requests.LINUX).get(0));
    assertThat(settings)
        .containsEntry("GOFLAGS", "-p=2")
        .containsEntry("GOCACHE", RealGo.run(directory, "", "env", "GOCACHE").get(0))
        .containsEntry("GOVERSION", RealGo.run(directory, "", "env", "GOVERSION").get(0))
        .containsKeys("GOMODCACHE", "GOPROXY", "CGO_ENABLED");
  }

  @Test
  void buildsTheSameInAnotherDirectoryWithAnotherHistory() throws Exception {
    requests.compile = new CompileOptions(List.of(), true, null, false, false, null);
    requests.link = new LinkOptions("", true, Map.of("main.version", "1"), true);
    history("first");
    assertThat(run()).isTrue();
    String sha256 = recorder.result().artifact().sha256();
    recorder.results.clear();

    requests.directory = Files.createDirectories(directory.resolve("elsewhere/deep"));
    project(requests.directory);
    history("second");
    assertThat(run()).isTrue();
    assertThat(recorder.result().artifact().sha256()).isEqualTo(sha256);

    // The same without the switch, to see that this test can fail.
    recorder.results.clear();
    requests.compile = new CompileOptions(List.of(), false, null, false, false, null);
    requests.link = new LinkOptions("", true, Map.of("main.version", "1"), false);
    assertThat(run()).isTrue();
    assertThat(recorder.result().artifact().sha256()).isNotEqualTo(sha256);
  }

  private void history(String message) throws Exception {
    RealGo.start(requests.directory, "", List.of("git", "init", "-q"));
    RealGo.start(requests.directory, "", List.of("git", "add", "."));
    RealGo.start(
        requests.directory,
        "",
        List.of("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", message));
  }

  @Test
  void setsWhatWasDefined() throws Exception {
    Map<String, String> defines = new LinkedHashMap<>();
    defines.put("main.version", "a = 'b'");
    defines.put("main.quote", "say \"größe 世\"");
    defines.put("main.lines", "one\n two\ttab");
    requests.link = new LinkOptions("", false, defines, false);
    assertThat(run()).isTrue();
    assertThat(
            String.join(
                "\n",
                RealGo.start(directory, "", List.of(recorder.result().plan().output().toString()))))
        .isEqualTo("a = 'b'|say \"größe 世\"|one\n two\ttab");
  }

  @Test
  void stripsAlsoWhereThePatternOfTheUserMatches() throws Exception {
    requests.link =
        new LinkOptions("all=-X main.version=typed", true, Map.of("main.quote", "q"), false);
    assertThat(run()).isTrue();
    assertThat(RealGo.start(directory, "", List.of(recorder.result().plan().output().toString())))
        .containsExactly("typed|q|none");
    Path bare = directory.resolve("bare");
    bare("linux", bare, "-ldflags", "-s -w");
    assertThat(Files.size(recorder.result().plan().output()))
        .isCloseTo(Files.size(bare), Percentage.withPercentage(1));
  }

  @Test
  void aCompileErrorIsShownOnceAndKeepsTheProgramBuiltBefore() throws Exception {
    assertThat(run()).isTrue();
    Path output = recorder.result().plan().output();
    byte[] before = Files.readAllBytes(output);
    write("main.go", MAIN.replace("version, quote, lines)", "undefinedThing)"));
    recorder.results.clear();
    assertThat(run()).isFalse();
    assertThat(recorder.result().exit().exitCode()).isEqualTo(1);
    assertThat(recorder.messages).isEqualTo(bareMessages());
    assertThat(recorder.messages).filteredOn(m -> m.contains("undefinedThing")).hasSize(1);
    assertThat(recorder.output).isEmpty();
    assertThat(output).hasBinaryContent(before);
    assertThat(names(reports())).isEmpty();
  }

  @Test
  void aSyntaxErrorInGoModIsShownOnce() throws Exception {
    write("go.mod", "module example.com/hello\n\ngo 1.21\n\nrequire (\n");
    assertThat(run()).isFalse();
    assertThat(recorder.messages).isEqualTo(bareMessages());
    assertThat(recorder.messages).filteredOn(m -> m.startsWith("go.mod:6:")).hasSize(1);
    assertThat(recorder.result().artifact()).isNull();
  }

  @Test
  void neverWritesGoModOrGoSum() throws Exception {
    write(
        "main.go",
        MAIN.replace("import \"fmt\"", "import (\n\t\"fmt\"\n\t_ \"golang.org/x/text\"\n)"));
    requests.offline = true;
    assertThat(run()).isFalse();
    assertThat(requests.directory.resolve("go.mod"))
        .hasContent("module example.com/hello\n\ngo 1.21\n");
    assertThat(names(requests.directory)).containsExactlyInAnyOrder("go.mod", "main.go", "target");
    assertThat(recorder.messages).anyMatch(m -> m.contains("golang.org/x/text"));
  }

  @Test
  void buildsSeveralPackagesIntoADirectory() throws Exception {
    write("cmd/a/a.go", MAIN);
    write("cmd/b/b.go", MAIN);
    requests.packages = List.of("./cmd/a", "./cmd/b");
    requests.output = "bin dir/{goos}/";
    assertThat(run()).isTrue();
    assertThat(names(requests.directory.resolve("bin dir/linux")))
        .containsExactlyInAnyOrder("a", "b");
    assertThat(recorder.result().vanished()).isFalse();
    assertThat(recorder.result().artifact()).isNull();
    assertThat(recorder.result().artifacts())
        .extracting(file -> file.path().getFileName().toString())
        .containsExactly("a", "b");
  }

  @Test
  void buildsAnArchive() throws Exception {
    requests.compile = new CompileOptions(List.of(), true, "archive", false, false, null);
    write("main.go", "package hello\n");
    assertThat(run()).isTrue();
    assertThat(recorder.result().plan().output().getFileName()).hasToString("hello.a");
    assertThat(Files.readString(recorder.result().plan().output(), StandardCharsets.ISO_8859_1))
        .startsWith("!<arch>");
  }

  @Test
  void namesTheNearestOfGosOwnTargets() {
    requests.targets = new TargetChoice(List.of("widnows/amd64"), null, null);
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().args()).containsEntry("nearest", "windows/amd64"));
  }

  @Test
  void startsThroughASymbolicLink() throws Exception {
    Path link = directory.resolve("lnk");
    Files.createSymbolicLink(link, RealGo.executable());
    assertThat(run(link)).isTrue();
    assertThat(recorder.result().command().get(0)).isEqualTo(link.toString());
    Files.delete(link);
  }

  @Test
  void saysWhatIsWrongWithAGoThatIsNone() throws Exception {
    Path go = directory.resolve("go");
    Files.writeString(go, "#!/bin/sh\necho broken >&2; exit 7\n");
    assertThatThrownBy(() -> run(go))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().key()).isEqualTo("build.start.notExecutable"));
    assertThat(go.toFile().setExecutable(true)).isTrue();
    assertThatThrownBy(() -> run(go))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e ->
                assertThat(e.problem())
                    .isEqualTo(
                        new Text(
                            "build.go.exited",
                            Map.of("go", go.toString(), "code", "7", "detail", "broken"))));
    Files.writeString(
        go,
        "#!/bin/sh\necho '{\"GOHOSTOS\":\"linux\",\"GOHOSTARCH\":\"amd64\",\"GOVERSION\":\"go1.20.14\"}'\n");
    assertThatThrownBy(() -> run(go))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e ->
                assertThat(new TreeMap<>(e.problem().args()))
                    .containsEntry("version", "go1.20.14")
                    .containsEntry("oldest", "1.21"));
  }

  private boolean run() throws Exception {
    return run(RealGo.executable());
  }

  private boolean run(Path go) throws Exception {
    Duration timeout = Duration.ofMinutes(5);
    InstalledGo installed =
        InstalledGo.ask(go, requests.directory, requests.environment, System.getenv(), timeout);
    return new RunBuild(
            installed,
            System.getenv(),
            timeout,
            reports(),
            directory.resolve("helpers"),
            null,
            null)
        .run(requests.request(), recorder);
  }

  private void bare(String goos, Path output, String... words) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("env", "GOOS=" + goos, "GOARCH=amd64", "CGO_ENABLED=0"));
    command.add(RealGo.executable().toString());
    command.add("build");
    command.addAll(List.of(words));
    command.addAll(List.of("-o", output.toString(), "."));
    RealGo.start(requests.directory, "", command);
  }

  /** What go without the plugin says to the same thing, which must fail. */
  private List<String> bareMessages() throws Exception {
    Process process =
        new ProcessBuilder(
                RealGo.executable().toString(),
                "build",
                "-o",
                directory.resolve("bare").toString(),
                ".")
            .directory(requests.directory.toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    return text.lines().toList();
  }

  private Path reports() {
    return requests.directory.resolve("target/goenv");
  }

  private void write(String name, String content) throws IOException {
    Path file = requests.directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).toList();
    }
  }
}
