package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.process.Scripts;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@StartsPrograms
class DistListTest {

  @TempDir Path dir;

  @Test
  void realGoKnowsTheCommonTargets() throws Exception {
    DistList.Answer answer = (DistList.Answer) ask(RealGo.executable());

    assertThat(answer.targets())
        .contains(new GoTarget("linux", "amd64"), new GoTarget("windows", "arm64"))
        .doesNotContain(new GoTarget("windows", "mips"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fakes are shell scripts")
  void whatIsNoListIsUnreadable() throws Exception {
    GoFailure help = (GoFailure) ask(Scripts.write(dir, "go", "echo usage: go"));
    GoFailure nothing = (GoFailure) ask(Scripts.write(dir, "go", "true"));

    assertThat(help.kind()).isEqualTo(GoFailure.Kind.UNREADABLE);
    assertThat(help.detail()).isEqualTo("usage: go");
    assertThat(nothing.kind()).isEqualTo(GoFailure.Kind.UNREADABLE);
  }

  private DistList ask(Path go) throws InterruptedException {
    Map<String, String> environment = Map.of("PATH", "/bin:/usr/bin");
    return DistList.ask(go, dir, environment, Scripts.LONG);
  }
}
