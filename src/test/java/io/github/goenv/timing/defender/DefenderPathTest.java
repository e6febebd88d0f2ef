package io.github.goenv.timing.defender;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.timing.defender.DefenderProgram.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefenderPathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C:\\Program Files\\Go\\pkg\\tool\\windows_amd64\\link.exe|GO_TOOL|link",
        "c:\\go\\PKG\\Tool\\windows_arm64\\COMPILE.EXE|GO_TOOL|compile",
        "\\Device\\HarddiskVolume3\\go\\pkg\\tool\\windows_amd64\\asm.exe|GO_TOOL|asm",
        "C:/go/pkg/tool/windows_amd64/vet.exe|GO_TOOL|vet",
        "C:\\go\\pkg\\tool\\windows_amd64\\trace.exe|OTHER|trace",
        "C:\\go\\pkg\\tool\\link.exe|OTHER|link",
        "C:\\go\\pkg\\tool\\windowsamd64\\link.exe|OTHER|link",
        "C:\\tool\\windows_amd64\\link.exe|OTHER|link",
        "C:\\VC\\bin\\Hostx64\\x64\\link.exe|OTHER|link",
        "link.exe|GO_TOOL|link",
        "link|GO_TOOL|link",
        "link.exe (1234)|GO_TOOL|link",
        "C:\\Program Files\\Go\\bin\\go.exe|GO|go",
        "C:\\scoop\\shims\\go.exe|OTHER|go",
        "go.exe|GO|go",
        "gofmt.exe|OTHER|gofmt",
        "C:\\mingw64\\bin\\gcc.exe|C_COMPILER|gcc",
        "C:\\m\\x86_64-w64-mingw32-g++-13.exe|C_COMPILER|x86_64-w64-mingw32-g++-13",
        "C:\\VC\\cl.exe|C_COMPILER|cl",
        "C:\\m\\cc1.exe|OTHER|cc1",
        "C:\\Windows\\explorer.exe|OTHER|explorer",
        "System|OTHER|system",
        "pidgin.exe|OTHER|pidgin",
        "C:\\a\\pid:1.exe|OTHER|pid:1",
        "pid:4711,ProcessStart:134091468000000000|NAMELESS|''",
        "pid 4|NAMELESS|''",
        "''|NAMELESS|''",
        "'  '|NAMELESS|''",
        "C:\\|NAMELESS|''",
        ".exe|NAMELESS|''",
      })
  void whatAProcessIs(String process, Kind kind, String name) {
    DefenderPath path = DefenderPath.of(process);
    assertThat(path.kind()).isEqualTo(kind);
    assertThat(path.name()).isEqualTo(name);
  }
}
