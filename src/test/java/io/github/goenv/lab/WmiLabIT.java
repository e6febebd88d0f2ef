package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Our few calls of COM and jna-platform's wrappers have the same answers of Wine's WMI. */
class WmiLabIT {
  @Test
  void answersAreThoseOfAnotherWayToAsk() throws IOException {
    LabRun run = Lab.run("wmi");

    String said = String.join("\n", run.lines());
    assertThat(run.status()).as(said + run.errors()).isZero();
    assertThat(run.lines())
        .contains(
            "wmi: 6 classes, 0 differences",
            "types: Boolean Integer String list-of-Integer list-of-String",
            "no namespace: 0x8004100E");
  }
}
