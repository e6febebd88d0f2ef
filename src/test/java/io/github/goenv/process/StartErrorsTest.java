package io.github.goenv.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateProcess error=2, The system cannot find the file specified | NOT_FOUND | 2",
        "CreateProcess error=193, %1 ist keine zulässige Win32-Anwendung | NOT_FOR_THIS_MACHINE | 193",
        "CreateProcess error=216, x | NOT_FOR_THIS_MACHINE | 216",
        "CreateProcess error=5, Access is denied | NOT_EXECUTABLE | 5",
        "CreateProcess error=206, too long | TOO_LONG | 206",
        "CreateProcess error=225, virus | OTHER | 225",
      })
  void readsWindowsErrors(String message, CannotStart.Kind kind, int number) {
    CannotStart error = explain(message, true);

    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.errorNumber()).hasValue(number);
    assertThat(error.errorText()).isEqualTo(message.substring(message.indexOf(", ") + 2));
  }

  @Test
  void readsBothFormsOfTheJdk() {
    assertThat(StartErrors.number("error=13, Permission denied")).isEqualTo(13);
    assertThat(StartErrors.words("error=13, Permission denied")).isEqualTo("Permission denied");
    assertThat(StartErrors.number("Exec failed, error: 8 (Exec format error) ")).isEqualTo(8);
    assertThat(StartErrors.words("Exec failed, error: 8 (Exec format error) "))
        .isEqualTo("Exec format error");
    assertThat(StartErrors.number("no number")).isEqualTo(-1);
    assertThat(StartErrors.words("no number")).isEqualTo("no number");
  }

  @Test
  void isNotMisledByAPathThatLooksLikeAnError() {
    CannotStart error = explain("error=8, Exec format error", false);

    assertThat(error.kind()).isEqualTo(CannotStart.Kind.NOT_FOR_THIS_MACHINE);
    assertThat(error.path()).isEqualTo("/x/error=2, y");
  }

  private static CannotStart explain(String cause, boolean windows) {
    Command command = new Command(List.of("/x/error=2, y"), Path.of("."), Map.of(), Scripts.LONG);
    IOException failure =
        new IOException("Cannot run program \"/x/error=2, y\": " + cause, new IOException(cause));
    return StartErrors.explain(command, failure, windows);
  }
}
