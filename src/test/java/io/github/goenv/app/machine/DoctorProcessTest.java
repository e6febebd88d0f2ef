package io.github.goenv.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: undecodable bytes in its environment, loaded classes. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class DoctorProcessTest {
  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "POSIX"})
  void bytesThatAreNoTextHarmNothing(String locale) throws Exception {
    TestMachine machine = new TestMachine(root);

    String printed =
        doctor(
            machine,
            "LC_ALL=" + locale,
            // 0xFF and 0xC3 without a second byte are no UTF-8.
            "PATH=$(printf '/opt/\\377\\303bin'):$PATH",
            "CC=$(printf '\\300gcc')");

    assertThat(printed)
        .contains("entry 1 of PATH is not a path: /opt/")
        .contains("U+FFFD REPLACEMENT CHARACTER")
        .contains("go1.26.8")
        .doesNotContain("CRASHED")
        .doesNotContain("Exception")
        .doesNotContain("\tat ");
  }

  @Test
  void aFullWidthColonIsNamed() throws Exception {
    TestMachine machine = new TestMachine(root);

    String printed = doctor(machine, "LC_ALL=C.UTF-8", "GOROOT=$(printf 'C\\357\\274\\232\\\\Go')");

    assertThat(printed)
        .contains("GOROOT is C\uFF1A\\Go")
        .contains("U+FF1A FULLWIDTH COLON")
        .doesNotContain("CRASHED");
  }

  /** Where the locale is POSIX, as in small containers, Java reads every such byte as U+FFFD. */
  @Test
  void aFullWidthColonIsCalledWrongInThePosixLocaleToo() throws Exception {
    TestMachine machine = new TestMachine(root);

    String printed = doctor(machine, "LC_ALL=POSIX", "GOROOT=$(printf 'C\\357\\274\\232\\\\Go')");

    assertThat(printed)
        .contains("goroot.malformed")
        .contains("U+FFFD REPLACEMENT CHARACTER")
        .doesNotContain("CRASHED");
  }

  @Test
  void noClassOfJnaIsLoaded() throws Exception {
    TestMachine machine = new TestMachine(root);
    machine.write("project/c.go", "package main\n\nimport \"C\"\n");

    doctor(machine, "LC_ALL=C.UTF-8");

    assertThat(Files.readString(root.resolve("classes")))
        .contains("io.github.goenv.probe.CompilersProbe")
        .contains("io.github.goenv.check.Judgement")
        .doesNotContain("com.sun.jna");
  }

  private String doctor(TestMachine machine, String... variables) throws Exception {
    StringBuilder script = new StringBuilder();
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      script.append("export ").append(variable, 0, equals).append("=\"");
      script.append(variable.substring(equals + 1)).append("\"\n");
    }
    script.append("exec \"$JAVA\" -XX:TieredStopAtLevel=1 \"-Xlog:class+load:file=$LOADED\"");
    script.append(" -cp \"$CLASSES\" io.github.goenv.app.machine.DoctorProgram\n");
    Path file = Files.writeString(root.resolve("doctor.sh"), script, StandardCharsets.US_ASCII);
    machine.environment.putAll(
        Map.of(
            "JAVA", System.getProperty("java.home") + "/bin/java",
            "LOADED", root.resolve("classes").toString(),
            "CLASSES", System.getProperty("java.class.path")));
    Captured captured =
        Processes.capture(
            new Command(
                List.of("/bin/sh", file.toString()),
                machine.project,
                machine.environment,
                Duration.ofMinutes(2)),
            1 << 22);
    assertThat(captured.exit().exitCode()).as(captured.stderr()).isZero();
    return captured.stdout();
  }
}
