package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoVersionTest {

  @ParameterizedTest
  @CsvSource({
    "go1.26.8, 1.26.8, ''",
    "1.21, 1.21, ''",
    "go1.21rc2, 1.21rc2, ''",
    "go1.20beta1, 1.20beta1, ''",
    "1, 1.0, ''",
    "go1.26.8-suffix, 1.26.8, -suffix",
    "go1.26.8 X:nodwarf5, 1.26.8, ' X:nodwarf5'",
    "devel go1.28-abc Mon Nov 2 10:00:00 2026 +0000, 1.28, '-abc Mon Nov 2 10:00:00 2026 +0000'",
    "go version go1.26.8 linux/amd64, 1.26.8, ' linux/amd64'",
    "go version devel go1.28-abc linux/amd64, 1.28, '-abc linux/amd64'",
    "' go1.22.0 ', 1.22.0, ''",
    "go1.99999999999999999999, 1.99999999999999999999, ''",
  })
  void readsWhatGoWrites(String text, String expected, String suffix) {
    GoVersion version = GoVersion.parse(text).orElseThrow();

    assertThat(version).hasToString(expected);
    assertThat(version.suffix()).isEqualTo(suffix);
    assertThat(version.isDevel()).isEqualTo(text.contains("devel"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "go",
        "x",
        "go1.",
        "1.a",
        "1.021",
        "01.2",
        "1.21.",
        "1.21.0rc1",
        "1.21rc01",
        "1.21rc1.2",
        "1.21RC1",
        "v1.21.0",
        "gogo1.21",
        "devel",
        "devel +abc",
        "-1.21",
        "1.2.3.4",
        "１.２１",
        "go1.21\u0000",
        "local"
      })
  void refusesWhatIsNoVersion(String text) {
    assertThat(GoVersion.parse(text)).isEmpty();
  }

  /** The order given in go.dev/doc/toolchain, and gover's own tests. */
  @Test
  void ordersAsGoDoes() {
    List<String> ascending =
        List.of(
            "1.5",
            "1.19",
            "1.20beta1",
            "1.20rc1",
            "1.20.1",
            "1.21",
            "1.21beta2",
            "1.21rc1",
            "1.21rc2",
            "1.21rc10",
            "1.21.0",
            "1.21.1",
            "1.21.10",
            "1.22",
            "1.100",
            "2.0.1");

    for (int i = 0; i < ascending.size(); i++) {
      for (int j = 0; j < ascending.size(); j++) {
        if (ascending.get(i).startsWith("1.20") || ascending.get(j).startsWith("1.20")) {
          continue; // before 1.21 a prerelease sorts differently, see below
        }
        assertThat(Integer.signum(of(ascending.get(i)).compareTo(of(ascending.get(j)))))
            .as("%s and %s", ascending.get(i), ascending.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.20, 1.20.0, 0",
    "1.21, 1.21.0, -1",
    "1.20rc1, 1.20, -1",
    "go1.26.8-x, 1.26.8, 0",
    "devel go1.28-abc, 1.28rc1, -1",
    "1.26.8, 1.26.10, -1",
  })
  void comparesTheSpecialCases(String a, String b, int order) {
    assertThat(of(a).compareTo(of(b))).isEqualTo(order);
    assertThat(of(b).compareTo(of(a))).isEqualTo(-order);
    assertThat(of(a).equals(of(b))).isEqualTo(order == 0);
  }

  @Test
  void knowsWhatKindItIs() {
    assertThat(of("1.21rc1").sameLanguage(of("1.21.5"))).isTrue();
    assertThat(of("1.22.0").isAtLeast(of("1.22"))).isTrue();
    assertThat(of("1.22rc1").isAtLeast(of("1.22.0"))).isFalse();
  }

  @Test
  void isATotalOrder() {
    Random random = new Random(20261123);
    List<GoVersion> versions = new ArrayList<>();
    while (versions.size() < 60) {
      GoVersion.parse(randomVersion(random)).ifPresent(versions::add);
    }
    for (GoVersion a : versions) {
      for (GoVersion b : versions) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        if (a.equals(b)) {
          assertThat(a).hasSameHashCodeAs(b);
        }
        for (GoVersion c : versions) {
          if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).as("%s %s %s", a, b, c).isLessThanOrEqualTo(0);
          }
        }
      }
    }
  }

  @Test
  void readsItsOwnOutputAndNeverThrows() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append("go1.2rcbetadvl0-+ 9\u0000\uFF11".charAt(random.nextInt(20)));
      }
      GoVersion.parse(text.toString())
          .ifPresent(v -> assertThat(GoVersion.parse(v.toString())).contains(v));
    }
  }

  private static String randomVersion(Random random) {
    String head = "1." + (18 + random.nextInt(6));
    return switch (random.nextInt(4)) {
      case 0 -> head;
      case 1 -> head + "rc" + random.nextInt(12);
      case 2 -> head + "beta" + random.nextInt(3);
      default -> "go" + head + "." + random.nextInt(12) + (random.nextBoolean() ? "-x" : "");
    };
  }

  private static GoVersion of(String text) {
    return GoVersion.parse(text).orElseThrow();
  }
}
