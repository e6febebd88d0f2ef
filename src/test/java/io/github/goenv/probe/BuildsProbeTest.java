package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.RealGo;
import io.github.goenv.snapshot.BuildDirectory;
import io.github.goenv.snapshot.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real go. */
@StartsPrograms
class BuildsProbeTest {
  @TempDir Path root;

  private final Map<String, String> environment = new TreeMap<>(System.getenv());

  @Test
  void aDirectoryWithoutModuleHasGosWords() throws Exception {
    write("app/main.go", "package main\n");

    BuildDirectory build = only(read(build("app", "app", true)));

    assertThat(build.goMod()).isNull();
    assertThat(build.said()).contains("go.mod file not found");
  }

  @Test
  void goIsNotAskedWhereAnotherStepMayMakeTheFile() throws Exception {
    write("app/main.go", "package main\n");

    assertThat(only(read(build("app", "app", false))))
        .isEqualTo(new BuildDirectory(root.resolve("app").toString(), null, null));
  }

  @Test
  void aModuleAboveIsInForce() throws Exception {
    write("go.mod", "module example.com/app\n\ngo 1.21\n");
    write("app/main.go", "package main\n");

    assertThat(only(read(build("app", "app", true))).goMod())
        .isEqualTo(root.resolve("go.mod").toString());
    assertThat(BuildsProbe.modules(request(build("app", "app", true))))
        .as("it may be much more than this build is of")
        .isEmpty();
  }

  @Test
  void aModuleBelowTheMavenModuleIsLookedAt() throws Exception {
    write("app/src/main/go/go.mod", "module example.com/app\n\ngo 1.21\n");
    write("app/src/main/go/cmd/main.go", "package main\n");

    assertThat(BuildsProbe.modules(request(build("app", "app/src/main/go/cmd", true))))
        .containsExactly(root.resolve("app/src/main/go"));
  }

  @Test
  void whatIsNotThereYetIsNoDirectory() throws Exception {
    assertThat(read(build("app", "app/later", true)).orNull()).isEmpty();
  }

  @Test
  void withoutModulesNoneIsNeeded() throws Exception {
    write("app/main.go", "package main\n");
    environment.put("GO111MODULE", "off");

    assertThat(read(build("app", "app", true))).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void aWorkspaceIsSearchedInAnotherWay() throws Exception {
    write("app/main.go", "package main\n");
    write("go.work", "go 1.21\n");

    assertThat(read(build("app", "app", false)).orNull()).isEmpty();
  }

  private Fact<List<BuildDirectory>> read(ProbeRequest.Build build) throws Exception {
    ProbeRequest request = request(build);
    Variables variables =
        VariablesProbe.read(
            HostOs.of(System.getProperty("os.name")), environment, Fact.absent(null));
    return BuildsProbe.read(
        request, variables, new LoadingProbe(RealGo.executable(), request, variables));
  }

  private static BuildDirectory only(Fact<List<BuildDirectory>> fact) {
    assertThat(fact.orNull()).hasSize(1);
    return fact.orNull().get(0);
  }

  private ProbeRequest.Build build(String module, String directory, boolean settled) {
    return new ProbeRequest.Build(root.resolve(module), root.resolve(directory), settled);
  }

  private ProbeRequest request(ProbeRequest.Build build) {
    return new ProbeRequest(
        "1",
        null,
        root,
        List.of(build.module()),
        root,
        environment,
        Duration.ofSeconds(30),
        false,
        Set.of(),
        List.of(build),
        ProbeRequest.Examine.NOTHING);
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
