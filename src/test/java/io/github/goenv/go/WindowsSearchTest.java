package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.go.FileView.Entry;
import io.github.goenv.go.Launch.Launcher;
import io.github.goenv.go.Launch.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowsSearchTest {

  private static final String CWD = "C:\\work";
  private static final String GO = "C:\\Program Files\\Go\\bin";
  private static final String PATHEXT = ".COM;.EXE;.BAT;.CMD;.VBS";

  private final FakeFiles files =
      new FakeFiles(true).with(Entry.EXECUTABLE, GO + "\\go.exe", "C:\\other\\go.exe");

  @Test
  void allAgreeOnAnOrdinaryMachine() {
    ExecutableSearch search = search("C:\\Windows\\system32;" + GO + ";C:\\other");

    for (Launcher launcher : search.launches().keySet()) {
      assertWinner(search, launcher, GO + "\\go.exe", Reason.PATH, true);
    }
    assertThat(search.launches())
        .containsOnlyKeys(
            Launcher.CREATE_PROCESS, Launcher.CMD, Launcher.POWERSHELL, Launcher.GO_LOOK_PATH);
    assertThat(search.candidates())
        .extracting(Candidate::path)
        .containsExactly(GO + "\\go.exe", "C:\\other\\go.exe");
  }

  @Test
  void theWorkingDirectoryComesFirstButForPowerShell() {
    files.with(Entry.EXECUTABLE, CWD + "\\go.exe");
    ExecutableSearch search = search(GO);

    String here = CWD + "\\go.exe";
    assertWinner(search, Launcher.CREATE_PROCESS, here, Reason.CURRENT_DIRECTORY, true);
    assertWinner(search, Launcher.CMD, here, Reason.CURRENT_DIRECTORY, true);
    assertWinner(search, Launcher.POWERSHELL, GO + "\\go.exe", Reason.PATH, true);
    assertWinner(search, Launcher.GO_LOOK_PATH, here, Reason.REFUSED, true);
  }

  @Test
  void aVariableTakesTheWorkingDirectoryOut() {
    files.with(Entry.EXECUTABLE, CWD + "\\go.exe");
    ExecutableSearch search =
        new WindowsSearch("go", GO, PATHEXT, CWD, true, "C:\\jdk\\bin", List.of()).run(files);

    for (Launcher launcher : search.launches().keySet()) {
      assertWinner(search, launcher, GO + "\\go.exe", Reason.PATH, true);
    }
    assertThat(search.candidates()).extracting(Candidate::path).contains(CWD + "\\go.exe");
  }

  @Test
  void goAcceptsTheWorkingDirectoryWhenItIsOnThePath() {
    files.with(Entry.EXECUTABLE, CWD + "\\go.exe");

    assertWinner(
        search("c:\\WORK;" + GO), Launcher.GO_LOOK_PATH, "c:\\WORK\\go.exe", Reason.PATH, true);
    assertWinner(search(".;" + GO), Launcher.GO_LOOK_PATH, CWD + "\\go.exe", Reason.REFUSED, true);
    assertWinner(search(null), Launcher.GO_LOOK_PATH, CWD + "\\go.exe", Reason.REFUSED, true);
  }

  @Test
  void goSkipsARelativeEntryOnlyWhenALaterOneIsTheSameFile() {
    files.with(Entry.EXECUTABLE, CWD + "\\bin\\go.exe");

    assertWinner(
        search("bin;" + CWD + "\\bin"),
        Launcher.GO_LOOK_PATH,
        CWD + "\\bin\\go.exe",
        Reason.PATH,
        true);
    assertWinner(
        search("bin;" + GO), Launcher.GO_LOOK_PATH, CWD + "\\bin\\go.exe", Reason.REFUSED, true);
  }

  @Test
  void createProcessLooksBesideJavaAndInSystemDirectoriesFirst() {
    files.with(Entry.EXECUTABLE, "C:\\Windows\\System32\\go.exe");
    assertWinner(
        search(GO),
        Launcher.CREATE_PROCESS,
        "C:\\Windows\\System32\\go.exe",
        Reason.SYSTEM_DIRECTORY,
        true);
    assertWinner(search(GO), Launcher.CMD, GO + "\\go.exe", Reason.PATH, true);

    files.with(Entry.EXECUTABLE, "C:\\jdk\\bin\\go.exe");
    assertWinner(
        search(GO), Launcher.CREATE_PROCESS, "C:\\jdk\\bin\\go.exe", Reason.PARENT_DIRECTORY, true);
  }

  @Test
  void aBatchShimIsSeenByAllButCreateProcess() {
    files.with(Entry.EXECUTABLE, "C:\\shims\\go.cmd");
    ExecutableSearch search = search("C:\\shims;" + GO);

    assertWinner(search, Launcher.CREATE_PROCESS, GO + "\\go.exe", Reason.PATH, true);
    assertWinner(search, Launcher.CMD, "C:\\shims\\go.cmd", Reason.PATH, true);
    assertWinner(search, Launcher.POWERSHELL, "C:\\shims\\go.cmd", Reason.PATH, true);
    assertWinner(search, Launcher.GO_LOOK_PATH, "C:\\shims\\go.cmd", Reason.PATH, true);
  }

  @Test
  void powerShellPrefersAScriptAndTheOrderOfPathextCounts() {
    files.with(Entry.EXECUTABLE, GO + "\\go.ps1", GO + "\\go.com", GO + "\\go.bat");

    assertWinner(search(GO), Launcher.POWERSHELL, GO + "\\go.ps1", Reason.PATH, true);
    assertWinner(search(GO), Launcher.CMD, GO + "\\go.com", Reason.PATH, true);
    ExecutableSearch batFirst =
        new WindowsSearch("go", GO, "bat;.exe", CWD, false, "C:\\jdk\\bin", List.of()).run(files);
    assertWinner(batFirst, Launcher.GO_LOOK_PATH, GO + "\\go.bat", Reason.PATH, true);
  }

  @Test
  void quotesAreTakenAwayByGoKeptByPowerShellAndUncertainElsewhere() {
    ExecutableSearch search = search("\"" + GO + "\";C:\\other");

    assertWinner(search, Launcher.GO_LOOK_PATH, GO + "\\go.exe", Reason.PATH, true);
    assertWinner(search, Launcher.POWERSHELL, "C:\\other\\go.exe", Reason.PATH, true);
    assertWinner(search, Launcher.CMD, GO + "\\go.exe", Reason.PATH, false);
    assertWinner(search, Launcher.CREATE_PROCESS, GO + "\\go.exe", Reason.PATH, false);
  }

  @Test
  void anAliasStartsAndAFolderDoesNot() {
    files.with(Entry.ALIAS, "C:\\apps\\go.exe").with(Entry.DIRECTORY, "C:\\folder\\go.exe");

    assertWinner(
        search("C:\\folder;C:\\apps;" + GO),
        Launcher.CREATE_PROCESS,
        "C:\\apps\\go.exe",
        Reason.PATH,
        true);
    assertThat(search("C:\\folder;" + GO).candidates())
        .extracting(Candidate::entry)
        .containsExactly(Entry.DIRECTORY, Entry.EXECUTABLE);
  }

  @Test
  void anExtensionInTheNameIsTriedFirst() {
    ExecutableSearch search =
        new WindowsSearch("go.exe", GO, null, CWD, false, "C:\\jdk\\bin", List.of()).run(files);

    for (Launcher launcher : search.launches().keySet()) {
      assertWinner(search, launcher, GO + "\\go.exe", Reason.PATH, true);
    }
  }

  private ExecutableSearch search(@Nullable String path) {
    List<String> system = List.of("C:\\Windows\\System32", "C:\\Windows\\System", "C:\\Windows");
    return ExecutableSearch.windows(
        new WindowsSearch("go", path, PATHEXT, CWD, false, "C:\\jdk\\bin", system), files);
  }

  private static void assertWinner(
      ExecutableSearch search,
      Launcher launcher,
      @Nullable String path,
      Reason reason,
      boolean certain) {
    Launch launch = search.launches().get(launcher);
    assertThat(launch).as(launcher.name()).isNotNull();
    Candidate winner = launch.winner();
    assertThat(winner == null ? null : winner.path())
        .as(launcher.name())
        .isEqualToIgnoringCase(path);
    assertThat(launch.reason()).as(launcher.name()).isEqualTo(reason);
    assertThat(launch.certain()).as(launcher.name()).isEqualTo(certain);
  }
}
