package io.github.goenv.mojo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.archive.Packable;
import io.github.goenv.app.archive.Packed;
import io.github.goenv.app.sbom.BillFile;
import io.github.goenv.app.sbom.BuiltRun;
import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one class loader keeps another one can read. */
class PlainTest {
  private static final GoTarget LINUX = new GoTarget("linux", "amd64");
  private static final GoTarget WINDOWS = new GoTarget("windows", "arm64");

  private static final BuiltFiles FILES =
      new BuiltFiles(
          List.of(
              new Packable(Path.of("/p/target/app"), LINUX, true),
              new Packable(Path.of("/p/target/app.exe"), WINDOWS, false)),
          LINUX);

  private static final BuiltRuns RUNS =
      new BuiltRuns(
          List.of(
              new BuiltRun(
                  LINUX,
                  List.of(Path.of("/p/target/app")),
                  List.of("build", "-o", "app"),
                  Map.of("GOOS", "linux"),
                  Path.of("/p"),
                  LINUX,
                  Instant.ofEpochSecond(1),
                  Instant.ofEpochSecond(2))),
          Map.of(WINDOWS, List.of(Path.of("/p/target/app.zip"))),
          List.of(new BillFile(Path.of("/p/target/app.json"), LINUX, "linux-amd64-cyclonedx")));

  @Test
  void recordsComeBackAsTheyWere() {
    assertThat(Plain.record(BuiltFiles.class, Plain.of(FILES))).isEqualTo(FILES);
    assertThat(Plain.record(BuiltRuns.class, Plain.of(RUNS))).isEqualTo(RUNS);
    BuiltFiles none = new BuiltFiles(List.of(), null);
    assertThat(Plain.record(BuiltFiles.class, Plain.of(none))).isEqualTo(none);
  }

  @Test
  void nothingOfThePluginIsKept() {
    onlyOfTheJdk(Plain.of(FILES));
    onlyOfTheJdk(Plain.of(RUNS));
    Map<Object, Object> context = new HashMap<>();
    BuiltRuns.billed(context, RUNS.bills());
    BuiltRuns.packed(context, new Packed(List.of(), null, null), null);
    assertThat(context).hasSize(1);
    context.values().forEach(PlainTest::onlyOfTheJdk);
    assertThat(BuiltRuns.of(context).bills()).isEqualTo(RUNS.bills());
  }

  private static void onlyOfTheJdk(Object value) {
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(PlainTest::onlyOfTheJdk);
      map.values().forEach(PlainTest::onlyOfTheJdk);
    } else if (value instanceof Collection<?> all) {
      all.forEach(PlainTest::onlyOfTheJdk);
    } else if (value != null) {
      assertThat(value.getClass().getClassLoader()).as(value.toString()).isNull();
    }
  }

  @Test
  void whatIsOfAnotherVersionIsNone() {
    assertThat(Plain.record(BuiltFiles.class, null)).isNull();
    assertThat(Plain.record(BuiltFiles.class, "files")).isNull();
    assertThat(Plain.record(BuiltFiles.class, List.of(List.of()))).isNull();
    assertThat(Plain.record(BuiltFiles.class, Arrays.asList("files", null))).isNull();
    assertThat(Plain.record(BuiltFiles.class, Arrays.asList(List.of(List.of(1, 2, 3)), null)))
        .isNull();
  }
}
