package io.github.goenv.gotest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedTestsTest {
  private final TestPlan plan = Lab.plan(Path.of("/p"));

  /** Times that go was asked. */
  private int asked;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "TestA ! -run=TestA ./...",
        "./b#TestA ! -run=TestA ./b",
        "b# ! m/b",
        "none#TestA ! ''",
        "TestA,b#TestB ! -run=TestA m/a m/c; -run=TestA|TestB m/b",
        "b#TestB,TestA ! -run=TestB|TestA m/b; -run=TestA m/a m/c",
        "b#,TestA ! m/b; -run=TestA m/a m/c",
        "TestA,b# ! -run=TestA m/a m/c; m/b",
        "b#TestB,c#TestB ! -run=TestB m/b m/c",
        "./b#TestB,b#TestC ! -run=TestB|TestC m/b",
        "none#TestA,b#TestB ! -run=TestB m/b",
        "none#TestA,other#TestB ! ''",
      })
  void runsEachPackageOnceAtMost(String typed, String expected) throws Exception {
    assertThat(plans(typed, List.of("m/a", "m/b", "m/c"))).isEqualTo(expected);
    assertThat(asked).isLessThanOrEqualTo(2);
  }

  /** Go cannot be given the path that it says of files. */
  @Test
  void leavesFilesAsTheyWereNamed() throws Exception {
    assertThat(plans("TestA,a_test.go#TestB", List.of("command-line-arguments")))
        .isEqualTo("-run=TestA ./...");
  }

  /** Windows takes 32,767 characters. */
  @Test
  void makesNoCommandLineThatIsTooLong() throws Exception {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      many.add("example.com/some/longer/path/of/a/package" + i);
    }
    many.add("m/b");
    String plans = plans("TestA,b#TestB", many);
    assertThat(plans.split("; ")).hasSize(6).allMatch(line -> line.length() < 21_000);
    assertThat(plans.split(" ")).contains("m/b", many.get(0), many.get(1_999) + ";");
  }

  private String plans(String typed, List<String> packages) throws Exception {
    SelectedTests tests =
        new SelectedTests(
            plan,
            of -> {
              asked++;
              return of.packages().equals(List.of("./b")) ? List.of("m/b") : packages;
            });
    return tests.plans(Selection.read(typed)).stream()
        .map(each -> String.join(" ", each.words()).replace("test -json ", ""))
        .collect(Collectors.joining("; "));
  }
}
