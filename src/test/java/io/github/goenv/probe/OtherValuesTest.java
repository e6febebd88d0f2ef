package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.OtherValue;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherValuesTest {
  private static final Source SOURCE = Source.of(Source.Kind.API, "test");

  @TempDir Path root;

  private static List<OtherValue> read(
      Map<String, String> process, Map<String, String> file, Map<String, ScopedValue> user) {
    return OtherValues.read(
            new Variables(
                process,
                Fact.known(user, SOURCE),
                Fact.absent(SOURCE),
                Fact.absent(SOURCE),
                Fact.known(new SettingsFile("env", file, List.of()), SOURCE),
                Fact.absent(SOURCE),
                Fact.known(List.of(), SOURCE),
                true))
        .orNull();
  }

  @Test
  void whatIsInForceIsNotLookedAt() {
    String path = root.toString();
    assertThat(read(Map.of(), Map.of("GOROOT", path), Map.of())).isEmpty();
    assertThat(read(Map.of("GOROOT", path), Map.of("GOROOT", path), Map.of())).isEmpty();
  }

  @Test
  void whatIsHiddenIsLookedAtOnce() throws IOException {
    Path good = root.resolve("good");
    Files.createDirectories(good.resolve("pkg/tool"));
    String gone = root.resolve("gone").toString();
    List<OtherValue> others =
        read(
            Map.of("GOROOT", "/usr/local/go", "GOCACHE", root.toString()),
            Map.of("GOROOT", good.toString(), "GOCACHE", gone),
            Map.of("GOCACHE", new ScopedValue(gone, false)));
    assertThat(others).extracting(OtherValue::name).containsExactly("GOROOT", "GOCACHE");
    assertThat(others.get(0).kind()).isEqualTo(Place.Kind.DIRECTORY);
    assertThat(others.get(0).hasTools().orNull()).isTrue();
    assertThat(others.get(1).kind()).isEqualTo(Place.Kind.MISSING);
    assertThat(others.get(1).hasTools()).isInstanceOf(Fact.Absent.class);
  }

  /**
   * The text of one alone tells what is wrong with it, and of one that is to be expanded nothing.
   */
  @Test
  void whatIsNoPathYetIsNotLookedAt() {
    assertThat(
            read(
                Map.of("GOPATH", "/go"),
                Map.of("GOPATH", "~/go"),
                Map.of("GOCACHE", new ScopedValue("/%NAME%/cache", true))))
        .isEmpty();
  }
}
