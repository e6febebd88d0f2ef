package io.github.goenv.check;

import static io.github.goenv.SnapshotBuilder.machine;

import io.github.goenv.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;

/** Machines for the checks of PATH. */
final class PathCases {
  private static final String LINUX = "linux-healthy";
  private static final String WINDOWS = "windows-healthy";

  private final List<Case> all = new ArrayList<>();

  static List<Case> all() {
    PathCases cases = new PathCases();
    cases.multiple();
    cases.resolution();
    cases.workingDirectory();
    cases.order();
    cases.dead();
    return cases.all;
  }

  private void add(String id, String name, SnapshotBuilder machine) {
    all.add(Case.of(id, name, machine));
  }

  private void notRead(String id) {
    add(id, "PATH was not read", machine(LINUX).unknown("path"));
    add(id, "no PATH", machine(LINUX).absent("path", "process:PATH"));
  }

  private static SnapshotBuilder candidate(
      SnapshotBuilder machine, int at, String path, int position, String kind, String version) {
    String source = "source: 'file-system:go'";
    return machine.set(
        "path.candidates." + at,
        "{command: go, path: "
            + SnapshotBuilder.quoted(path)
            + ", position: "
            + position
            + ", kind: "
            + kind
            + ", format: {absent: 'file-system:go'}, realPath: {value: "
            + SnapshotBuilder.quoted(path)
            + ", "
            + source
            + "}, version: "
            + (version == null
                ? "{unknown: {key: 'fact.no-version', args: {path: 'go'}}}"
                : "{value: '" + version + "', " + source + "}")
            + "}");
  }

  private void multiple() {
    String id = "path.go-multiple";
    notRead(id);
    add(id, "one", machine(LINUX));
    add(id, "none", machine("linux-no-go"));
    add(
        id,
        "the same behind a link",
        candidate(machine(LINUX), 1, "/usr/bin/go", 4, "program", "go1.26.8")
            .known(
                "path.candidates.1.realPath", "'/usr/local/go/bin/go'", "file-system:/usr/bin/go"));
    add(
        id,
        "an older one behind",
        candidate(machine(LINUX), 1, "/usr/bin/go", 4, "program", "go1.19.8"));
    add(
        id,
        "not executable ones do not count",
        candidate(machine(LINUX), 1, "/usr/bin/go", 4, "not-executable", null));
    add(
        id,
        "files of every kind",
        candidate(
            candidate(
                candidate(machine(LINUX), 1, "/opt/asdf/shims/go", 2, "script", null),
                2,
                "/usr/bin/go",
                4,
                "empty",
                null),
            3,
            "/bin/go",
            6,
            "other-machine",
            null));
    add(
        id,
        "one before PATH",
        candidate(machine(WINDOWS), 1, "C:\\Windows\\System32\\go.exe", -1, "program", null));
    add(id, "a laptop with two", machine("windows-laptop-two-goroots"));
    add(id, "Homebrew's and the official one", machine("macos-laptop"));
  }

  private void resolution() {
    String id = "path.resolution";
    notRead(id);
    add(id, "all the same", machine(LINUX));
    add(id, "all the same, Windows", machine(WINDOWS));
    add(id, "none", machine("linux-no-go"));
    add(id, "no launchers", machine(LINUX).set("path.resolutions", "[]"));
    add(id, "not certain", machine(LINUX).unknown("path.resolutions.sh.path"));
    add(
        id,
        "one finds another",
        machine(WINDOWS)
            .known("path.resolutions.cmd.path", "'C:\\\\work\\\\hello\\\\go.bat'", "path:go"));
    add(id, "one finds none", machine(LINUX).absent("path.resolutions.LookPath.path", "path:go"));
  }

  private void workingDirectory() {
    String id = "path.cwd";
    notRead(id);
    add(id, "none", machine(LINUX));
    String here = "/srv/work/hello/go";
    add(id, "there, not searched", candidate(machine(LINUX), 0, here, 0, "script", null));
    add(
        id,
        "there, and an entry is relative, behind the real one",
        candidate(machine(LINUX), 0, here, 0, "script", null)
            .set("path.entries.3.kind", "relative")
            .set("path.entries.3.text", "'.'"));
    add(
        id,
        "there, and an entry before the real one is empty",
        candidate(machine(LINUX), 0, here, 0, "script", null)
            .set("path.entries.0.kind", "empty")
            .set("path.entries.0.text", "''")
            .known("path.resolutions.sh.path", "'" + here + "'", "path:go")
            .absent("path.resolutions.LookPath.path", "path:go")
            .set("path.resolutions.LookPath.refused", "'" + here + "'"));
    add(
        id,
        "there, and what would be started is unknown",
        candidate(machine(LINUX), 0, here, 0, "script", null).unknown("path.resolutions.sh.path"));
    add(id, "there, Windows", started("C:\\work\\hello\\go.exe", "go", 0));
    add(id, "a gcc, Windows", started("C:\\work\\hello\\gcc.exe", "gcc", 4));
    add(id, "a git, Windows", started("C:\\work\\hello\\git.exe", "git", 8));
    add(
        id,
        "a git, Windows, and GODEBUG has execerrdot=0",
        started("C:\\work\\hello\\git.exe", "git", 8)
            .known("path.resolutions.11.path", "'C:\\\\work\\\\hello\\\\git.exe'", "path:git")
            .set("path.resolutions.11.refused", "null"));
    add(
        id,
        "a git that only Go meets",
        command(machine(WINDOWS), "C:\\work\\hello\\git.bat", "git")
            .absent("path.resolutions.11.path", "path:git")
            .set("path.resolutions.11.refused", "'C:\\\\work\\\\hello\\\\git.bat'"));
    add(
        id,
        "a git that nothing starts",
        command(machine(WINDOWS), "C:\\work\\hello\\git.ps1", "git"));
    add(
        id,
        "there, Windows, not searched by the user's wish",
        command(machine(WINDOWS), "C:\\work\\hello\\go.exe", "go")
            .process("NoDefaultCurrentDirectoryInExePath", "1"));
  }

