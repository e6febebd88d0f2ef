package io.github.goenv.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeFileTest {
  @TempDir Path directory;
  private Path root;
  private Path module;

  @BeforeEach
  void places() {
    root = directory.resolve("target/goenv");
    module = directory.resolve("cli/target/goenv");
  }

  @ParameterizedTest
  @CsvSource({
    "clean, clean, clean, clean",
    "clean, errors, errors, errors",
    "clean, warnings, warnings, warnings",
    "incomplete, clean, incomplete, clean",
    "incomplete, warnings, warnings, warnings",
    "crashed, warnings, crashed, warnings",
    "crashed, errors, errors, errors",
    "errors, clean, errors, clean"
  })
  void theCheckAndEachBuildAreTold(String check, String build, String inRoot, String inModule)
      throws Exception {
    OutcomeFile run = new OutcomeFile();

    run.checked(root, check);
    run.built(module, build);

    assertThat(root.resolve("outcome")).hasContent(inRoot + "\n");
    assertThat(module.resolve("outcome")).hasContent(inModule + "\n");
  }

  @Test
  void aLaterBuildOfTheSameRunMakesNothingBetter() throws Exception {
    OutcomeFile run = new OutcomeFile();

    run.built(module, "errors");
    run.built(module, "clean");

    assertThat(module.resolve("outcome")).hasContent("errors\n");
  }

  @Test
  void whatAnEarlierRunWroteDoesNotCount() throws Exception {
    new OutcomeFile().checked(root, "errors");

    new OutcomeFile().built(root, "clean");

    assertThat(root.resolve("outcome")).hasContent("clean\n");
  }

  @Test
  void aFileThatIsAsItShouldBeIsNotWrittenAgain() throws Exception {
    new OutcomeFile().checked(root, "clean");
    Files.setLastModifiedTime(
        root.resolve("outcome"), java.nio.file.attribute.FileTime.fromMillis(1));

    new OutcomeFile().checked(root, "clean");

    assertThat(Files.getLastModifiedTime(root.resolve("outcome")).toMillis()).isEqualTo(1);
  }

  @Test
  void aWordOfAnotherVersionIsTheBetterOne() throws Exception {
    OutcomeFile run = new OutcomeFile();
    run.checked(root, "clean");
    Files.writeString(root.resolve("outcome"), "splendid\n");

    run.built(root, "warnings");

    assertThat(root.resolve("outcome")).hasContent("warnings\n");
  }
}
