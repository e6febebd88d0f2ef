package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Windows Go judges the errors of the checks, in states of a Windows machine. */
class OracleLabIT {
  @Test
  void goAndTheChecksAgree() throws IOException {
    LabRun run = Lab.run("oracle");

    String said = String.join("\n", run.lines());
    assertThat(run.status()).as(said + run.errors()).isZero();
    assertThat(said).contains(" 0 disagreements");
    System.out.println(
        run.lines().stream().filter(line -> line.startsWith("oracle: ")).findFirst().orElseThrow());
  }
}
