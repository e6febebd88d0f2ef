package io.github.goenv.probe.windows.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.service.NssmSettings;
import io.github.goenv.snapshot.service.ObjectAccess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small pure parts: paths, names, groups, trees, programs. */
class ServicePartsTest {
  private static final Source SOURCE = Source.of(Source.Kind.REGISTRY, "X");
  private static final Map<String, String> MACHINE =
      Map.of("SystemRoot", "C:\\Windows", "ProgramData", "C:\\ProgramData");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"C:\\go svc\\svc.exe\" -v; C:\\go svc\\svc.exe",
        "C:\\go svc\\svc.exe -v; C:\\go svc\\svc.exe",
        "C:\\a.exe.d\\svc.EXE; C:\\a.exe.d\\svc.EXE",
        "C:\\go\\svc run; C:\\go\\svc",
        "\\??\\C:\\go\\svc.exe; C:\\go\\svc.exe",
        "\"C:\\never closed.exe; C:\\never closed.exe",
      })
  void programs(String command, String program) {
    assertThat(ImagePath.program(command)).isEqualTo(program);
  }

  @Test
  void noProgram() {
    assertThat(ImagePath.program(" ")).isNull();
    assertThat(ImagePath.program("\"\" -v")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "%systemroot%\\x, C:\\Windows\\x",
        "%ProgramData%\\a\\%SystemRoot%, C:\\ProgramData\\a\\C:\\Windows",
        "50% of it, 50% of it",
        "%USERPROFILE%\\x, none",
        "%%, none",
      })
  void variables(String text, String expanded) {
    assertThat(ImagePath.expanded(text, MACHINE)).isEqualTo(expanded);
  }

  @ParameterizedTest
  @CsvSource({
    "LocalSystem, S-1-5-18, local-system",
    ".\\localsystem, S-1-5-18, local-system",
    "NT AUTHORITY\\SYSTEM, S-1-5-18, local-system",
    "nt authority\\localservice, S-1-5-19, local-service",
    "NT Authority\\LOCAL SERVICE, S-1-5-19, local-service",
    "NT AUTHORITY\\NetworkService, S-1-5-20, network-service",
    "NT SERVICE\\TrustedInstaller,"
        + " S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464, virtual-service",
  })
  void accountsOfWindows(String name, String sid, String kind) {
    assertThat(AccountNames.sid(name)).isEqualTo(sid);
    assertThat(AccountNames.kind(name, sid)).isEqualTo(kind);
  }

  @Test
  void accountsOfPeople() {
    assertThat(AccountNames.sid("CORP\\svc")).isNull();
    assertThat(AccountNames.kind("CORP\\svc", "S-1-5-21-1-2-3-1001")).isEqualTo("user");
    assertThat(AccountNames.kind("CORP\\gmsa$", "S-1-5-21-1-2-3-1001")).isEqualTo("managed");
    assertThat(AccountNames.full(".\\svc", "PC")).isEqualTo("PC\\svc");
    assertThat(AccountNames.full("CORP\\svc", "PC")).isEqualTo("CORP\\svc");
    assertThat(AccountNames.full(".\\svc", null)).isEqualTo(".\\svc");
  }

  /** The SID of a service counts for permissions where its token has it, and only there. */
  @Test
  void groupsOfTokens() {
    assertThat(TokenGroups.of("local-service", "none", "S-1-5-80-1")).doesNotContain("S-1-5-80-1");
    assertThat(TokenGroups.of("local-service", "unrestricted", "S-1-5-80-1"))
        .contains("S-1-5-80-1", "S-1-5-80-0", "S-1-5-6")
        .doesNotContain(TokenGroups.ADMINISTRATORS);
    assertThat(TokenGroups.of("local-system", "none", "S-1-5-80-1"))
        .contains(TokenGroups.ADMINISTRATORS);
    assertThat(TokenGroups.of("virtual-service", "none", "S-1-5-80-1")).contains("S-1-5-80-0");
    assertThat(TokenGroups.restricted("unrestricted", "S-1-5-80-1")).isEmpty();
    assertThat(TokenGroups.restricted("restricted", "S-1-5-80-1"))
        .contains("S-1-5-80-1", "S-1-5-33");
    assertThat(TokenGroups.known("user")).isFalse();
  }

  @Test
  void treesOfProcesses() {
    List<ProcessEntry> all =
        List.of(
            new ProcessEntry(0, 0, "idle"),
            new ProcessEntry(10, 4, "nssm.exe"),
            new ProcessEntry(20, 10, "svc.exe"),
            new ProcessEntry(30, 20, "worker.exe"),
            new ProcessEntry(40, 10, "older.exe"),
            new ProcessEntry(50, 51, "a.exe"),
            new ProcessEntry(51, 50, "b.exe"));
    Map<Long, Long> started = Map.of(10L, 100L, 20L, 110L, 30L, 0L, 40L, 90L);

    assertThat(ProcessTree.of(10, all, each -> started.getOrDefault(each.id(), 0L)))
        .extracting(ProcessEntry::name)
        .containsExactly("nssm.exe", "svc.exe", "worker.exe");
    assertThat(ProcessTree.of(50, all, each -> 0L)).hasSize(2); // a circle ends
    assertThat(ProcessTree.of(0, all, each -> 0L)).isEmpty();
    assertThat(ProcessTree.of(99, all, each -> 0L)).isEmpty();
  }

  private static String linked(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    Fact<Boolean> fact = GoProgramFile.pprof(new ByteArrayInputStream(bytes), "svc.exe");
    return fact instanceof Fact.Known<Boolean> known
        ? String.valueOf(known.value())
        : fact.getClass().getSimpleName();
  }

  @Test
  void whatIsInAProgram() throws IOException {
    String go = "\u00FF Go buildinf:";
    String index = "\0net/http/pprof.Index\0";
    assertThat(linked("MZ" + go + "x" + index)).isEqualTo("true");
    assertThat(linked("MZ" + go + "net/http/pprof.Index in a text")).isEqualTo("false");
    assertThat(linked("MZ" + go + "/debug/pprof/")).isEqualTo("Unknown");
    assertThat(linked("MZ plain")).isEqualTo("Absent");
    assertThat(linked("")).isEqualTo("Absent");
    // Where two pieces that are read meet.
    for (int before = (1 << 16) - 30; before < (1 << 16) + 3; before++) {
      assertThat(linked(go + "x".repeat(before - go.length()) + index)).isEqualTo("true");
    }
  }

  private static NssmSettings nssm(String directory, String stdout, String stderr) {
    return new NssmSettings(
        Fact.known("C:\\go\\svc.exe", SOURCE),
        text(directory),
        text(stdout),
        text(stderr),
        Fact.known(Map.of(), SOURCE),
        Fact.absent(SOURCE),
        Fact.absent(SOURCE),
        Fact.absent(SOURCE));
  }

  private static Fact<String> text(String value) {
    return value == null ? Fact.absent(SOURCE) : Fact.known(value, SOURCE);
  }

  private static List<String> logs(String named, NssmSettings nssm) {
    Fact<List<ObjectAccess>> logs =
        ServiceLogs.read(
            named,
            nssm == null ? Fact.absent(SOURCE) : Fact.known(nssm, SOURCE),
            MACHINE,
            directory -> Fact.known(1L, SOURCE));
    List<ObjectAccess> known = logs.orNull();
    return known == null ? List.of() : known.stream().map(ObjectAccess::path).toList();
  }

  @Test
  void directoriesOfLogs() {
    assertThat(logs("C:\\logs", nssm(null, "D:\\x\\out.log", null))).containsExactly("C:\\logs");
    assertThat(logs(null, nssm(null, "D:\\x\\out.log", "d:\\X\\err.log"))).containsExactly("D:\\x");
    assertThat(logs(null, nssm("%ProgramData%\\svc", "logs\\out.log", "C:\\err.log")))
        .containsExactly("C:\\ProgramData\\svc\\logs", "C:\\");
    assertThat(logs(null, nssm(null, "out.log", null))).containsExactly("C:\\go");
    assertThat(logs(null, nssm(null, "%APPDATA%\\out.log", null)))
        .containsExactly("%APPDATA%\\out.log"); // unknown: it is the account's
    assertThat(logs(null, nssm(null, null, null))).isEmpty();
    assertThat(logs(null, null)).isEmpty();
  }
}
