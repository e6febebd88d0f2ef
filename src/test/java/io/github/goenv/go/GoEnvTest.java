package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.GoFailure.Kind;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StartsPrograms
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fakes are shell scripts")
@Timeout(60)
class GoEnvTest {

  @TempDir Path dir;

  @Test
  void givesValuesInOrder() throws Exception {
    fake("echo '{\"GOPATH\": \"/a b\", \"GOOS\": \"\\u00e9\"}'; echo warning >&2");

    GoEnv.Answer answer = (GoEnv.Answer) ask(Scripts.LONG, "GOOS", "GOARCH");

    assertThat(answer.values())
        .containsExactly(Map.entry("GOPATH", "/a b"), Map.entry("GOOS", "é"));
  }

  @Test
  void asksForTheNamesWithoutLettingGoSwitchToolchains() throws Exception {
    fake("printf '{\"A\":\"%s %s %s\",\"B\":\"\"}' \"$GOTOOLCHAIN\" \"$*\" \"$(pwd)\"");

    GoEnv.Answer answer = (GoEnv.Answer) ask(Scripts.LONG, "A", "B");

    assertThat(answer.values().get("A")).isEqualTo("local env -json A B " + dir.toRealPath());
  }

  @Test
  void asksAgainForAllNamesWhereGoLeftSomeOut() throws Exception {
    fake(
        "case \"$*\" in *-changed=false*) echo '{\"A\":\"1\",\"B\":\"2\"}'; exit;; esac\n"
            + "echo '{\"A\":\"1\"}'");

    GoEnv.Answer answer = (GoEnv.Answer) ask(Scripts.LONG, "A", "B");

    assertThat(answer.values()).containsExactly(Map.entry("A", "1"), Map.entry("B", "2"));
  }

  @Test
  void asksAgainWhereGoflagsHasAFlagOfAnotherCommand() throws Exception {
    fake(
        "case \"$*\" in *-w=false*) echo \"{\\\"A\\\":\\\"$*\\\"}\"; exit;; esac\n"
            + "echo 'go: cannot use -json with -w' >&2; exit 1");

    GoEnv.Answer answer = (GoEnv.Answer) ask(Scripts.LONG, "A");

    assertThat(answer.values().get("A")).isEqualTo("env -json -w=false -u=false A");
  }

  @Test
  void asksAgainWhereGoflagsHidesWhatIsNotChanged() throws Exception {
    fake("case \"$*\" in *-changed=false*) echo '{\"A\":\"x\"}';; *) echo '{}';; esac");

    assertThat(((GoEnv.Answer) ask(Scripts.LONG, "A")).values()).containsEntry("A", "x");
  }

  @Test
  void aScriptThatTalksFirstIsListenedTo() throws Exception {
    fake("echo using go1.26.8; echo '{\"A\":\"x\"}'");

    assertThat(((GoEnv.Answer) ask(Scripts.LONG, "A")).values()).containsEntry("A", "x");
  }

  @Test
  void saysWithWhatGoExited() throws Exception {
    fake("i=0; while [ $i -lt 30 ]; do echo \"line $i\" >&2; i=$((i+1)); done; exit 2");

    GoFailure failure = (GoFailure) ask(Scripts.LONG);

    assertThat(failure.kind()).isEqualTo(Kind.EXITED);
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.detail()).startsWith("line 0\nline 1\n").endsWith("line 7");
  }

  @Test
  void survivesTenMegabytesOfChatter() throws Exception {
    fake("yes chatter | head -c 10485760 >&2; echo '{}'");

    assertThat(ask(Scripts.LONG)).isInstanceOf(GoEnv.Answer.class);
  }

  @Test
  void saysThatGoHung() throws Exception {
    fake("echo thinking >&2; sleep 600 & sleep 600");

    GoFailure failure = (GoFailure) ask(Duration.ofMillis(700));

    assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(failure.detail()).isEqualTo("thinking");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GOPATH=/go",
        "[]",
        "{",
        "{\"A\":\"x\"",
        "{\"A\":1}",
        "{\"A\":null}",
        "{\"A\":\"x\"} more",
        "{\"A\":{}}",
        "null",
        "\"x\"",
        "{A:\"x\"}",
        "{} {}"
      })
  void saysWhatItAnsweredInstead(String text) throws Exception {
    Files.writeString(dir.resolve("reply"), text);
    fake("cat reply");

    GoFailure failure = (GoFailure) ask(Scripts.LONG);

    assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(failure.detail()).isEqualTo(text);
  }

  @Test
  void anAnswerWithoutEndIsUnreadable() throws Exception {
    fake("printf '{\"A\":\"'; yes | head -c 3000000; echo '\"}'");

    GoFailure failure = (GoFailure) ask(Scripts.LONG);

    assertThat(failure.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(failure.detail()).hasSizeLessThanOrEqualTo(2000).startsWith("{\"A\":\"y");
  }

  @Test
  void anEmptyFileCannotStart() throws Exception {
    Scripts.file(dir, "go", "");

    GoFailure failure = (GoFailure) ask(Scripts.LONG);

    assertThat(failure.kind()).isEqualTo(Kind.CANNOT_START);
    assertThat(failure.start()).isNotNull();
    assertThat(failure.start().kind()).isEqualTo(CannotStart.Kind.NOT_FOR_THIS_MACHINE);
  }

  @Test
  void aMissingFileCannotStart() throws Exception {
    GoFailure failure = (GoFailure) ask(Scripts.LONG);

    assertThat(failure.start()).isNotNull();
    assertThat(failure.start().kind()).isEqualTo(CannotStart.Kind.NOT_FOUND);
    assertThat(failure.start().path()).isEqualTo(dir.resolve("go").toString());
  }

  @Test
  void realGoAnswersInAProjectThatWantsANewerGo() throws Exception {
    Files.writeString(dir.resolve("go.mod"), "module example.com/x\n\ngo 1.9999\n");

    GoEnv.Answer answer = (GoEnv.Answer) askReal(Map.of(), "GOVERSION", "GOMOD", "NOSUCH");

    assertThat(GoVersion.parse(answer.values().get("GOVERSION"))).isPresent();
    assertThat(answer.values().get("GOMOD")).endsWith("go.mod");
    assertThat(answer.values()).containsEntry("NOSUCH", "");
  }

  @Test
  void realGoRefusesABrokenGoroot() throws Exception {
    GoFailure failure = (GoFailure) askReal(Map.of("GOROOT", "/nope"), "GOVERSION");

    assertThat(failure.kind()).isEqualTo(Kind.EXITED);
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.detail()).isEqualTo("go: cannot find GOROOT directory: /nope");
  }

  private void fake(String body) {
    Scripts.write(dir, "go", body);
  }

  private GoEnv ask(Duration timeout, String... names) throws InterruptedException {
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "GOTOOLCHAIN", "go1.99.0");
    return GoEnv.ask(dir.resolve("go"), dir, environment, timeout, List.of(names));
  }

  private GoEnv askReal(Map<String, String> more, String... names) throws InterruptedException {
    Path go = RealGo.executable();
    Map<String, String> environment = new HashMap<>(more);
    // Without a home go keeps no telemetry, which it would write into it in its own time.
    environment.put("PATH", System.getenv("PATH"));
    return GoEnv.ask(go, dir, environment, Scripts.LONG, List.of(names));
  }
}
