package io.github.goenv.gotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gotest.TestRequest.TestOptions;
import io.github.goenv.text.Messages;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPlannerTest {
  private static final GoTarget HOST = new GoTarget("linux", "amd64");

  @Test
  void saysNothingThatWasNotAskedFor() throws Exception {
    assertThat(plan(TestOptions.NONE, List.of()).words()).containsExactly("test", "-json", "./...");
  }

  @Test
  void saysAllThatWasAskedFor() throws Exception {
    TestOptions all =
        new TestOptions(List.of("a", "b"), true, true, "7", 2, 3, 4, "90", "vendor", false);
    TestRequest request =
        new TestRequest(
            List.of("./x", "./y"),
            "",
            true,
            all,
            Map.of("A", "b"),
            List.of("-skip=TestSlow"),
            List.of("-update", "x"),
            Path.of("/p"),
            true);
    TestPlan plan = TestPlanner.plan(request, HOST);
    assertThat(String.join(" ", plan.words()))
        .isEqualTo(
            "test -json -race -short -mod=vendor -tags=a,b -shuffle=7 -count=2 -parallel=3 -p=4"
                + " -timeout=90s -skip=TestSlow -run=^Fuzz ./x ./y -args -update x");
    assertThat(plan.environment())
        .containsEntry("A", "b")
        .containsEntry("CGO_ENABLED", "0")
        .containsEntry("GOPROXY", "off")
        .containsEntry("GOOS", "linux");
    assertThat(String.join(" ", plan.again("m/x", "^TestA$").words()))
        .contains(" -count=1 -run=^TestA$ m/x -args")
        .doesNotContain("-count=2");
    assertThat(plan.only(List.of("m/z"), "TestB").words()).contains("-run=TestB", "m/z");
    assertThat(plan.with(List.of("-cover")).words()).contains("-cover");
  }

  @ParameterizedTest
  @CsvSource({
    "-race, goenv.test.race",
    "--tags=x, goenv.tags / goenv.it.tags",
    "-run=TestA, test / it.test",
    "-timeout=1s, goenv.test.timeout",
    "-covermode=set, goenv.coverage.mode",
    "-args, goenv.test.testArguments",
    "-json, ''",
    "-json=false, ''",
    "-list=., ''",
    "-c, ''",
    "-n, ''",
    "./x, ''",
  })
  void refusesAnArgumentThatIsSetElsewhereOrRunsNothing(String argument, String parameter) {
    assertThatThrownBy(() -> plan(TestOptions.NONE, List.of(argument)))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> assertThat(e.problem().args().getOrDefault("parameter", "")).isEqualTo(parameter));
  }

  @Test
  void refusesNumbersAndWordsThatGoWouldRefuseForEachPackage() {
    for (TestOptions bad :
        List.of(
            options("yes", null, null),
            options(null, 0, null),
            options(null, null, "soon"),
            options(null, null, "10 m"))) {
      assertThatThrownBy(() -> plan(bad, List.of())).isInstanceOf(BadCommand.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "on and off, , , , goenv.test.shuffle: on and off",
    ", 0, , , goenv.test.count must be",
    ", , soon, , goenv.test.timeout: soon is no duration",
    ", , , x, goenv.test.arguments: x is no flag",
    ", , , -json, goenv.test.arguments: with -json go test"
  })
  void namesWhatIsWrongAsItIsTyped(
      String shuffle, Integer count, String timeout, String argument, String begin) {
    List<String> arguments = argument == null ? List.of() : List.of(argument);
    assertThatThrownBy(() -> plan(options(shuffle, count, timeout), arguments))
        .isInstanceOfSatisfying(
            BadCommand.class, e -> assertThat(e.problem().in(Messages.in("en"))).startsWith(begin));
  }

  @Test
  void readsDurations() throws Exception {
    assertThat(GoDuration.length("1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(GoDuration.length("1.5s")).isEqualTo(Duration.ofMillis(1500));
    assertThat(GoDuration.length("250ms")).isEqualTo(Duration.ofMillis(250));
    assertThat(GoDuration.length("0")).isZero();
    assertThat(GoDuration.typed("0")).isEqualTo("0");
    assertThat(GoDuration.typed("45")).isEqualTo("45s");
  }

  private static TestOptions options(String shuffle, Integer count, String timeout) {
    return new TestOptions(
        List.of(), false, false, shuffle, count, null, null, timeout, null, null);
  }

  private static TestPlan plan(TestOptions options, List<String> arguments) throws BadCommand {
    return TestPlanner.plan(
        new TestRequest(
            List.of("./..."),
            "",
            false,
            options,
            Map.of(),
            arguments,
            List.of(),
            Path.of("/p"),
            false),
        HOST);
  }
}
