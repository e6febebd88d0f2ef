package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** goenv:fix changes values of the user and the file of go env -w, and takes it back exactly. */
class PlanLabIT {
  private static LabRun run;

  @BeforeAll
  static void runCase() throws IOException {
    run = Lab.run("plan");
  }

  private static byte[] kept(String name) throws IOException {
    return Files.readAllBytes(run.kept().resolve(name));
  }

  @Test
  void itIsDone() throws IOException {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(String.join("\n", run.lines()))
        .contains("done: remove GOROOT from the user's variables")
        .contains("checked again, gone: ");
    assertThat(kept("applied.reg")).isNotEqualTo(kept("before.reg"));
    assertThat(new String(kept("applied.txt"), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("GOCACHE");
  }

  /** Types, data and their order of the whole key; bytes of the file. */
  @Test
  void thenAllIsAsItWas() throws IOException {
    assertThat(kept("after.reg")).isEqualTo(kept("before.reg"));
    assertThat(kept("after.txt")).isEqualTo(kept("before.txt"));
    assertThat(run.json("after/snapshot/snapshot.json").at("variables").toString())
        .isEqualTo(run.json("before/snapshot/snapshot.json").at("variables").toString());
  }
}
