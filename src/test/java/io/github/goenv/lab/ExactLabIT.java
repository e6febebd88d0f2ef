package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Exact times on Windows: a cold build, with the helper in a directory with a space. */
class ExactLabIT {
  private static LabRun run;

  @BeforeAll
  static void run() throws Exception {
    run = Lab.run("exact");
  }

  @Test
  void theHelperIsCompiledAndGoGoesOn() {
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.lines())
        .filteredOn(line -> line.contains("compiling the helper"))
        .singleElement()
        .asString()
        .contains("C:\\goenv lab\\helper\\go1.27.3-windows-amd64-");
    assertThat(run.output()).noneMatch(line -> line.matches("\\[(WARNING|ERROR)].*"));
  }

  @Test
  void theBuildIsComplete() throws IOException {
    Json build = run.json("all/build-windows-amd64.json");
    assertThat(build.text("outcome")).isEqualTo("success");
    assertThat(build.text("timing", "state")).isEqualTo("complete");
    assertThat(build.text("precision")).isEqualTo("exact");
    assertThat(build.text("artifact", "machine")).isEqualTo("amd64");
    assertThat(build.at("stages").all())
        .extracting(each -> each.text("stage"))
        .contains("asm", "compile", "link")
        .doesNotContain("compile+asm");
    assertThat(build.at("command").all())
        .extracting(Json::toString)
        .filteredOn(word -> word.startsWith("-toolexec="))
        .singleElement()
        .asString()
        .startsWith("-toolexec='C:\\goenv lab\\helper\\");
  }
}
