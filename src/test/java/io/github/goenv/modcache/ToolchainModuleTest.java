package io.github.goenv.modcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.probe.ProbeRequest.Examine.Modules;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A toolchain in the module cache that the go of this machine has fetched and started: a go.mod
 * lies beside each _go.mod then, and there never was a .mod.
 */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs({OS.LINUX, OS.MAC})
class ToolchainModuleTest {
  private static final String GO = "go1.99.0";

  @TempDir static Path root;

  private static CacheLab lab;
  private static Path sound;
  private static Path folder;

  @BeforeAll
  static void fetch() throws Exception {
    lab = new CacheLab(root);
    String platform =
        lab.go("env", "GOHOSTOS").text().strip() + "-" + lab.go("env", "GOHOSTARCH").text().strip();
    String version = "v0.0.1-" + GO + "." + platform;
    Path zip = root.resolve("proxy/golang.org/toolchain/@v/" + version + ".zip");
    CacheLab.zip(
        zip,
        "golang.org/toolchain@" + version + "/",
        Map.of(
            "VERSION", GO + "\n",
            "bin/go", "#!/bin/sh\necho started\n",
            "bin/gofmt", "#!/bin/sh\n",
            "lib/x.txt", "x\n",
            "pkg/tool/x", "x\n",
            "src/_go.mod", "module std\n",
            "src/cmd/_go.mod", "module cmd\n"));
    lab.environment.put("GOPROXY", root.resolve("proxy").toUri().toString());
    lab.environment.put("GOTOOLCHAIN", GO);
    assertThat(lab.go("version").text()).contains("started");
    lab.environment.put("GOTOOLCHAIN", "local");
    lab.environment.put("GOPROXY", "off");
    folder = lab.cache.resolve("golang.org/toolchain@" + version);
    sound = root.resolve("sound");
    CacheLab.copy(lab.cache, sound);
  }

  @BeforeEach
  void begin() throws IOException {
    CacheLab.delete(lab.cache);
    CacheLab.copy(sound, lab.cache);
  }

  @Test
  void whatGoMadeOfItIsInOrder() throws Exception {
    assertThat(folder.resolve("src/go.mod")).exists();
    assertThat(folder.resolve("src/cmd/go.mod")).exists();
    assertThat(lab.go("mod", "verify").exit()).isZero();

    assertThat(all()).extracting(Result::outcome).containsExactly(Outcome.PASS);
  }

  interface Change {
    void make() throws IOException;
  }

  static Stream<Map.Entry<String, Change>> changes() {
    return Stream.of(
        Map.entry("src/go.mod", () -> write("src/go.mod", "module edited\n")),
        Map.entry("src/cmd/go.mod", () -> write("src/cmd/go.mod", "")),
        Map.entry("+lib/go.mod", () -> write("lib/go.mod", "module std\n")),
        Map.entry("+go.mod", () -> write("go.mod", "module std\n")),
        Map.entry("+src/cmd/xgo.mod", () -> write("src/cmd/xgo.mod", "module cmd\n")),
        Map.entry("+src/more.go", () -> write("src/more.go", "package more\n")),
        Map.entry("-lib/x.txt", () -> Files.delete(folder.resolve("lib/x.txt"))),
        Map.entry(
            "src/_go.mod",
            () -> {
              write("src/_go.mod", "module edited\n");
              write("src/go.mod", "module edited\n");
            }));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void allElseIsFound(Map.Entry<String, Change> change) throws Exception {
    change.getValue().make();

    List<Result> results = all();

    assertThat(results).extracting(each -> each.message().key()).containsExactly(FOLDER);
    String name = change.getKey();
    assertThat(results.get(0).message().args().get("differences"))
        .isEqualTo(name.endsWith("/go.mod") && !name.startsWith("+") ? "+" + name : name);
  }

  @Test
  void aMissingCopyIsNoDamage() throws Exception {
    Files.delete(folder.resolve("src/cmd/go.mod"));

    assertThat(all()).extracting(Result::outcome).containsExactly(Outcome.PASS);
  }

  @Test
  void anotherModuleHasNoSuchCopies() throws Exception {
    Files.writeString(lab.libFolder().resolve("_go.mod"), "module x\n");
    Files.writeString(lab.libFolder().resolve("data/go.mod"), "module x\n");

    assertThat(lab.go("mod", "verify").exit()).isEqualTo(1);
    assertThat(all()).extracting(each -> each.message().key()).containsExactly(FOLDER);
  }

  /** Of a module that no build has a use for, go needs no .mod; of one of the build it does. */
  @Test
  void aModuleThatIsNotBuiltNeedsNoMod() throws Exception {
    Path other = lab.cache.resolve("cache/download/example.com/other/@v/v1.0.0.zip");
    CacheLab.zip(other, "example.com/other@v1.0.0/", Map.of("a.go", "package a\n"));

    assertThat(lab.go("mod", "verify").exit()).isZero();
    assertThat(lab.go("build", "./...").exit()).isZero();
    Function<Result, Tuple> said =
        each -> Tuple.tuple(each.severity().word(), each.message().key());
    assertThat(all()).extracting(said).containsExactly(Tuple.tuple("info", NOTE_HASH));

    Files.delete(lab.lib(".mod"));

    assertThat(lab.go("mod", "verify").exit()).isEqualTo(1);
    assertThat(lab.go("build", "./...").exit()).isEqualTo(1);
    assertThat(all())
        .extracting(said)
        .containsExactly(
            Tuple.tuple("warning", "modcache.corrupt.mod-missing"), Tuple.tuple("info", NOTE_HASH));
  }

  private static final String FOLDER = "modcache.corrupt.folder";
  private static final String NOTE_HASH = "modcache.corrupt.note-hash";

  private static List<Result> all() throws InterruptedException {
    return lab.check(Modules.ALL);
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
