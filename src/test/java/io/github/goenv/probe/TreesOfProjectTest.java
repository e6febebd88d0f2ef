package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.GitTree;
import io.github.goenv.StartsPrograms;
import io.github.goenv.check.Judgement;
import io.github.goenv.check.Policies;
import io.github.goenv.probe.ProbeRequest.Examine;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  private GitTree origin;

  @BeforeEach
  void make() throws Exception {
    origin = GitTree.made(root.toRealPath().resolve("origin"));
    Map<String, String> environment = origin.environment();
    environment.put("GOENV", "off");
    environment.put("GOFLAGS", "-buildvcs=false -trimpath");
    environment.put("GOTOOLCHAIN", "local");
    environment.put("GOPROXY", "off");
    environment.remove("GOWORK");
    origin.write("go.mod", "module example.com/m\n\ngo 1.21\n");
    origin.write("sub/data/a.txt", "a\nb\n");
    origin.write(
        "sub/sub.go",
        """
        package main

        import _ "embed"

        //go:embed data/a.txt
        var text string

        func main() { println(text) }
        """);
    origin.commit();
  }

  @Test
  void aProgramOfWhichAFileWasConvertedHasOtherBytes() throws Exception {
    GitTree clone = origin.cloned("core.autocrlf=true");
    for (GitTree tree : List.of(origin, clone)) {
      String out = "" + root.resolve(tree.root().getFileName() + ".out");
      assertThat(tree.run("go", "build", "-o", out, "./sub")).isZero();
      assertThat(tree.run("go", "mod", "verify")).isZero();
    }
    assertThat(Files.mismatch(root.resolve("origin.out"), root.resolve("clone.out"))).isPositive();

    assertThat(said(origin.root(), "vcs.line-endings")).containsExactly("result.pass");
    assertThat(said(clone.root(), "vcs.line-endings"))
        .containsExactly("vcs.line-endings.embedded", "vcs.line-endings.settings");
  }

  /** Go refuses both in one package; of two packages, where one build has both. */
  @Test
  void namesThatGoRefuses() throws Exception {
    assertThat(said(origin.root(), "path.case-collision")).containsExactly("result.pass");
    origin.write("sub/SUB.go", "package main\n");
    origin.commit();

    assertThat(origin.run("go", "build", "./...")).isPositive();
    assertThat(said(origin.root(), "path.case-collision"))
        .containsExactly("path.case-collision.both");
  }

  @Test
  void theBuildCacheIsCounted() throws Exception {
    assertThat(said(origin.root(), "gocache.size"))
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
                    origin.environment(),
                    Duration.ofSeconds(60),
                    false,
                    Set.of(),
                    List.of(),
                    new Examine(Examine.Modules.NONE, false, false, true, true, false, null)))
            .read();
    return Judgement.of(machine, Policies.standard("2026-11-28")).stream()
        .filter(each -> each.id().equals(id))
        .peek(each -> assertThat(each.outcome()).isIn(Outcome.PASS, Outcome.FAIL))
        .map(Result::message)
        .map(each -> each.key())
        .toList();
  }
}
