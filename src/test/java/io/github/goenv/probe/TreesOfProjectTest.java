package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.probe.ProbeRequest.Examine;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A project that git has written, built by the go of this machine, and what the checks say. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class TreesOfProjectTest {
  @TempDir Path root;

  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private Path origin;

  @BeforeEach
  void make() throws Exception {
    root = root.toRealPath();
    origin = root.resolve("origin");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GOENV", "off");
    environment.put("GOFLAGS", "-buildvcs=false -trimpath");
    environment.put("GOTOOLCHAIN", "local");
    environment.put("GOPROXY", "off");
    environment.remove("GOWORK");
    write("go.mod", "module example.com/m\n\ngo 1.21\n");
    write("sub/data/a.txt", "a\nb\n");
    write(
        "sub/sub.go",
        """
        package main

        import _ "embed"

        //go:embed data/a.txt
        var text string

        func main() { println(text) }
        """);
    run(origin, "git", "init", "--quiet");
    commit();
  }

  @Test
  void aProgramOfWhichAFileWasConvertedHasOtherBytes() throws Exception {
    Path clone = root.resolve("clone");
    run(root, "git", "clone", "-q", "-c", "core.autocrlf=true", "" + origin, "" + clone);
    for (Path tree : List.of(origin, clone)) {
      assertThat(
              run(
                  tree,
                  "go",
                  "build",
                  "-o",
                  "" + root.resolve(tree.getFileName() + ".out"),
                  "./sub"))
          .isZero();
      assertThat(run(tree, "go", "mod", "verify")).isZero();
    }
    assertThat(Files.mismatch(root.resolve("origin.out"), root.resolve("clone.out"))).isPositive();

    assertThat(said(origin, "vcs.line-endings")).containsExactly("result.pass");
    assertThat(said(clone, "vcs.line-endings"))
        .containsExactly("vcs.line-endings.embedded", "vcs.line-endings.settings");
  }

  /** Go refuses both in one package; of two packages, where one build has both. */
  @Test
  void namesThatGoRefuses() throws Exception {
    assertThat(said(origin, "path.case-collision")).containsExactly("result.pass");
    write("sub/SUB.go", "package main\n");
    commit();

    assertThat(run(origin, "go", "build", "./...")).isPositive();
    assertThat(said(origin, "path.case-collision")).containsExactly("path.case-collision.both");
  }

  @Test
  void theBuildCacheIsCounted() throws Exception {
    assertThat(said(origin, "gocache.size"))
        .containsAnyOf("gocache.size.pass", "gocache.size.large");
  }

  private List<String> said(Path project, String id) throws InterruptedException {
    Snapshot machine =
        new SnapshotReader(
                new ProbeRequest(
                    "1",
                    null,
                    project,
                    List.of(project),
                    project.resolve("target"),
                    environment,
                    Duration.ofSeconds(60),
                    false,
                    Set.of(),
                    List.of(),
                    new Examine(Examine.Modules.NONE, false, false, true, true, false)))
            .read();
    return Judgement.of(machine, Policies.standard("2026-11-28")).stream()
        .filter(each -> each.id().equals(id))
        .peek(each -> assertThat(each.outcome()).isIn(Outcome.PASS, Outcome.FAIL))
        .map(Result::message)
        .map(each -> each.key())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = origin.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    run(origin, "git", "add", "--all");
    run(origin, "git", "-c", "user.name=n", "-c", "user.email=n@invalid", "commit", "-qm", "x");
  }

  private int run(Path directory, String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(words)));
    builder.directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (words[0].equals("git")) {
      assertThat(exit).as(said).isZero();
    }
    return exit;
  }
}
