package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.GoEnvLocation.At;
import io.github.goenv.go.GoEnvLocation.Off;
import io.github.goenv.go.GoEnvLocation.Undefined;
import io.github.goenv.process.Scripts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@StartsPrograms
class GoEnvLocationTest {

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(HostOs.UNIX, "HOME=/h", new At("/h/.config/go/env")),
        Arguments.of(HostOs.UNIX, "HOME=/h|XDG_CONFIG_HOME=/x/", new At("/x/go/env")),
        Arguments.of(HostOs.UNIX, "HOME=/h|XDG_CONFIG_HOME=", new At("/h/.config/go/env")),
        Arguments.of(HostOs.UNIX, "HOME=/h|XDG_CONFIG_HOME=x", new Undefined()),
        Arguments.of(HostOs.UNIX, "home=/h", new Undefined()),
        Arguments.of(HostOs.UNIX, "HOME=/h|GOENV=off", new Off()),
        Arguments.of(HostOs.UNIX, "HOME=/h|GOENV=rel/env", new At("rel/env")),
        Arguments.of(HostOs.UNIX, "HOME=/h|GOENV=", new At("/h/.config/go/env")),
        Arguments.of(
            HostOs.MAC,
            "HOME=/Users/a|XDG_CONFIG_HOME=/x",
            new At("/Users/a/Library/Application Support/go/env")),
        Arguments.of(HostOs.MAC, "", new Undefined()),
        Arguments.of(
            HostOs.WINDOWS,
            "APPDATA=C:\\Users\\a b\\AppData\\Roaming|HOME=/h",
            new At("C:\\Users\\a b\\AppData\\Roaming\\go\\env")),
        Arguments.of(HostOs.WINDOWS, "AppData=C:/a/", new At("C:\\a\\go\\env")),
        Arguments.of(HostOs.WINDOWS, "goenv=off", new Off()),
        Arguments.of(HostOs.WINDOWS, "HOME=/h", new Undefined()));
  }

  @ParameterizedTest
  @MethodSource("places")
  void followsGo(HostOs os, String variables, GoEnvLocation expected) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.isEmpty() ? new String[0] : variables.split("\\|")) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    assertThat(GoEnvLocation.of(os, environment)).isEqualTo(expected);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void agreesWithRealGo(@TempDir Path dir) throws Exception {
    Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/nowhere/conf//");

    GoEnv.Answer answer =
        (GoEnv.Answer)
            GoEnv.ask(RealGo.executable(), dir, environment, Scripts.LONG, List.of("GOENV"));

    assertThat(GoEnvLocation.of(HostOs.UNIX, environment))
        .isEqualTo(new At(answer.values().get("GOENV")));
  }

  @Test
  void namesTheSystemByTheJvmsName() {
    assertThat(HostOs.of("Windows Server 2022")).isEqualTo(HostOs.WINDOWS);
    assertThat(HostOs.of("Mac OS X")).isEqualTo(HostOs.MAC);
    assertThat(HostOs.of("Linux")).isEqualTo(HostOs.UNIX);
  }
}
