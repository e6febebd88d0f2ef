package io.github.goenv.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.Requests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which go builds, by the go of this machine: another one is a script on PATH. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class ToolchainChoiceTest {
  private static final String OTHER = "go1.99.3";

  @TempDir Path directory;

  private final Requests requests = new Requests();
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private String own = "";

  @BeforeEach
  void machine() throws Exception {
    requests.directory = Files.createDirectories(directory.resolve("project"));
    Files.writeString(requests.directory.resolve("go.mod"), "module example.com/m\n\ngo 1.21\n");
    Path other = Files.createDirectories(directory.resolve("bin")).resolve(OTHER);
    Files.writeString(
        other,
        """
        #!/bin/sh
        printf '{"GOVERSION": "go1.99.3", "GOROOT": "/opt/go1.99.3", "GOTOOLCHAIN": "%s"}' $GOTOOLCHAIN
        """);
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("PATH", directory.resolve("bin") + ":" + environment.get("PATH"));
    environment.put("GOENV", directory.resolve("goenv").toString());
    environment.remove("GOTOOLCHAIN");
    environment.put("GOPROXY", "https://proxy.example.com");
    own = RealGo.run(directory, "", "env", "GOVERSION").get(0);
  }

  /** What go says and what is recorded; {@code -} for nothing, {@code own} for the installed go. */
  @ParameterizedTest
  @CsvSource({
    "local, -, go 1.21, true, -, local, own, own",
    "-, local, go 1.21, false, -, local, own, own",
    "go1.99.3, -, go 1.21, true, go1.99.3, go1.99.3, go1.99.3, /opt/go1.99.3",
    "go1.99.3, local, go 1.21, true, -, go1.99.3, go1.99.3, /opt/go1.99.3",
    "go1.99.3, -, go 1.21, false, -, go1.99.3, go1.99.3, /opt/go1.99.3",
    "-, go1.99.3, go 1.21, true, go1.99.3, go1.99.3, go1.99.3, /opt/go1.99.3",
    "-, path, go 1.99.3, true, go1.99.3, path, go1.99.3, /opt/go1.99.3",
    "-, auto, go 1.21, true, own, auto, own, own",
    "-, auto, go 1.21, false, -, auto, own, own",
    "go1.98.7, -, go 1.21, false, -, go1.98.7, -, -",
    "go1.98.7, -, go 1.21, true, go1.98.7, go1.98.7, go1.98.7, -",
  })
  void namesTheGoThatBuilt(
      String variable,
      String file,
      String line,
      boolean built,
      String builtBy,
      String choice,
      String version,
      String root)
      throws Exception {
    Files.writeString(
        requests.directory.resolve("go.mod"), "module example.com/m\n\n" + line + "\n");
    if (!variable.equals("-")) {
      environment.put("GOTOOLCHAIN", variable);
    }
    if (!file.equals("-")) {
      Files.writeString(directory.resolve("goenv"), "GOTOOLCHAIN=" + file + "\n");
    }
    InstalledGo go =
        InstalledGo.ask(
            RealGo.executable(),
            requests.directory,
            requests.environment,
            environment,
            Duration.ofMinutes(1));
    BuildPlan plan = requests.plan(Requests.LINUX).get(0);
    String by = builtBy.equals("own") ? own : builtBy.equals("-") ? null : builtBy;
    Map<String, String> settings = go.settingsOf(plan, built, by).of(plan);
    assertThat(settings.get("GOTOOLCHAIN")).isEqualTo(choice);
    assertThat(settings.getOrDefault("GOVERSION", "-"))
        .isEqualTo(version.equals("own") ? own : version);
    String ownRoot = RealGo.run(directory, "", "env", "GOROOT").get(0);
    assertThat(settings.getOrDefault("GOROOT", "-")).isEqualTo(root.equals("own") ? ownRoot : root);
    assertThat(settings).containsEntry("GOPROXY", "https://proxy.example.com");
  }

  @Test
  void aBuildThatIsCutOffAsksNobody() throws Exception {
    environment.put("GOTOOLCHAIN", OTHER);
    InstalledGo go =
        InstalledGo.ask(
            RealGo.executable(),
            requests.directory,
            requests.environment,
            environment,
            Duration.ofMinutes(1));
    assertThat(go.settingsUnasked().of(requests.plan(Requests.LINUX).get(0)))
        .containsEntry("GOTOOLCHAIN", OTHER)
        .doesNotContainKeys("GOVERSION", "GOROOT");
  }

  @Test
  void withoutAnyChoiceGoTakesItself() {
    Map<String, String> answers = Map.of("GOENV", "off", "GOROOT", directory.toString());
    assertThat(ToolchainChoice.inForce(directory, Map.of(), answers, false)).isEqualTo("local");
    assertThat(ToolchainChoice.inForce(directory, Map.of("gotoolchain", "x"), answers, true))
        .isEqualTo("x");
  }
}
