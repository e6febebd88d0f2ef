package io.github.goenv.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import io.github.goenv.Golden;
import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy;
import io.github.goenv.compare.FindingChange.Kind;
import io.github.goenv.snapshot.RandomSnapshots;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.SnapshotJson;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two machines differ in what some check says, and in nothing else. */
class CompareTest {
  private static final Redaction NOBODY = Redaction.CREDENTIALS_ONLY;

  private static Comparison compare(Snapshot before, Snapshot after) throws IOException {
    return Compare.of(
        SnapshotJson.saved(before, NOBODY), SnapshotJson.saved(after, NOBODY), Policy.STANDARD);
  }

  private static Snapshot machine(String name) {
    return SnapshotBuilder.machine(name).build();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-healthy, windows-laptop-two-goroots, laptop",
    "windows-laptop-two-goroots, windows-healthy, laptop-back",
    "linux-healthy, linux-no-go, no-go",
    "linux-healthy, linux-agent-no-home, agent",
    "linux-healthy, macos-laptop, mac",
    "linux-healthy, linux-healthy, same",
  })
  void machinesAreCompared(String before, String after, String file) throws IOException {
    Comparison comparison = compare(machine(before), machine(after));
    for (String language : List.of("en", "zh-CN")) {
      List<String> lines =
          CompareLines.of(comparison, "a.json", "b.json", Messages.in(language), true);
      Golden.check("compare/" + language + "/" + file + ".txt", String.join("\n", lines) + "\n");
      if (language.equals("zh-CN")) {
        assertThat(String.join("\n", lines)).doesNotContainPattern("[\\u3400-\\u9fff][,.;:?!()]");
      }
    }
    String json = written(comparison, NOBODY);
    assertValid(json);
    if (file.equals("laptop")) {
      Golden.check("compare/compare.json", json);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          takenAt | "2027-01-01T00:00:00Z"
          toolVersion | "9.9.9"
          variables.process.SHLVL | "7"
          variables.process.HOSTTYPE | "x"
          """)
  void whatNoCheckReadsIsNoDifference(String fact, String value) throws IOException {
    Snapshot changed = SnapshotBuilder.machine("linux-healthy").set(fact, value).build();
    Comparison comparison = compare(machine("linux-healthy"), changed);

    assertThat(comparison.word()).isEqualTo("same");
    assertThat(comparison.facts()).isEmpty();
  }

  @Test
  void freeSpaceIsADifferenceWhenItIsUsedUp() throws IOException {
    SnapshotBuilder less = SnapshotBuilder.machine("linux-healthy");
    less.known("places.GOCACHE.freeBytes", "40000000000", "api:statvfs");
    assertThat(compare(machine("linux-healthy"), less.build()).facts()).isEmpty();

    less.known("places.GOCACHE.freeBytes", "1000000", "api:statvfs");
    Comparison full = compare(machine("linux-healthy"), less.build());
    assertThat(full.word()).isEqualTo("worse");
    assertThat(full.findings())
        .extracting(FindingChange::id, FindingChange::kind)
        .contains(org.assertj.core.api.Assertions.tuple("disk.space", Kind.NEW));
  }

  @Test
  void aFactNamesTheChecksThatReadIt() throws IOException {
    Snapshot other =
        SnapshotBuilder.machine("linux-healthy").set("go.env.GOVERSION", "\"go1.20.1\"").build();
    Comparison comparison = compare(machine("linux-healthy"), other);

    FactChange version =
        comparison.facts().stream()
            .filter(fact -> fact.fact().equals("go.env.GOVERSION"))
            .findFirst()
            .orElseThrow();
    assertThat(version.before()).isEqualTo("go1.26.8");
    assertThat(version.after()).isEqualTo("go1.20.1");
    assertThat(version.effects()).extracting(FactChange.Effect::id).contains("go.version");
    assertThat(version.matters()).isTrue();
  }

  @Test
  void anUnknownFactIsNeverWorse() throws IOException {
    Snapshot other =
        SnapshotBuilder.machine("linux-healthy").unknown("places.GOCACHE.writable").build();
    Comparison comparison = compare(machine("linux-healthy"), other);

    assertThat(comparison.word()).isEqualTo("different");
    assertThat(comparison.findings()).extracting(FindingChange::kind).containsOnly(Kind.UNKNOWN);
    assertThat(compare(other, machine("linux-healthy")).findings())
        .extracting(FindingChange::kind)
        .containsOnly(Kind.KNOWN);
  }

  @ParameterizedTest
  @FieldSource("io.github.goenv.SnapshotBuilder#MACHINES")
  void aMachineIsLikeItself(String name) throws IOException {
    Comparison comparison = compare(machine(name), machine(name));
    assertThat(comparison.word()).isEqualTo("same");
    assertThat(comparison.facts()).isEmpty();
  }

  /** Each finding that is new one way is gone the other way. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void bothWaysFitTogether(int seed) throws IOException {
    Random random = new Random(seed);
    RandomSnapshots snapshots = new RandomSnapshots(random, RandomSnapshots.likely(random));
    for (int i = 0; i < 6; i++) {
      String os = i % 2 == 0 ? "linux" : "windows";
      Snapshot a = snapshots.next(os);
      Snapshot b = snapshots.next(os);
      Comparison there = compare(a, b);
      Comparison back = compare(b, a);

      assertThat(things(there, Kind.NEW)).isEqualTo(things(back, Kind.GONE));
      assertThat(things(there, Kind.RAISED)).isEqualTo(things(back, Kind.LOWERED));
      assertThat(things(there, Kind.UNKNOWN)).isEqualTo(things(back, Kind.KNOWN));
      assertThat(there.same()).isEqualTo(back.same());
      assertThat(compare(a, a).same()).isTrue();
    }
  }

  private static List<String> things(Comparison comparison, Kind kind) {
    return comparison.findings().stream()
        .filter(change -> change.kind() == kind)
        .map(change -> change.id() + " " + change.subject())
        .sorted()
        .toList();
  }

  /** One saved as it was, one without personal data: the same machine. */
  @ParameterizedTest
  @CsvSource({
    "linux-healthy, /home/anna.lind, anna.lind",
    "macos-laptop, /Users/anna.lind, anna.lind",
  })
  void whetherItWasRedactedIsNoDifference(String name, String home, String user)
      throws IOException {
    Snapshot redacted = machine(name);
    String text = written(redacted).replace("/home/user", home);
    Snapshot plain = SnapshotJson.read(text);
    assertThat(text).contains(user);

    Comparison comparison = compare(redacted, plain);
    assertThat(comparison.word()).isEqualTo("same");
    assertThat(comparison.facts()).isEmpty();
    Comparison other = compare(machine("linux-no-go"), plain);
    assertThat(written(other, NOBODY)).doesNotContain(user);
    assertThat(CompareLines.of(other, "a", "b", Messages.in("en"), true))
        .noneMatch(line -> line.contains(user));
  }

  private static String written(Snapshot machine) throws IOException {
    StringWriter out = new StringWriter();
    SnapshotJson.write(machine, NOBODY, out);
    return out.toString();
  }

  private static String written(Comparison comparison, Redaction redaction) throws IOException {
    StringWriter out = new StringWriter();
    CompareJson.write(comparison, "0.1.0", redaction, Messages.in("en"), out);
    return out.toString();
  }

  private static void assertValid(String json) throws IOException {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    String name = "/io/github/goenv/schema/compare.schema.json";
    try (InputStream in = CompareTest.class.getResourceAsStream(name)) {
      URI schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(validator.validate(schema, json).getErrors())
          .extracting(error -> error.getInstanceLocation() + " " + error.getError())
          .isEmpty();
    }
  }
}
