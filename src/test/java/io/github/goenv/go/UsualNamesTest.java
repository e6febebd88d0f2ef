package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StartsPrograms
class UsualNamesTest {
  @ParameterizedTest
  @CsvSource({
    "linux, x86_64, linux/amd64",
    "linux, x64, linux/amd64",
    "linux, x86-64, linux/amd64",
    "linux, i386, linux/386",
    "linux, i686, linux/386",
    "linux, x86, linux/386",
    "linux, aarch64, linux/arm64",
    "linux, armv7, linux/arm",
    "macos, arm64e, darwin/arm64",
    "osx, amd64, darwin/amd64",
    "mac, AMD64, darwin/amd64",
    "win, amd64, windows/amd64",
    "win32, x86, windows/386",
    "Windows_NT, amd64, windows/amd64",
    "linux, amd64, linux/amd64",
    "plan9, mips, plan9/mips",
  })
  void isWhatGoCallsIt(String os, String arch, String name) {
    assertThat(UsualNames.of(new GoTarget(os, arch))).hasToString(name);
  }

  /** No name of Go's is taken for another; go says which there are. */
  @Test
  void leavesGosOwnNames() throws Exception {
    DistList list =
        DistList.ask(
            RealGo.executable(),
            Path.of(".").toAbsolutePath(),
            System.getenv(),
            Duration.ofMinutes(1));
    Set<GoTarget> known = ((DistList.Answer) list).targets();
    for (GoTarget target : known) {
      assertThat(UsualNames.of(target)).isEqualTo(target);
    }
  }
}
