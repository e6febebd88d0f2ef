package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostProbeTest {

  @ParameterizedTest
  @CsvSource({
    "Windows 11, windows",
    "Windows Server 2022, windows",
    "Linux, linux",
    "Mac OS X, darwin",
    "Darwin, darwin",
    "FreeBSD, freebsd",
    "AIX, aix",
  })
  void systemsHaveGosNames(String java, String go) {
    assertThat(HostProbe.os(java)).isEqualTo(go);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Windows 11 10.0, 10.0.26100, Windows 11 10.0.26100",
        "Windows Server 2022 10.0, 10.0.20348, Windows Server 2022 10.0.20348",
        "Windows 8.1 6.3, 10.0.26100, Windows 8.1 6.3",
        "Windows 11 10.0, -, Windows 11 10.0",
      })
  void windowsHasItsBuildNumber(String java, String build, String expected) {
    assertThat(HostProbe.osVersion(java, build)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "amd64, amd64",
    "x86_64, amd64",
    "aarch64, arm64",
    "x86, 386",
    "i686, 386",
    "riscv64, riscv64",
    "ppc64le, ppc64le",
    "s390x, s390x",
    "loongarch64, loong64",
  })
  void architecturesHaveGosNames(String java, String go) {
    assertThat(HostProbe.arch(java)).isEqualTo(go);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "GITHUB_ACTIONS, true, github",
        "TF_BUILD, True, azure",
        "TEAMCITY_VERSION, 2026.1, teamcity",
        "GITLAB_CI, true, gitlab",
        "JENKINS_URL, https://ci.example.org/, jenkins",
        "CI, true, unknown",
        "CI, false, -",
        "CI, '', -",
        "HOME, /root, -",
      })
  void ciIsToldByTheVariableItSets(String name, String value, String expected) {
    assertThat(HostProbe.read(Map.of(name, value)).ci().orNull()).isEqualTo(expected);
  }

  @Test
  void theNamedSystemGoesBeforeTheCommonVariable() {
    assertThat(HostProbe.read(Map.of("CI", "true", "GITLAB_CI", "true")).ci().orNull())
        .isEqualTo("gitlab");
  }
}
