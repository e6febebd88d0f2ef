package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.text.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathScopesTest {
  private static final Source REGISTRY = Source.of(Source.Kind.REGISTRY, "");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("SystemRoot", "C:\\Windows", "USERPROFILE", "C:\\Users\\dev");

  private static Fact<Map<String, ScopedValue>> path(String value, boolean expandable) {
    return Fact.known(Map.of("Path", new ScopedValue(value, expandable)), REGISTRY);
  }

  private static PathScopes both() {
    return PathScopes.of(
        path("%SystemRoot%\\system32;C:\\Go\\bin\\;C:\\Both", true),
        path("%userprofile%\\go\\bin;\"C:\\With;Blank\";C:\\both", true),
        ENVIRONMENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\WINDOWS\\System32          | machine",
        "C:\\go\\bin                    | machine",
        "\"C:\\Go\\bin\"                | machine",
        "C:/Go/bin                      | machine",
        "C:\\both\\                     | machine",
        "C:\\Users\\dev\\go\\bin        | user",
        "C:\\Go\\bin2                   | process",
        "C:\\Go                         | process",
      })
  void saysWhoPutsAnEntryThere(String entry, String scope) {
    assertThat(both().of(entry)).isEqualTo(scope);
  }

  @Test
  void expandsOnlyWhatWindowsExpands() {
    PathScopes scopes =
        PathScopes.of(Fact.absent(REGISTRY), path("%USERPROFILE%\\go\\bin", false), ENVIRONMENT);

    assertThat(scopes.of("C:\\Users\\dev\\go\\bin")).isEqualTo("process");
    assertThat(scopes.of("%USERPROFILE%\\go\\bin")).isEqualTo("user");
  }

  @Test
  void doesNotGuess() {
    Fact<Map<String, ScopedValue>> unknown = Fact.unknown(Text.of("windows.no-jna"));

    PathScopes noMachine = PathScopes.of(unknown, path("C:\\u", true), ENVIRONMENT);
    PathScopes noUser = PathScopes.of(path("C:\\m", true), unknown, ENVIRONMENT);

    assertThat(noMachine.of("C:\\u")).isEqualTo("unknown");
    assertThat(noMachine.of("C:\\x")).isEqualTo("unknown");
    assertThat(noUser.of("C:\\m")).isEqualTo("machine");
    assertThat(noUser.of("C:\\x")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "%SystemRoot%\\x        | C:\\Windows\\x",
        "%systemroot%%USERPROFILE% | C:\\WindowsC:\\Users\\dev",
        "100%                   | 100%",
        "%NONE%\\x              | %NONE%\\x",
        "50%SystemRoot%         | 50C:\\Windows",
        "%NONE%SystemRoot%      | %NONEC:\\Windows",
        "%%                     | %%",
      })
  void expandsAsWindowsDoes(String text, String expanded) {
    assertThat(PercentNames.expand(text, ENVIRONMENT)).isEqualTo(expanded);
  }
}
