package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.gobuild.plan.Program;
import io.github.goenv.gobuild.plan.Programs;
import io.github.goenv.gobuild.plan.Requests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfWrittenTest {
  private static final Instant START = Instant.parse("2026-11-30T10:00:00Z");

  @TempDir Path root;

  @Test
  void removesTheProgramThatWasWrittenSince() throws Exception {
    BuildPlan plan = plan();
    Path program = file(plan.output(), START.plusSeconds(1));
    HalfWritten.remove(plan, START);
    assertThat(program).doesNotExist();
  }

  @Test
  void leavesWhatGoHasNotTouched() throws Exception {
    BuildPlan plan = plan();
    Path program = file(plan.output(), START.minusSeconds(60));
    Path other = file(plan.output().resolveSibling("other"), START.plusSeconds(1));
    HalfWritten.remove(plan, START);
    assertThat(program).exists();
    assertThat(other).exists();
  }

  @Test
  void removesEachOfSeveralPrograms() throws Exception {
    Path staging = root.resolve("staging");
    List<Program> programs =
        List.of(
            new Program("example.com/a", "a", "first"),
            new Program("example.com/b", "b", "second"));
    BuildPlan plan = plan().writing(new Programs(programs, staging));
    List<Path> written = new ArrayList<>();
    for (Path each : plan.files()) {
      written.add(file(each, START.plusSeconds(1)));
    }
    written.add(file(staging.resolve("a"), START.plusSeconds(1)));
    Path old = file(staging.resolve("b"), START.minusSeconds(60));
    HalfWritten.remove(plan, START);
    assertThat(written).hasSize(3).allMatch(Files::notExists);
    assertThat(old).exists();
  }

  @Test
  void nothingIsThere() throws Exception {
    BuildPlan plan = plan();
    HalfWritten.remove(plan, START);
    Files.createDirectories(plan.output());
    HalfWritten.remove(plan, START.minusSeconds(60));
    assertThat(plan.output()).isDirectory();
  }

  private BuildPlan plan() throws Exception {
    Requests requests = new Requests();
    requests.directory = root;
    return requests.plan(Requests.LINUX).get(0);
  }

  private static Path file(Path file, Instant time) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "half");
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
