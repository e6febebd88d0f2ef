package io.github.goenv.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.sumdb.http.DatabaseServer;
import io.github.goenv.sumdb.http.HttpReader;
import io.github.goenv.sumdb.http.ModuleProxies;
import io.github.goenv.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of databases that Go's own package makes the honest one is believed, and no other. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class ChecksumDatabaseAgainstGoTest {
  private static final String MODULE = "golang.org/toolchain";
  private static final String VERSION = "v0.0.1-go1.26.8.linux-amd64";
  private static final String SUM = "h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=";

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void start() throws Exception {
    Map<String, String> sums = new LinkedHashMap<>();
    sums.put(MODULE + " v0.0.1-go1.26.7.linux-amd64", "h1:" + "C".repeat(43) + "=");
    sums.put(MODULE + " " + VERSION, SUM);
    database = new TestDatabase(directory, sums);
  }

  @AfterAll
  static void stop() throws Exception {
    database.close();
  }

  /** What is remembered, in memory. */
  private static final class Kept implements Memory {
    private final Map<String, byte[]> answers = new HashMap<>();
    private final List<Head> heads = new ArrayList<>();

    @Override
    public List<Head> heads() {
      return heads;
    }

    @Override
    public void keepHead(String note) {
      heads.clear();
      heads.add(new Head("latest", note));
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(answers.get(path));
    }

    @Override
    public void keep(String path, byte[] answer) {
      answers.put(path, answer);
    }
  }

  private static Remote remote(DatabaseSetting setting) {
    HttpReader http = new HttpReader(address -> null, Duration.ofSeconds(20));
    return new DatabaseServer(setting, new ModuleProxies("off", http), http);
  }

  private static String said(String kind, Memory memory, String module, String version)
      throws InterruptedException {
    try {
      DatabaseSetting setting = DatabaseSetting.parse(database.setting(kind));
      return new ChecksumDatabase(setting.key(), remote(setting), memory)
          .look(module, version)
          .sum();
    } catch (ProofFailed e) {
      return e.proof() + ": " + e.reason().in(Messages.in("en"));
    } catch (NoAnswer e) {
      return "no answer: " + e.reason().in(Messages.in("en"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "honest     | h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=",
        "wrong-hash | INCLUSION: record 1001 of the tree with .* is not the one that contains h1:BBBB.*",
        "forged     | SIGNATURE: the signature of the tree head with the key .* is not valid",
        "stranger   | SIGNATURE: the tree head is not signed with the key .*",
        "truncated  | TILES: tile/8/.* has .* bytes instead of .*",
        "bent       | TILES: .*",
        "old-head   | INCLUSION: record 1001 is not in the tree whose head came with it: that one is old and has 1001 records",
        "other      | RECORD: the record is not about golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64",
      })
  void onlyTheHonestOneIsBelieved(String kind, String expected) throws Exception {
    Kept memory = new Kept();

    String said = said(kind, memory, MODULE, VERSION);

    assertThat(said).matches(expected.replace("+", "\\+"));
    assertThat(memory.answers.isEmpty()).isEqualTo(!kind.equals("honest"));
    assertThat(memory.heads.isEmpty()).isEqualTo(!kind.equals("honest"));
  }

  @Test
  void aTreeThatLeavesItsHistoryIsRefused() throws Exception {
    Kept memory = new Kept();
    assertThat(said("honest", memory, MODULE, VERSION)).isEqualTo(SUM);
    List<Memory.Head> head = List.copyOf(memory.heads);
    memory.answers.clear();

    assertThat(said("forked", memory, MODULE, VERSION)).startsWith("CONSISTENCY: ");
    assertThat(memory.heads).isEqualTo(head);
    assertThat(memory.answers).isEmpty();
  }

  /** Where the other history was shorter when it signed. */
  @Test
  void aShorterTreeOfAnotherHistoryIsRefused() throws Exception {
    DatabaseSetting setting = DatabaseSetting.parse(database.setting("forked"));
    Remote forked = remote(setting);
    String path = "lookup/" + MODULE + "@" + VERSION;
    Map<String, byte[]> early = forked.read(List.of(path), 1 << 20);
    Kept memory = new Kept();
    for (int i = 0; i < 200; i++) {
      assertThat(forked.read(List.of("lookup/example.com/a" + i + "@v1.0.0"), 1 << 20)).hasSize(1);
      assertThat(said("honest", memory, "example.com/b" + i, "v1.0.0")).startsWith("h1:");
    }
    Remote mixed = (paths, most) -> paths.get(0).equals(path) ? early : forked.read(paths, most);

    assertThatThrownBy(
            () -> new ChecksumDatabase(setting.key(), mixed, memory).look(MODULE, VERSION))
        .isInstanceOfSatisfying(
            ProofFailed.class, e -> assertThat(e.proof()).isEqualTo(Proof.CONSISTENCY));
  }

  @Test
  void aHeadFromBeforeIsTakenWhereTheNewestKnownHasTheRecord() throws Exception {
    Kept memory = new Kept();
    DatabaseSetting setting = DatabaseSetting.parse(database.setting("honest"));
    Remote server = remote(setting);
    String path = "lookup/" + MODULE + "@" + VERSION;
    byte[] early = server.read(List.of(path), 1 << 20).get(path);
    for (int i = 0; i < 40; i++) {
      assertThat(said("honest", memory, "example.com/growing" + i, "v1.0.0")).startsWith("h1:");
    }
    String before = memory.heads.get(0).note();
    memory.answers.put(path, early); // as proxies keep an answer for years

    assertThat(said("honest", memory, MODULE, VERSION)).isEqualTo(SUM);
    assertThat(memory.heads.get(0).note()).isEqualTo(before);
  }

  @Test
  void whatIsKeptNeedsNoNetwork() throws Exception {
    Kept memory = new Kept();
    assertThat(said("honest", memory, MODULE, VERSION)).isEqualTo(SUM);
    DatabaseSetting setting = DatabaseSetting.parse(database.setting("honest"));
    Remote none =
        (paths, most) -> {
          throw new AssertionError(paths);
        };

    assertThat(new ChecksumDatabase(setting.key(), none, memory).look(MODULE, VERSION).sum())
        .isEqualTo(SUM);
  }

  /** One wrong bit anywhere, in an answer or in what is kept, never gives another sum. */
  @Test
  void noBitCanBeChanged() throws Exception {
    Random random = new Random(15);
    DatabaseSetting setting = DatabaseSetting.parse(database.setting("honest"));
    Remote honest = remote(setting);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      Kept memory = new Kept();
      if (i % 2 == 0) {
        new ChecksumDatabase(setting.key(), honest, memory).look(MODULE, VERSION);
        memory.answers.values().forEach(bytes -> bend(bytes, random));
      }
      Remote bent =
          (paths, most) -> {
            Map<String, byte[]> answers = honest.read(paths, most);
            answers.values().forEach(bytes -> bend(bytes, random));
            return answers;
          };
      try {
        String sum = new ChecksumDatabase(setting.key(), bent, memory).look(MODULE, VERSION).sum();
        assertThat(sum).isEqualTo(SUM);
      } catch (ProofFailed | NoAnswer e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(200, 400);
  }

  private static void bend(byte[] bytes, Random random) {
    if (random.nextInt(3) > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  @Test
  void whatIsNotThereIsUnknown() throws Exception {
    assertThat(said("honest", new Kept(), MODULE, "v0.0.1-go1.2.3.linux-amd64"))
        .isEqualTo(
            "no answer: the checksum database has no"
                + " golang.org/toolchain@v0.0.1-go1.2.3.linux-amd64");
    assertThat(said("nowhere", new Kept(), MODULE, VERSION)).startsWith("no answer: ");
  }
}
