package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What WMI answered is kept from one check to the next of the same boot. */
class KeptLabIT {
  /** Boot, account and time, and that Wine's WMI has none of the three classes. */
  private static final String KEPT =
      "goenv-scanners 1 [0-9a-f]+\n\\d{13}\n[0-9a-f]+\n\\d{13}\nnone\nnone\nnone\n";

  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("kept");
  }

  private static String file(String name) throws IOException {
    return Lab.text(run.kept().resolve(name));
  }

  @Test
  void everyCheckGoesOn() throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.lines())
        .filteredOn(line -> line.startsWith("goenv: ") && line.contains(" checks, "))
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(line -> line.matches(".* ms(; virus scanners: as of \\d\\d:\\d\\d, same boot)?"));
    for (String kind : new String[] {"second", "damaged"}) {
      assertThat(run.report(kind).verdicts()).isEqualTo(run.report("first").verdicts());
    }
  }

  @Test
  void theFirstKeepsTheAnswersAndTheSecondReadsThem() throws IOException {
    assertThat(file("first.txt")).matches(KEPT);
    assertThat(run.lines()).filteredOn(line -> line.contains("probe antivirus, kept")).hasSize(2);
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException {
    assertThat(file("again.txt")).matches(KEPT);
  }

  @Test
  void whereNobodyLooksNothingIsKept() throws IOException {
    assertThat(file("strict.txt").strip()).isEqualTo("damaged");
  }
}
