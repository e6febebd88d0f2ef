package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
@StartsPrograms
class CompilersProbeTest {
  private static final Source NONE = Source.process("X");

  @TempDir Path root;

  @Test
  void gosDefaultIsSearchedOnPath() throws Exception {
    Path gcc = script("bin/gcc", "echo x86_64-linux-gnu");

    Compiler cc = read(Map.of()).get(0);

    assertThat(cc.variable()).isEqualTo("CC");
    assertThat(cc.value()).isEqualTo("gcc");
    assertThat(cc.executable().orNull()).isEqualTo(gcc.toString());
    assertThat(cc.machine().orNull()).isEqualTo("x86_64-linux-gnu");
  }

  /** The race detector needs cgo whatever the project imports. */
  @ParameterizedTest
  @CsvSource({"-race, true", "-v -msan, true", "-asan, true", "-trimpath, false"})
  void flagsThatNeedCgoAreSeen(String flags, boolean needed) {
    Variables variables =
        VariablesProbe.read(HostOs.UNIX, Map.of("GOFLAGS", flags), Fact.absent(NONE));
    assertThat(CompilersProbe.needed(variables)).isEqualTo(needed);
  }

  @Test
  void aMissingCompilerIsAbsentAndNothingIsStarted() throws Exception {
    Compiler cc = read(Map.of("CC", "no-such-cc")).get(0);

    assertThat(cc.executable()).isInstanceOf(Fact.Absent.class);
    assertThat(cc.machine()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void aQuotedCompilerMayHaveBlanksAndArguments() throws Exception {
    Path gcc = script("my tools/gcc", "echo aarch64-linux-gnu");

    Compiler cc = read(Map.of("CC", "\"" + gcc + "\" -m64")).get(0);

    assertThat(cc.words().orNull()).containsExactly(gcc.toString(), "-m64");
    assertThat(cc.executable().orNull()).isEqualTo(gcc.toString());
    assertThat(cc.machine().orNull()).isEqualTo("aarch64-linux-gnu");
  }

  @Test
  void aPathWithABlankThatIsNotQuotedIsSeenAsTheFileItWasMeantToBe() throws Exception {
    Path gcc = script("my tools/gcc", "echo x");

    Compiler cc = read(Map.of("CC", gcc.toString())).get(0);

    assertThat(cc.wholeIsFile()).isTrue();
    assertThat(cc.executable()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void anUnmatchedQuoteHasNoWords() throws Exception {
    assertThat(read(Map.of("CC", "\"gcc")).get(0).words()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void whatACompilerSaysOfItsMachineIsBelievedOnlyWhenItIsOneLineAndNoError() throws Exception {
    for (String body : List.of("echo a; echo b", "echo x; exit 1", ":", "exec nothing-there")) {
      script("bin/gcc", body);

      assertThat(read(Map.of()).get(0).machine()).as(body).isInstanceOf(Fact.Unknown.class);
    }
  }

  @Test
  void bothCompilersAreReadWhenBothAreSet() throws Exception {
    script("bin/gcc", "echo x86_64-linux-gnu");
    script("bin/g++", "echo x86_64-linux-gnu");

    assertThat(read(Map.of("CC", "gcc", "CXX", "g++")))
        .extracting(Compiler::variable)
        .containsExactly("CC", "CXX");
  }

  private static final String MINGW =
      """
      case "$*" in
        -dumpmachine) echo x86_64-w64-mingw32;;
        *_mingw.h*) printf '#define A 1\\n%s\\n';;
        -print-file-name=*) echo "%s";;
        *) exit 1;;
      esac
      """;

  /** As gcc of mingw-w64 answers on Windows, seen there with version 10. */
  @ParameterizedTest
  @CsvSource({
    "#define _UCRT, ucrt, C:/lib/libsynchronization.a",
    "#define __MSVCRT_VERSION__ 0x700, msvcrt, libsynchronization.a",
    "#define B 2, '', libsynchronization.a"
  })
  void onWindowsTheyAreAskedForTheirLibraries(String macro, String runtime, String library)
      throws Exception {
    Path gcc = script("bin/gcc", MINGW.formatted(macro, library));
    Map<String, String> set =
        Map.of("CC", gcc.toString(), "CXX", gcc.toString(), "GOFLAGS", "-race");

    List<Compiler> both = read(set, true, true);

    assertThat(both).hasSize(2);
    assertThat(both.get(0).runtime().orNull()).isEqualTo(runtime.isEmpty() ? null : runtime);
    assertThat(both.get(1).raceLibrary().orNull()).isEqualTo(library);
  }

  /** On the way of every build nothing is asked that is not needed there. */
  @Test
  void whatIsNotNeededIsNotAsked() throws Exception {
    Path gcc = script("bin/gcc", MINGW.formatted("#define _UCRT", "x"));
    String path = gcc.toString();

    Compiler alone = read(Map.of("CC", path), true, true).get(0);
    Compiler quick = read(Map.of("CC", path, "CXX", path), true, false).get(0);
    Compiler unix = read(Map.of("CC", path, "CXX", path, "GOFLAGS", "-race"), false, true).get(0);

    for (Compiler each : List.of(alone, quick, unix)) {
      assertThat(each.runtime()).isInstanceOf(Fact.Absent.class);
      assertThat(each.raceLibrary()).isInstanceOf(Fact.Absent.class);
      assertThat(each.machine().orNull()).isEqualTo("x86_64-w64-mingw32");
    }
  }

  private List<Compiler> read(Map<String, String> more) throws Exception {
    return read(more, false, false);
  }

  private List<Compiler> read(Map<String, String> more, boolean windows, boolean trees)
      throws Exception {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("PATH", "relative:" + root.resolve("bin") + ":/nowhere");
    environment.put("GOENV", "off");
    Variables variables = VariablesProbe.read(HostOs.UNIX, environment, Fact.absent(NONE));
    GoCommand go =
        new GoCommand(
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.known(Map.of("CC", "gcc", "CXX", "g++"), NONE),
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.absent(NONE),
            Fact.absent(NONE));
    ProbeRequest request =
        PathProbeTest.request(
            root,
            environment,
            new ProbeRequest.Examine(
                ProbeRequest.Examine.Modules.NONE, false, false, trees, false, false, null));
    return ((Fact.Known<List<Compiler>>) CompilersProbe.read(request, variables, go, windows))
        .value();
  }

  private Path script(String name, String body) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
