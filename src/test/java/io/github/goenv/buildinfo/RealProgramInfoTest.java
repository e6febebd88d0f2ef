package io.github.goenv.buildinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build information of programs that the go of this machine builds, and what go says of it. */
@StartsPrograms
@Tag("go-builds")
class RealProgramInfoTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"linux,amd64", "windows,amd64", "darwin,arm64", "linux,mips", "freebsd,386"})
  void readsWhatGoReads(String os, String arch) throws Exception {
    Path program = build(Map.of("GOOS", os, "GOARCH", arch), "-ldflags=-s -w -X \"main.x=a b\"");
    BuildInfo info = ProgramInfo.read(program);
    List<String> said = GoVersionM.of(program);
    assertThat(GoVersionM.modules(info))
        .containsExactlyElementsOf(
            said.stream().filter(line -> !line.startsWith("build\t") && !line.isEmpty()).toList());
    List<String> keys = said.stream().filter(line -> line.startsWith("build\t")).toList();
    assertThat(info.settings()).hasSameSizeAs(keys);
    for (int i = 0; i < keys.size(); i++) {
      assertThat(keys.get(i)).startsWith("build\t" + info.settings().get(i).key() + "=");
    }
    assertThat(info.setting("-ldflags")).isEqualTo("-s -w -X \"main.x=a b\"");
    assertThat(info.setting("GOARCH")).isEqualTo(arch);
    assertThat(info.dependencies())
        .containsExactly(
            new Module(
                "example.com/lib", "v1.0.0", null, new Module("./lib", "(devel)", null, null)));
  }

  /** Go's linker leaves it out. */
  @Test
  void webAssemblyHasNone() throws Exception {
    Path program = build(Map.of("GOOS", "wasip1", "GOARCH", "wasm"), "-trimpath");
    assertThatThrownBy(() -> ProgramInfo.read(program)).isInstanceOf(NoBuildInfo.class);
  }

  /** go does not read this; what is in it is the same. */
  @Test
  @EnabledIf("hasCompiler")
  void readsAnArchiveForC() throws Exception {
    Path program = build(Map.of(), "-buildmode=c-archive");
    BuildInfo info = ProgramInfo.read(program);
    assertThat(info.path()).isEqualTo("example.com/app");
    assertThat(info.setting("-buildmode")).isEqualTo("c-archive");
    assertThat(info.dependencies()).hasSize(1);
  }

  static boolean hasCompiler() {
    return Files.isExecutable(Path.of("/usr/bin/gcc"));
  }

  /** A program that has another one in it, as installers do. */
  @Test
  void isNotMisledByAnEmbeddedProgram() throws Exception {
    Path inner = build(Map.of(), "-tags=inner");
    Files.move(inner, directory.resolve("inner.bin"));
    Files.writeString(
        directory.resolve("embed.go"),
        "package main\n\nimport _ \"embed\"\n\n//go:embed inner.bin\nvar inner []byte\n");
    Path outer = build(Map.of(), "-tags=outer");
    assertThat(ProgramInfo.read(outer).setting("-tags")).isEqualTo("outer");
  }

  private Path build(Map<String, String> environment, String... flags) throws Exception {
    Files.writeString(
        directory.resolve("go.mod"),
        """
        module example.com/app

        go 1.21

        require example.com/lib v1.0.0

        replace example.com/lib => ./lib
        """);
    Files.createDirectories(directory.resolve("lib"));
    Files.writeString(directory.resolve("lib/go.mod"), "module example.com/lib\n\ngo 1.21\n");
    Files.writeString(directory.resolve("lib/lib.go"), "package lib\n\nfunc Do() {}\n");
    Files.writeString(
        directory.resolve("main.go"),
        """
        package main

        import "example.com/lib"

        var x string

        func main() { lib.Do(); print(x) }
        """);
    Path program = directory.resolve("program");
    List<String> words =
        new ArrayList<>(List.of(RealGo.executable().toString(), "build", "-o", program.toString()));
    words.addAll(List.of(flags));
    ProcessBuilder go = new ProcessBuilder(words).directory(directory.toFile());
    go.environment().putAll(environment);
    Process process = go.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return program;
  }
}
