package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoEnvFile;
import io.github.goenv.go.HostOs;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Variables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesProbeTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "GOROOT, true, true",
    "GOFLAGS, true, true",
    "PATH, true, true",
    "HTTPS_PROXY, true, true",
    "https_proxy, true, true",
    "GOOGLE_API_KEY, false, false",
    "GOOGLE_APPLICATION_CREDENTIALS, false, false",
    "GODADDY_SECRET, false, false",
    "GOAUTH, false, false",
    "GITHUB_TOKEN, false, false",
    "AWS_SECRET_ACCESS_KEY, false, false",
    "CGO_SECRET, false, false",
    "USER, false, false",
    "MAVEN_OPTS, false, false",
    "goroot, false, true",
    "Path, false, true",
    "MSYSTEM, false, true",
    "PSModulePath, false, true",
    "PROMPT, false, true",
  })
  void onlyVariablesOfTheListAreKept(String name, boolean unix, boolean windows) {
    assertThat(VariablesProbe.kept(Map.of(name, "v"), false).containsKey(name)).isEqualTo(unix);
    assertThat(VariablesProbe.kept(Map.of(name, "v"), true).containsKey(name)).isEqualTo(windows);
  }

  @Test
  void credentialsAreTakenOutOfWhatIsKept() {
    Map<String, String> kept =
        VariablesProbe.kept(
            Map.of(
                "GOPROXY", "https://ann:hunter2@proxy.example.org,direct",
                "HTTPS_PROXY", "http://ann:p@ss@proxy:3128"),
            false);

    assertThat(kept)
        .containsEntry("GOPROXY", "https://proxy.example.org,direct")
        .containsEntry("HTTPS_PROXY", "http://proxy:3128");
  }

  @Test
  void theMachinesFileIsReadAsPamReadsIt() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("environment"),
            """
            # GOROOT=/comment
            PATH="/usr/local/sbin:/usr/bin"
            export GOFLAGS=-mod=mod
            GOPROXY='https://ann:hunter2@proxy.example.org'
              GOBIN=/opt/bin\s\s
            GOOS=
            no assignment
            =nothing
            GOARCH="arm64
            """);

    Map<String, ScopedValue> values = known(VariablesProbe.machine(file));

    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((name, value) -> texts.put(name, value.value()));
    assertThat(texts)
        .containsEntry("PATH", "/usr/local/sbin:/usr/bin")
        .containsEntry("GOFLAGS", "-mod=mod")
        .containsEntry("GOPROXY", "https://proxy.example.org")
        .containsEntry("GOBIN", "/opt/bin")
        .containsEntry("GOOS", "")
        .doesNotContainKeys("GOROOT", "# GOROOT", "", "no assignment");
  }

  @Test
  void secretsOfTheMachinesFileAreNotKept() throws Exception {
    Path file =
        Files.writeString(directory.resolve("environment"), "API_TOKEN=s3cret\nGOFLAGS=-v\n");

    assertThat(known(VariablesProbe.machine(file))).containsOnlyKeys("GOFLAGS");
  }

  @Test
  void theMachinesFileMayBeMissingOrUnreadable() throws Exception {
    assertThat(VariablesProbe.machine(directory.resolve("none"))).isInstanceOf(Fact.Absent.class);
    assertThat(VariablesProbe.machine(directory)).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void goEnvFileIsReadWithLinesItIgnores() throws Exception {
    Path file = Files.writeString(directory.resolve("env"), "GOFLAGS=-v\nnothing\n# c\nGOBIN=/b\n");

    Fact<SettingsFile> fact = VariablesProbe.settings(file.toString(), GoEnvFile.Layer.USER);

    SettingsFile settings = known(fact);
    assertThat(settings.values()).containsEntry("GOFLAGS", "-v").containsEntry("GOBIN", "/b");
    assertThat(settings.ignoredLines()).isEqualTo(List.of(2));
  }

  @Test
  void aGoEnvFileThatIsADirectoryIsNoneToGoAndOneThatIsNoPathIsUnknown() {
    assertThat(VariablesProbe.settings(directory.toString(), GoEnvFile.Layer.USER))
        .isInstanceOf(Fact.Absent.class);
    assertThat(VariablesProbe.settings("a\0b", GoEnvFile.Layer.USER))
        .isInstanceOf(Fact.Unknown.class);
    assertThat(VariablesProbe.settings(directory.resolve("x").toString(), GoEnvFile.Layer.USER))
        .isInstanceOf(Fact.Absent.class);
  }

  @Test
  void theUsersFileIsFoundByTheEnvironment() throws Exception {
    Path file = Files.writeString(directory.resolve("env"), "GOFLAGS=-v\n");

    Variables variables =
        VariablesProbe.read(
            HostOs.UNIX, Map.of("GOENV", file.toString()), Fact.absent(Source.process("X")));

    assertThat(variables.explicit("GOFLAGS"))
        .isEqualTo(Fact.known("-v", Source.of(Source.Kind.GO_ENV_FILE, file.toString())));
    assertThat(
            VariablesProbe.read(
                    HostOs.UNIX, Map.of("GOENV", "off"), Fact.absent(Source.process("X")))
                .goEnvFile())
        .isInstanceOf(Fact.Absent.class);
  }

  private static <T> T known(Fact<T> fact) {
    assertThat(fact).isInstanceOf(Fact.Known.class);
    return ((Fact.Known<T>) fact).value();
  }

  /** As path_helper of macOS does it. */
  @Test
  void onMacosALoginSearchesWhatIsListed() throws Exception {
    Path none = directory.resolve("none");
    Path paths = directory.resolve("paths");
    Files.writeString(paths, "/usr/local/bin\n/usr/bin\n\n");
    Path more = Files.createDirectories(directory.resolve("paths.d"));
    Files.writeString(more.resolve("go"), "/usr/local/go/bin\n");
    Files.writeString(more.resolve("10-first"), "/opt/first\n");

    assertThat(known(VariablesProbe.unix(none, paths)).get("PATH").value())
        .isEqualTo("/usr/local/bin:/usr/bin:/opt/first:/usr/local/go/bin");
    assertThat(VariablesProbe.unix(none, none)).isInstanceOf(Fact.Absent.class);
    Path file = directory.resolve("environment");
    Files.writeString(file, "GOFLAGS=-v\n");
    assertThat(known(VariablesProbe.unix(file, paths))).containsOnlyKeys("GOFLAGS");
  }
}
