package io.github.goenv.go.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.Catalogue;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table as such; {@link KnownTextsOfGoTest} holds it to what go prints. */
class KnownTextsTest {
  /** Lines around the sentences. */
  private static final Set<String> AROUND =
      Set.of(
          "line",
          "more",
          "machine",
          "doctor",
          "doctor-network",
          "programs",
          "programs.exec",
          "programs.packages",
          "programs.run",
          "modules",
          "generate",
          "link",
          "header",
          "space",
          "maven-proxy");

  private static final List<KnownText> ROWS = rows();

  private static List<KnownText> rows() {
    List<KnownText> rows = new ArrayList<>();
    KnownTexts.tables().forEach(rows::addAll);
    return rows;
  }

  @Test
  void everyRowIsReached() {
    for (KnownText row : ROWS) {
      String also = row.also();
      String text = "go: x: " + row.needle() + (also == null ? "" : " y " + also);
      KnownText found = KnownTexts.of(text);
      assertThat(found).as(row.needle()).isNotNull();
      assertThat(found.name()).as(row.needle()).isEqualTo(row.name());
      if (row.check() != null) {
        assertThat(KnownTexts.ofLoading(text)).as(row.needle()).isNotNull();
      }
    }
  }

  @Test
  void everyNameHasASentenceAndEverySentenceAName() {
    Set<String> names = new TreeSet<>(AROUND);
    ROWS.forEach(row -> names.add(row.name()));
    Set<String> keys = new TreeSet<>();
    Messages.in("en").keys("said").forEach(key -> keys.add(key.substring("said.".length())));
    assertThat(keys).isEqualTo(names);
  }

  /** "Usually", "often", "one of" or "always": nothing is claimed without its odds. */
  @Test
  void aSentenceOfACauseOutsideTheTextSaysHowSureItIs() {
    Messages texts = Messages.in("en");
    Set<String> saidByGoItself =
        Set.of(
            "all-excluded",
            "no-packages",
            "several-programs",
            "no-directory",
            "internal",
            "work-lacks",
            "work",
            "newer-go",
            "go-mod",
            "gopath",
            "no-home",
            "unwritable",
            "goflags",
            "gocache",
            "setting",
            "long-name",
            "offline",
            "undefined");
    for (KnownText row : ROWS) {
      String sentence = String.valueOf(texts.find("said." + row.name()));
      assertThat(sentence)
          .as(row.name())
          .matches(
              each ->
                  each.matches("(?is).*\\b(usually|often|one of|always|either|mostly|if it)\\b.*")
                      || saidByGoItself.contains(row.name()));
      assertThat(sentence).as(row.name()).doesNotEndWith(".");
    }
  }

  @Test
  void everyIdIsOfTheCatalogue() {
    for (KnownText row : ROWS) {
      List<String> ids = new ArrayList<>(row.ids());
      if (row.check() != null) {
        ids.add(row.check());
      }
      for (String id : ids) {
        assertThat(Catalogue.find(id)).as(row.needle() + ": " + id).isNotNull();
      }
    }
  }

  /** Switching checksums off is what the web advises, and what an attacker wishes. */
  @Test
  void noSentenceSwitchesAChecksumOff() {
    for (String key : Messages.in("en").keys("said")) {
      assertThat(Messages.in("en").find(key))
          .doesNotContain("GOSUMDB=off", "GONOSUMDB", "GOINSECURE", "GONOSUMCHECK");
    }
  }

  /** Texts of reports, for states that no test can bring about. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "virus        | fork/exec C:\\T\\go-build1\\b001\\exe\\a.out.exe: Operation did not complete successfully because the file contains a virus or potentially unwanted software.",
        "denied-fresh | open C:\\T\\go-build1\\b001\\exe\\a.out.exe: Access is denied.",
        "denied       | open C:\\p\\target\\app.exe: Access is denied.",
        "command-line | fork/exec C:\\Go\\pkg\\tool\\windows_amd64\\compile.exe: The filename or extension is too long.",
        "long-name    | open C:\\x: The filename or extension is too long.",
        "race-runtime | exit status 0xc0000139",
        "memory       | compile: signal: killed",
        "memory       | runtime: VirtualAlloc of 1048576 bytes failed with errno=1455",
        "credentials  | fatal: could not read Username for 'https://h': terminal prompts disabled",
        "certificate  | Get https://h/: x509: certificate signed by unknown authority",
        "no-host      | dial tcp: lookup proxy.golang.org: no such host",
        "checksum     | verifying example.com/a@v1.0.0: checksum mismatch",
        "cygwin       | ld: cannot find -lmingwex",
        "other-arch   | cc1: sorry, unimplemented: 64-bit mode not compiled in",
      })
  void knowsTextsOfReports(String name, String text) {
    KnownText found = KnownTexts.of(text);
    assertThat(found).isNotNull();
    assertThat(found.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "# example.com/app",
    "./main.go:2:15: declared and not used: x",
    "go: downloading example.com/a v1.0.0",
    "./main.go:4:2: syntax error: unexpected name"
  })
  void saysNothingOfOtherTexts(String text) {
    assertThat(KnownTexts.of(text)).isNull();
  }
}
