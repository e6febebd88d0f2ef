package io.github.goenv.probe.windows.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.probe.windows.antivirus.KeptAnswers.Circumstances;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.WmiAnswer.Rows;
import io.github.goenv.probe.windows.api.WmiRow;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@StartsPrograms // JNA asks ldconfig
class KeptAnswersTest {
  private static final long BOOT = 1_795_000_000_000L;
  private static final Circumstances HERE = new Circumstances(BOOT, "1a2b");
  private static final Rows NONE = Rows.notInstalled(DefenderComputer.NAMESPACE);
  private static final DefenderPreference.Reader USER = new DefenderPreference.Reader(false, false);

  private static Rows rows(Map<String, Object> row) {
    return new Rows(List.of(new WmiRow(row)), null);
  }

  private static KeptAnswers kept(ScannerAnswers answers) {
    return new KeptAnswers(HERE, BOOT + 60_000, answers);
  }

  private static String shown(ScannerAnswers answers) {
    StringBuilder shown = new StringBuilder();
    for (Rows rows : List.of(answers.status(), answers.preference(), answers.products())) {
      shown.append(rows.isNotInstalled() ? "none" : rows.rows());
    }
    return shown.toString();
  }

  private static final KeptAnswers USUAL =
      kept(
          new ScannerAnswers(
              rows(new TreeMap<>(Map.of("AntivirusEnabled", true, "AMRunningMode", "Normal"))),
              rows(new TreeMap<>(Map.of("ExclusionPath", List.of("N/A: Must be administrator")))),
              NONE,
              null));

  @Test
  void anyAnswersAreReadAsTheyWereWritten() {
    Random random = new Random(16);
    for (int i = 0; i < 500; i++) {
      ScannerAnswers answers = new ScannerAnswers(any(random), any(random), any(random), null);
      KeptAnswers read = KeptAnswers.parse(kept(answers).text());

      assertThat(read).isNotNull();
      assertThat(read.circumstances()).isEqualTo(HERE);
      assertThat(read.answered()).isEqualTo(BOOT + 60_000);
      assertThat(shown(read.answers())).isEqualTo(shown(answers));
      assertThat(read.answers().asOf()).isEqualTo(BOOT / 1000 + 60);
    }
  }

  private static Rows any(Random random) {
    if (random.nextInt(4) == 0) {
      return NONE;
    }
    List<WmiRow> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, Object> values = new TreeMap<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        values.put(text(random), value(random));
      }
      rows.add(new WmiRow(values));
    }
    return new Rows(rows, null);
  }

  private static Object value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextBoolean();
      case 1 -> (long) random.nextInt();
      case 2 -> text(random);
      default -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
          list.add(random.nextBoolean() ? text(random) : (Object) random.nextLong());
        }
        yield list;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append("a\\\n\rn ö病".charAt(random.nextInt(8)));
    }
    return text.toString();
  }

  @Test
  void aDamagedTextIsNone() {
    String text = USUAL.text();

    assertThat(KeptAnswers.parse(text)).isNotNull();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'x' ? 'y' : 'x';
      assertThat(KeptAnswers.parse(text.substring(0, i))).as("cut at %s", i).isNull();
      assertThat(KeptAnswers.parse(text.substring(0, i) + other + text.substring(i + 1)))
          .as("another character at %s", i)
          .isNull();
    }
    assertThat(KeptAnswers.parse(text.replace("\n", "\r\n"))).isNull();
    assertThat(KeptAnswers.parse("")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "a moment ago, 0, 1a2b, 61000, true",
    "the clock was set right a little, 1500, 1a2b, 61000, true",
    "ten minutes ago, 0, 1a2b, 660000, true",
    "longer ago, 0, 1a2b, 660001, false",
    "of the boot before, 200000, 1a2b, 300000, false",
    "the clock was put back, -3600000, 1a2b, 61000, false",
    "the clock was put forward, 3600000, 1a2b, 3661000, false",
    "of the future, 0, 1a2b, 59999, false",
    "of another account or with other rights, 0, 1a2c, 61000, false",
  })
  void standsInTheSameCircumstances(
      String when, long bootLater, String account, long now, boolean stands) {
    assertThat(USUAL.stands(new Circumstances(BOOT + bootLater, account), BOOT + now))
        .as(when)
        .isEqualTo(stands);
  }

  @Test
  void onlyWholeAnswersWithoutNamesOfFilesAreKept() {
    Rows late = new Rows(List.of(), new NativeFailure(0, Text.of("windows.wmi.timeout"), null));
    Rows status = rows(Map.of("AntivirusEnabled", true));

    assertThat(USUAL.answers().keepable()).isTrue();
    assertThat(new ScannerAnswers(NONE, NONE, NONE, null).keepable()).isTrue();
    assertThat(new ScannerAnswers(late, NONE, NONE, null).keepable()).isFalse();
    assertThat(new ScannerAnswers(status, late, NONE, null).keepable()).isFalse();
    assertThat(new ScannerAnswers(status, NONE, late, null).keepable()).isFalse();
    for (Map<String, Object> seen :
        List.<Map<String, Object>>of(
            Map.of("ExclusionPath", List.of("C:\\Users\\ann\\go")),
            Map.of("ExclusionProcess", List.of("ann.exe")),
            Map.of("ControlledFolderAccessProtectedFolders", List.of("D:\\Ann")))) {
      assertThat(new ScannerAnswers(status, rows(seen), NONE, null).keepable())
          .as("%s", seen)
          .isFalse();
    }
  }

  @Test
  void sourcesSayOfWhen() {
    ScannerAnswers then =
        new ScannerAnswers(rows(Map.of("IsTamperProtected", true)), NONE, NONE, BOOT / 1000);
    Fact<Boolean> fact = then.dated(DefenderComputer.tamperProtected(then.status()));

    assertThat(((Fact.Known<Boolean>) fact).source())
        .hasToString("wmi:MSFT_MpComputerStatus, as of 2026-11-18T11:06:40Z");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothingIsKeptOrUsedWhereTheTimeOfTheBootIsNotKnown(@TempDir Path directory)
      throws IOException {
    KeptAnswersFile file = new KeptAnswersFile(directory);
    file.write(USUAL.answers(), USER);
    assertThat(directory).isEmptyDirectory();

    Files.writeString(directory.resolve("scanners.txt"), USUAL.text());
    assertThat(file.read(USER)).isNull();
  }
}
