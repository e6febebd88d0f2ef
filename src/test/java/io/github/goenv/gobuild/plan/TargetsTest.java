package io.github.goenv.gobuild.plan;

import static io.github.goenv.gobuild.plan.Requests.DARWIN;
import static io.github.goenv.gobuild.plan.Requests.LINUX;
import static io.github.goenv.gobuild.plan.Requests.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.BadCommand;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  private static final Set<GoTarget> KNOWN = Set.of(DARWIN, LINUX, WINDOWS);

  @ParameterizedTest
  @CsvSource({
    ",,linux/amd64",
    "windows,,windows/amd64",
    ",arm64,linux/arm64",
    "windows,arm64,windows/arm64",
    "' windows ',' ',windows/amd64",
  })
  void fillsWhatIsMissingFromTheHost(String goos, String goarch, String target) throws Exception {
    assertThat(Targets.read(new TargetChoice(List.of(), goos, goarch), LINUX))
        .extracting(GoTarget::toString)
        .containsExactly(target);
  }

  @Test
  void keepsTheOrderTyped() throws Exception {
    TargetChoice choice =
        new TargetChoice(List.of("windows/amd64", " linux/amd64\n", "darwin/arm64"), null, "");
    assertThat(Targets.read(choice, LINUX)).containsExactly(WINDOWS, LINUX, DARWIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux", "/amd64", "linux/", "linux/amd64/v1", "", "windows-amd64"})
  void refusesWhatIsNoTarget(String typed) {
    assertRefused(
        () -> Targets.read(new TargetChoice(List.of(typed), null, null), LINUX),
        "build.target.malformed",
        typed);
  }

  @Test
  void refusesATargetNamedTwice() {
    assertRefused(
        () ->
            Targets.read(
                new TargetChoice(List.of("linux/amd64", " linux/amd64"), null, null), LINUX),
        "build.target.twice",
        "linux/amd64");
  }

  @Test
  void refusesListAndHalvesTogether() {
    assertThatThrownBy(
            () -> Targets.read(new TargetChoice(List.of("linux/amd64"), "linux", null), LINUX))
        .isInstanceOfSatisfying(
            BadCommand.class, e -> assertThat(e.problem().key()).isEqualTo("build.target.twofold"));
  }

  @Test
  void acceptsWhatGoKnows() {
    assertThatCode(() -> Targets.check(List.copyOf(KNOWN), KNOWN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "windows/amd46,windows/amd64",
    "darwin/amd64,darwin/arm64",
    "macos/arm63,darwin/arm64",
  })
  void namesTheNearest(String typed, String nearest) throws Exception {
    List<GoTarget> targets =
        Targets.read(new TargetChoice(List.of("linux/amd64", typed), null, null), LINUX);
    assertThatThrownBy(() -> Targets.check(targets, KNOWN))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo("build.target.unknownNear");
              assertThat(e.problem().args())
                  .containsEntry("target", typed)
                  .containsEntry("nearest", nearest);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "linux/x86_64,linux/amd64",
    "Linux/AMD64,linux/amd64",
    "win/x64,windows/amd64",
    "macos/aarch64,darwin/arm64",
  })
  void namesWhatGoCallsIt(String typed, String name) throws Exception {
    List<GoTarget> targets = Targets.read(new TargetChoice(List.of(typed), null, null), LINUX);
    assertThatThrownBy(() -> Targets.check(targets, KNOWN))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo("build.target.usual");
              assertThat(e.problem().args())
                  .containsEntry("target", typed)
                  .containsEntry("name", name);
            });
  }

  @Test
  void namesNoneWhereNoneIsNear() {
    assertRefused(
        () -> Targets.check(List.of(new GoTarget("qqqqqqqqq", "zzzzzzzz")), KNOWN),
        "build.target.unknown",
        "qqqqqqqqq/zzzzzzzz");
  }

  private static void assertRefused(ThrowingCallable call, String key, String target) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              assertThat(e.problem().args()).containsEntry("target", target);
            });
  }
}
