package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.docs.Descriptor.Goal;
import io.github.goenv.docs.Page.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The first page: short, true, and with the commands that {@code .ci/run} runs. */
class ReadmeTest {
  private static final int WORDS = 1500;

  private final Page readme = Page.of(Path.of("README.md"));

  @Test
  void readInAMinute() {
    assertThat(readme.text().split("\\s+")).hasSizeLessThan(WORDS);
  }

  @Test
  void theCommandsThatAreRunComeFirst() {
    List<Block> shell =
        readme.blocks().stream().filter(block -> block.language().equals("sh")).toList();
    assertThat(shell)
        .extracting(Block::mark)
        .startsWith("ci:main", "ci:test")
        .contains("ci:doctor");
    assertThat(shell.get(1).line()).as("on the first two screens").isLessThan(60);
  }

  @Test
  void theTableOfGoals() {
    List<List<String>> expected = new ArrayList<>();
    for (Goal goal : Descriptor.goals()) {
      expected.add(
          List.of(
              "`" + goal.name() + "`",
              goal.phase() == null ? "–" : goal.phase(),
              goal.needsPom() ? "needed" : "–"));
    }
    assertThat(readme.table("| goal | phase | pom |"))
        .extracting(row -> row.subList(0, 3))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatAUserNeeds() throws Exception {
    Document pom = Poms.read(Path.of("pom.xml"));
    assertThat(readme.text())
        .contains("JDK " + Poms.text(pom, "//maven.compiler.release"))
        .contains("Maven " + Poms.text(pom, "//prerequisites/maven"));
  }
}
