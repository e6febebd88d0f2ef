package io.github.goenv.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.text.Messages;
import io.github.goenv.toolchain.BadCommand;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a minimum, and when it is reached. */
class MinimumsTest {
  @ParameterizedTest
  @CsvSource({
    "80%, 80%",
    "80, 80%",
    " 80.5 % , 80.5%",
    "0, 0%",
    "0%, 0%",
    "100%, 100%",
    "0.5%, 0.5%",
    "1, 1%",
    "80.00%, 80%",
    ".5%, 0.5%"
  })
  void takesPercentages(String typed, String shown) throws Exception {
    assertThat(Minimum.ofAll(typed).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%", "x", "-1%", "101%", "100.1", "80%%", "8e1", "1.2.3", "80 percent", "٨٠"})
  void refusesWhatIsNone(String typed) {
    assertThatThrownBy(() -> Minimum.ofAll(typed))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e ->
                assertThat(e.problem().in(Messages.in("en")))
                    .isEqualTo(
                        "goenv.coverage.minimum is "
                            + typed
                            + ": not a percentage from 0% to 100%. Write for example 80%"));
  }

  @Test
  void asksWhatARatioMeans() {
    assertThatThrownBy(() -> Minimum.ofAll("0.80"))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e ->
                assertThat(e.problem().in(Messages.in("en")))
                    .isEqualTo(
                        "goenv.coverage.minimum is 0.80, which would be less than one percent."
                            + " Write 80%, or 0.80% if you mean that"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80%", "=80%", " =80%", "./a", "./a=", "./a=x"})
  void refusesEntriesWithoutPatternOrPercentage(String entry) {
    assertThatThrownBy(() -> Minimum.ofPackages(List.of(entry))).isInstanceOf(BadCommand.class);
  }

  @Test
  void isReachedByWhatRanAndNotByWhatIsPrinted() throws Exception {
    Counts nearly = new Counts(1999, 2500); // 79.96 %
    assertThat(Percent.of(nearly)).isEqualTo("80.0%");
    assertThat(Minimum.ofAll("80%").isReached(nearly)).isFalse();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int total = 1 + random.nextInt(5000);
      int covered = random.nextInt(total + 1);
      int percent = random.nextInt(101);
      assertThat(Minimum.ofAll(percent + "%").isReached(new Counts(covered, total)))
          .isEqualTo(covered * 100 >= percent * total);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "example.com/m/..., example.com/m, true",
    "example.com/m/..., example.com/m/a/b, true",
    "example.com/m/..., example.com/mm, false",
    "example.com/m..., example.com/mm, true",
    "..., x, true",
    "example.com/.../internal/..., example.com/m/x/internal, true",
    "example.com/.../internal/..., example.com/m/internals, false",
    "example.com/m/a, example.com/m/a, true",
    "example.com/m/a/, example.com/m/a, true",
    "example.com/m/a, example.com/m/a/b, false",
    "./..., ./a, true",
    "./a/..., ./a, true",
    "./..., ., true",
    "., ., true",
    "./a/..., ./ab, false"
  })
  void patternsAreGos(String pattern, String name, boolean matches) {
    assertThat(PackagePattern.matches(pattern, name)).isEqualTo(matches);
  }
}
