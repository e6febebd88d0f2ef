package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MAX_PATH is 260 with its NUL: 259 characters can be opened, 260 cannot. */
class PathLengthTest {

  /** A place whose longest file is expected to have so many characters. */
  private static Result judged(String place, int below, int whole) {
    WindowsMachine machine = new WindowsMachine();
    machine.dir(place).at("C:\\" + "x".repeat(whole - below - 3));
    return machine.results("path.length").get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "GOROOT, 105",
    "GOPATH, 150",
    "GOMODCACHE, 150",
    "GOCACHE, 70",
    "GOTMPDIR, 80",
    "project, 100",
    "output, 100",
  })
  void theLastThatFitsAndTheFirstThatDoesNot(String place, int below) {
    assertThat(judged(place, below, 259).outcome().word()).isEqualTo("pass");
    Result tooLong = judged(place, below, 260);
    assertThat(tooLong.outcome().word()).isEqualTo("fail");
    assertThat(tooLong.subject()).isEqualTo(place);
    assertThat(tooLong.message().args())
        .containsEntry("length", String.valueOf(260 - below))
        .containsEntry("left", String.valueOf(below - 2));
  }
}
