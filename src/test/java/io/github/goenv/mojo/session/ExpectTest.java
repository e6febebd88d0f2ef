package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.Output;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.app.verify.LockFile;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is expected, where pom and lock say something of it. */
class ExpectTest {
  private static final String LOCK =
      """
      goenv.lock 1
      expect version [1.26,1.27)
      expect env CGO_ENABLED=0
      expect env GOFLAGS=-trimpath
      expect off-project GOCACHE
      expect local GOMODCACHE

      """;

  @TempDir Path directory;

  private PolicyRequest.Expect with(Expect pom) throws Exception {
    Path file = Files.writeString(directory.resolve("goenv.lock"), LOCK);
    Output output =
        new Output(
            new RecordingLog("INFO"),
            Messages.in("en"),
            new Style(Style.Form.ASCII, false),
            Output.Level.INFO,
            new HashSet<>());
    return Expect.with(pom, new LockFile(file, output), List.of(), directory, output);
  }

  @Test
  void whatThePomDoesNotSayIsFromTheLock() throws Exception {
    assertThat(with(new Expect()))
        .isEqualTo(
            new PolicyRequest.Expect(
                "[1.26,1.27)",
                Map.of("CGO_ENABLED", "0", "GOFLAGS", "-trimpath"),
                List.of("GOCACHE"),
                List.of("GOMODCACHE"),
                Set.of("version", "CGO_ENABLED", "GOFLAGS")));
  }

  @Test
  void whatThePomSaysCounts() throws Exception {
    Expect pom = new Expect();
    pom.version = "1.25+";
    pom.env = Map.of("GOFLAGS", "-mod=readonly");
    pom.localFixed = List.of("GOPATH");
    assertThat(with(pom))
        .isEqualTo(
            new PolicyRequest.Expect(
                "1.25+",
                Map.of("CGO_ENABLED", "0", "GOFLAGS", "-mod=readonly"),
                List.of("GOCACHE"),
                List.of("GOPATH"),
                Set.of("CGO_ENABLED")));
  }

  @Test
  void aFindingNamesTheFileThatSaysIt() {
    Policy.Expectations expected =
        new Policy.Expectations("1.25+", Map.of("A", "b"), List.of(), List.of(), Set.of("A"));
    assertThat(expected.source("A")).hasToString("project:goenv.lock");
    assertThat(expected.source("version")).hasToString("pom:expect");
  }
}
