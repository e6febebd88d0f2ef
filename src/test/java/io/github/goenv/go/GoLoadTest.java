package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.process.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question go is asked, and its answer. */
class GoLoadTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path directory;

  private GoLoad packages(String script, Map<String, String> environment) throws Exception {
    Path go = Scripts.write(directory, "go", script);
    return GoLoad.packages(go, directory, environment, true, List.of("./x"), LIMIT);
  }

  @Test
  void asksWithoutNetworkAndWithoutTheCacheProgram() throws Exception {
    Map<String, String> environment = new TreeMap<>();
    environment.put("GOPROXY", "https://proxy.example.com");
    environment.put("GONOPROXY", "*");
    environment.put("GOCACHEPROG", "cacher");
    environment.put("GOFLAGS", "-mod=mod");
    GoLoad answer =
        packages(
            "echo \"$GOPROXY|$GONOPROXY|$GOSUMDB|$GOCACHEPROG|$GOFLAGS|$*\" >&2; exit 1",
            environment);

    assertThat(answer).isInstanceOf(GoLoad.Answer.class);
    GoLoad.Answer said = (GoLoad.Answer) answer;
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.said())
        .startsWith("off|goenv.invalid|goenv.invalid||-mod=mod|list -e -m=false ")
        .endsWith("-mod=readonly ./x unsafe");
    assertThat(said.arguments()).contains("-mod=readonly");
  }

  @Test
  void readsPackagesAndTheirErrors() throws Exception {
    GoLoad answer =
        packages(
            """
            echo using go
            echo '{ "Name": "main", "Error": {"ImportStack": [], "Pos": "", "Err": "one"},'
            echo '  "DepsErrors": [{"Pos": "a.go:3:8", "Err": "two"}, {"Pos": "", "Err": "one"}] }'
            echo '{ "Name": "unsafe" }'
            echo 'go: warning: x' >&2
            """,
            Map.of());

    GoLoad.Answer read = (GoLoad.Answer) answer;
    assertThat(read.program()).isTrue();
    assertThat(read.errors()).containsExactly("one", "a.go:3:8: two");
    assertThat(read.said()).isEqualTo("go: warning: x");
  }

  @Test
  void noAnswerIsNone() throws Exception {
    for (String script : List.of("exit 0", "echo nonsense", "echo '{'")) {
      assertThat(packages(script, Map.of())).as(script).isInstanceOf(GoFailure.class);
    }
    Path gone = directory.resolve("gone");
    assertThat(GoLoad.module(gone, directory, Map.of(), false, LIMIT))
        .isInstanceOf(GoFailure.class);
  }

  @Test
  void theRealGoChangesNothing() throws Exception {
    Path go = RealGo.executable();
    write("go.mod", "module example.com/app\n\ngo 1.21\n\nrequire example.com/x v1.0.0\n");
    write("app.go", "package app\n\nimport _ \"example.com/x\"\n");
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.put("GOFLAGS", "-mod=mod");
    environment.put("GOTOOLCHAIN", "local");

    GoLoad module = GoLoad.module(go, directory, environment, true, LIMIT);
    GoLoad packages = GoLoad.packages(go, directory, environment, true, List.of("."), LIMIT);

    assertThat(((GoLoad.Answer) module).exitCode()).isZero();
    assertThat(((GoLoad.Answer) packages).errors()).isNotEmpty();
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("go.mod", "app.go");
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
