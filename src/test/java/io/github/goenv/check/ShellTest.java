package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.Shell;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.ScopedValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which shell a command is, and how it is written there. */
class ShellTest {
  private static final String MACHINE = "C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\Modules";
  private static final String POWERSHELL =
      "C:\\Users\\me\\Documents\\PowerShell\\Modules;" + MACHINE;

  /** MSYSTEM; PSModulePath of the process and of a new process; PROMPT; the shell. */
  @ParameterizedTest
  @CsvSource({
    // PowerShell has put its own directory before the machine's, also where it ran mvn.cmd.
    ",        powershell, machine, $P$G, POWERSHELL",
    ",        powershell, machine, ,     POWERSHELL",
    // Nothing but cmd, which every mvn.cmd is run by.
    ",        machine,    machine, $P$G, CMD",
    // An IDE that has started Java itself.
    ",        machine,    machine, ,     POWERSHELL",
    // Git Bash; with PowerShell as well which is the nearer one is unknown.
    "MINGW64, machine,    machine, ,     BASH",
    "UCRT64,  machine,    machine, $P$G, BASH",
    "MINGW64, powershell, machine, $P$G, POWERSHELL",
    "MINGW64, ,           ,        ,     BASH",
    // What a new process gets was not read.
    ",        powershell, ,        $P$G, POWERSHELL",
    ",        machine,    ,        $P$G, POWERSHELL",
    "MINGW64, machine,    ,        ,     POWERSHELL",
    ",        ,           ,        $P$G, POWERSHELL",
  })
  void isTold(String msystem, String modules, String fresh, String prompt, Shell shell) {
    WindowsMachine machine = new WindowsMachine();
    put(machine.process, "MSYSTEM", msystem);
    put(machine.process, "PSModulePath", path(modules));
    put(machine.process, "PROMPT", prompt);
    Map<String, String> block = new TreeMap<>();
    put(block, "PSMODULEPATH", path(fresh));
    machine.fresh = Fact.known(block, WindowsMachine.API);
    assertThat(Shell.of(machine.snapshot())).isEqualTo(shell);
  }

  /** PowerShell leaves alone what a user has stored, so an unchanged value tells nothing. */
  @Test
  void aStoredModulePathTellsNothing() {
    WindowsMachine machine = new WindowsMachine();
    machine.process.put("PSModulePath", MACHINE);
    machine.process.put("PROMPT", "$P$G");
    machine.fresh = Fact.known(Map.of("PSMODULEPATH", MACHINE), WindowsMachine.API);
    assertThat(Shell.of(machine.snapshot())).isEqualTo(Shell.CMD);
    machine.user =
        Fact.known(Map.of("PSModulePath", new ScopedValue(MACHINE, false)), WindowsMachine.API);
    assertThat(Shell.of(machine.snapshot())).isEqualTo(Shell.POWERSHELL);
    machine.user = WindowsMachine.unknown();
    assertThat(Shell.of(machine.snapshot())).isEqualTo(Shell.POWERSHELL);
  }

  private static String path(String name) {
    return name == null ? null : name.equals("machine") ? MACHINE : POWERSHELL;
  }

  private static void put(Map<String, String> into, String name, String value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SH         | a b      | 'a b'",
        "SH         | it's     | 'it'\\''s'",
        "SH         | C:\\x    | 'C:\\x'",
        "BASH       | C:\\x    | 'C:\\x'",
        "POWERSHELL | C:\\x    | C:\\x",
        "POWERSHELL | it's     | 'it''s'",
        "CMD        | C:\\x    | C:\\x",
        "CMD        | C:\\a b  | \"C:\\a b\"",
        "CMD        | a&b      | \"a&b\"",
        "CMD        | a=b      | \"a=b\"",
      })
  void quotes(Shell shell, String text, String quoted) {
    assertThat(shell.quoted(text)).isEqualTo(quoted);
  }

  @Test
  void writesTheSameForEach() {
    assertThat(Shell.CMD.assign("GOFLAGS", "-v")).isEqualTo("set \"GOFLAGS=-v\"");
    assertThat(Shell.CMD.unset("GOFLAGS")).isEqualTo("set \"GOFLAGS=\"");
    assertThat(Shell.CMD.with("A", "b", null, "go env"))
        .isEqualTo("set \"A=b\" & go env & set \"A=\"");
    assertThat(Shell.CMD.pathFirst("C:\\go\\bin")).isEqualTo("set \"PATH=C:\\go\\bin;%PATH%\"");
    assertThat(Shell.CMD.start("C:\\a b\\go.exe", "version"))
        .isEqualTo("\"C:\\a b\\go.exe\" version");
    assertThat(Shell.BASH.pathFirst("C:\\go\\bin"))
        .isEqualTo("export PATH=\"$(cygpath 'C:\\go\\bin')\":\"$PATH\"");
    assertThat(Shell.POWERSHELL.with("A", "b", null, "go env"))
        .isEqualTo("$env:A = 'b'; go env; Remove-Item Env:A");
    assertThat(Shell.POWERSHELL.with("A", "b", "c", "go env"))
        .isEqualTo("$env:A = 'b'; go env; $env:A = 'c'");
    assertThat(Shell.BASH.makeDirectory("D:\\a b")).isEqualTo("mkdir -p 'D:\\a b'");
    assertThat(Shell.CMD.makeDirectory("D:\\a b")).isEqualTo("mkdir \"D:\\a b\"");
  }

  /** From cmd and Git Bash the stored variables are removed by a PowerShell that is started. */
  @ParameterizedTest
  @CsvSource({"MINGW64, bash", ", cmd"})
  void everyCommandSaysWhichShellItIsFor(String msystem, String word) {
    WindowsMachine machine = new WindowsMachine();
    put(machine.process, "MSYSTEM", msystem);
    machine.process.put("PSModulePath", MACHINE);
    machine.process.put("PROMPT", "$P$G");
    machine.process.put("GOFLAGS", "-v");
    machine.fresh = Fact.known(Map.of("PSMODULEPATH", MACHINE), WindowsMachine.API);
    machine.user = Fact.known(Map.of("GOFLAGS", new ScopedValue("-v", false)), WindowsMachine.API);
    List<Fix> fixes =
        Fixes.unset(machine.snapshot(), new Evidence("GOFLAGS", "-v", Source.process("GOFLAGS")));
    assertThat(fixes).extracting(Fix::shell).containsExactly(word, word);
    assertThat(fixes.get(0).text())
        .isEqualTo(
            "powershell -NoProfile -Command \"[Environment]::SetEnvironmentVariable('GOFLAGS',"
                + " [NullString]::Value, 'User')\"");
    assertThat(fixes.get(0).undo()).startsWith("powershell -NoProfile -Command \"reg add ");
  }

  /** A value that the other shell would read in it stays a command for PowerShell. */
  @Test
  void whatCannotBeHandedOnStaysPowerShell() {
    WindowsMachine machine = new WindowsMachine();
    machine.process.put("MSYSTEM", "MINGW64");
    machine.process.put("GOPATH", "C:\\a");
    machine.user =
        Fact.known(Map.of("GOPATH", new ScopedValue("%X%\\go", true)), WindowsMachine.API);
    List<Fix> fixes =
        Fixes.unset(machine.snapshot(), new Evidence("GOPATH", "C:\\a", Source.process("GOPATH")));
    assertThat(fixes).extracting(Fix::shell).containsExactly("powershell", "bash");
  }
}