  /** The last candidate, in the working directory, found for {@code name}. */
  private static SnapshotBuilder command(SnapshotBuilder machine, String path, String name) {
    return candidate(machine, 2, path, 0, "program", null)
        .set("path.candidates.2.command", "'" + name + "'")
        .absent("path.candidates.2.version", "file-system:" + name);
  }

  /**
   * As CreateProcess, cmd and Go take it: theirs are three resolutions of four, from {@code at}.
   */
  private static SnapshotBuilder started(String path, String name, int at) {
    String json = SnapshotBuilder.quoted(path);
    return command(machine(WINDOWS), path, name)
        .known("path.resolutions." + at + ".path", json, "path:" + name)
        .known("path.resolutions." + (at + 1) + ".path", json, "path:" + name)
        .absent("path.resolutions." + (at + 3) + ".path", "path:" + name)
        .set("path.resolutions." + (at + 3) + ".refused", json);
  }

  private void order() {
    String id = "path.order";
    notRead(id);
    add(id, "one go", machine(WINDOWS));
    add(id, "none", machine("linux-no-go"));
    add(
        id,
        "the newest is first",
        candidate(machine(LINUX), 1, "/usr/bin/go", 4, "program", "go1.19.8"));
    add(
        id,
        "an older one is first",
        candidate(machine(LINUX), 1, "/usr/bin/go", 4, "program", "go1.27.0"));
    add(id, "an older one of Homebrew is first", machine("macos-laptop"));
    add(
        id,
        "the version of the other is unknown",
        candidate(machine(LINUX), 1, "/opt/asdf/shims/go", 4, "script", null));
    add(
        id,
        "its own version is unknown",
        candidate(
            candidate(machine(LINUX), 0, "/opt/asdf/shims/go", 1, "script", null),
            1,
            "/usr/bin/go",
            4,
            "program",
            "go1.19.8"));
  }

  private void dead() {
    String id = "path.dead";
    notRead(id);
    add(id, "none", machine(LINUX));
    for (String kind : List.of("missing", "file", "relative", "empty", "malformed", "unreadable")) {
      String text = kind.equals("relative") ? "bin" : kind.equals("empty") ? "" : "/opt/x";
      add(
          id,
          kind,
          machine(LINUX)
              .set("path.entries.2.kind", kind)
              .set("path.entries.2.text", SnapshotBuilder.quoted(text)));
    }
    add(
        id,
        "undecodable bytes",
        machine(LINUX)
            .set("path.entries.2.kind", "missing")
            .set("path.entries.2.text", "'/opt/\uFFFD\uFFFDx'"));
    add(
        id,
        "in quotes",
        machine(LINUX)
            .set("path.entries.2.kind", "malformed")
            .set("path.entries.2.text", "'\"/opt/my bin\"'"));
    add(
        id,
        "several kinds, the one that depends on the directory first",
        machine(LINUX)
            .set("path.entries.1.text", "'/opt/x'")
            .set("path.entries.1.kind", "missing")
            .set("path.entries.2.text", "'/opt/\uFFFDx'")
            .set("path.entries.2.kind", "missing")
            .set("path.entries.3.text", "'/usr/local/go/bin'")
            .set("path.entries.4.text", "'/opt/file'")
            .set("path.entries.4.kind", "file")
            .set("path.entries.5.text", "'bin'")
            .set("path.entries.5.kind", "relative"));
    SnapshotBuilder many = machine(LINUX);
    for (int i = 7; i < 407; i++) {
      many.set(
          "path.entries." + i,
          "{position: "
              + (i + 1)
              + ", text: '/gone/"
              + i
              + "', kind: missing, scope: process, othersMayWrite: {absent: 'process:PATH'}}");
    }
    add(id, "four hundred", many);
    add(id, "twice", machine(LINUX).set("path.entries.3.text", "'/usr/local/bin'"));
    add(
        id,
        "twice but for a slash",
        machine(LINUX).set("path.entries.3.text", "'/usr/local/bin/'"));
    add(
        id,
        "twice but for case and slashes",
        machine(WINDOWS).set("path.entries.3.text", "'c:/windows/SYSTEM32/'"));
    add(
        id,
        "empty, Windows",
        machine(WINDOWS).set("path.entries.3.text", "''").set("path.entries.3.kind", "empty"));
  }
}
