package io.github.goenv.check;

import static io.github.goenv.SnapshotBuilder.machine;

import io.github.goenv.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;

/** Machines for the checks of go itself, GOROOT, GOPATH and GOBIN. */
final class GoCases {
  private static final String LINUX = "linux-healthy";
  private static final String WINDOWS = "windows-healthy";
  private static final String FILE = "go-env-file:~/.config/go/env";
  private static final String WINDOWS_FILE =
      "go-env-file:%USERPROFILE%\\\\AppData\\\\Roaming\\\\go\\\\env";

  private final List<Case> all = new ArrayList<>();

  static List<Case> all() {
    GoCases cases = new GoCases();
    cases.missing();
    cases.unusable();
    cases.version();
    cases.goMod();
    cases.toolchain();
    cases.gorootMalformed();
    cases.gorootInvalid();
    cases.gorootMismatch();
    cases.gorootSet();
    cases.gorootText();
    cases.gopath();
    cases.gobin();
    return cases.all;
  }

  private void add(String id, String name, SnapshotBuilder machine) {
    all.add(Case.of(id, name, machine));
  }

  private void missing() {
    String id = "path.go-missing";
    add(id, "go is there", machine(LINUX));
    add(id, "no go on PATH", machine("linux-no-go"));
    add(
        id,
        "no go on PATH, Windows",
        machine(WINDOWS).absent("go.executable", "process:PATH").set("path.candidates", "[]"));
    add(id, "PATH is not set", machine("linux-no-go").set("variables.process", "{HOME: '~'}"));
    add(
        id,
        "a file that may not be executed",
        machine("linux-no-go")
            .set(
                "path.candidates",
                "[{command: go, path: '~/bin/go', position: 1, kind: not-executable,"
                    + " format: {value: 'ELF amd64', source: 'file-system:~/bin/go'},"
                    + " realPath: {value: '~/bin/go', source: 'file-system:~/bin/go'},"
                    + " version: {absent: 'file-system:~/bin/go'}}]"));
    add(
        id,
        "goenv.go names nothing",
        machine("linux-no-go").absent("go.executable", "pom:/opt/go/bin/go"));
    add(id, "go could not be looked for", machine(LINUX).unknown("go"));
    add(id, "no look at go was asked for", machine(LINUX).absent("go", "api:none"));
  }

  private void unusable() {
    String id = "go.unusable";
    add(id, "it answers", machine(LINUX));
    add(id, "no go", machine("linux-no-go"));
    add(id, "not looked at", machine(LINUX).unknown("go"));
    for (String problem :
        List.of(
            "directory",
            "empty",
            "too-short",
            "archive",
            "not-a-program",
            "not-executable",
            "other-system")) {
      add(id, problem, problem(machine(LINUX), problem));
    }
    add(id, "empty, Windows", problem(machine(WINDOWS), "empty"));
    add(
        id,
        "exit code",
        failed("go.env.exited", "code: '1', detail: 'go: cannot find GOROOT directory'"));
    add(id, "timeout", failed("go.env.timeout", "seconds: '5'"));
    add(id, "no JSON", failed("go.env.unreadable", "detail: 'at $: not an object'"));
    add(id, "cannot start", failed("go.env.start", "detail: 'error=12'"));
    add(id, "interpreter missing", failed("go.env.start.not-found", "detail: '-'"));
    add(id, "may not start", failed("go.env.start.not-executable", "detail: '-'"));
    add(id, "other machine", failed("go.env.start.not-for-this-machine", "detail: '-'"));
    String said = "go: no settings I can work with";
    add(
        id,
        "refuses the settings",
        machine(LINUX)
            .process("GOFLAGS", "mod")
            .known("go.withoutSettings", "\"" + said + "\"", "api:go env"));
    add(
        id,
        "refuses a setting that env.refused explains",
        machine(LINUX)
            .process("GOEXPERIMENT", "nosuch")
            .known("go.withoutSettings", "'go: unknown GOEXPERIMENT nosuch'", "api:go env"));
    add(
        id,
        "refuses a GOROOT that goroot.invalid explains",
        machine(LINUX)
            .goroot("/nowhere", "process:GOROOT", "missing", null)
            .known("go.withoutSettings", "'go: cannot find GOROOT directory'", "api:go env"));
    add(
        id,
        "refuses a GOPATH that gopath.invalid explains",
        machine(LINUX)
            .process("GOPATH", "../x")
            .known("go.withoutSettings", "'go: GOPATH entry is relative'", "api:go env"));
  }

  private static SnapshotBuilder problem(SnapshotBuilder machine, String problem) {
    return machine.known("go.fileProblem", "'" + problem + "'", "file-system:go").unknown("go.env");
  }

  private static SnapshotBuilder failed(String key, String args) {
    return machine(LINUX)
        .set(
            "go.env",
            "{unknown: {key: '" + key + "', args: {path: '/usr/local/go/bin/go', " + args + "}}}");
  }

  private void version() {
    String id = "go.version";
    add(id, "new enough", machine(LINUX));
    add(id, "just new enough", machine(LINUX).set("go.env.GOVERSION", "'go1.21.0'"));
    add(id, "too old", machine(LINUX).set("go.env.GOVERSION", "'go1.20.14'"));
    add(id, "development version", machine(LINUX).set("go.env.GOVERSION", "'devel abcdef'"));
    add(id, "go does not answer", machine(LINUX).unknown("go.env"));
    add(id, "no go", machine("linux-no-go"));
  }

  private void goMod() {
    String id = "project.go-mod";
    add(id, "it can be read", machine(LINUX));
    add(id, "no module", machine(LINUX).absent("project", "project:/srv/work/hello"));
    add(id, "no module in this reactor", machine(LINUX).set("project.modules", "[]"));
    add(id, "go cannot be asked", machine("linux-no-go"));
    add(id, "the project was not read", machine(LINUX).unknown("project"));
    String error = "go.mod:3: unknown directive: reqiure";
    add(
        id,
        "syntax error",
        machine(LINUX).set("project.modules.0.errors", "['" + error + "', 'go.mod:4: usage'] "));
    add(
        id,
        "syntax error, Windows",
        machine(WINDOWS)
            .set("project.modules.0.errors", "['" + error + "']")
            .set("project.modules.0.path", "'C:\\\\work\\\\my project\\\\go.mod'"));
  }

  private void toolchain() {
    String id = "toolchain.switch";
    add(id, "new enough", machine(LINUX));
    add(id, "no module", machine(LINUX).absent("project", "project:/srv/work/hello"));
    add(id, "no modules", machine(LINUX).set("project.modules", "[]"));
    add(id, "no go", machine("linux-no-go"));
    add(id, "go does not answer", machine(LINUX).unknown("go.env"));
    add(id, "version cannot be read", machine(LINUX).set("go.env.GOVERSION", "'devel abcdef'"));
    add(
        id,
        "go.mod not read",
        machine(LINUX)
            .set("project.modules", "[]")
            .set(
                "project.modules.0",
                "{unknown: {key: 'go.mod.failed', args: {path: '/srv/work/hello/go.mod', detail: 'go: exit 2'}}}"));
    add(id, "go.env file not read", machine(LINUX).unknown("variables.goRootFile"));
    add(id, "go env -w file not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "download", wants("1.27.0", null));
    add(id, "toolchain line, download", wants("1.25.0", "go1.27.1"));
    add(id, "toolchain line, local", wants("1.25.0", "go1.27.1").process("GOTOOLCHAIN", "local"));
    add(id, "local", wants("1.27.0", null).goEnvFile("GOTOOLCHAIN", "local"));
    add(
        id,
        "local, Windows",
        machine(WINDOWS)
            .set("project.modules.0.goVersion", "'1.27.0'")
            .refuses("go: go.mod requires go >= 1.27.0 (running go 1.26.8; GOTOOLCHAIN=local)")
            .process("GOTOOLCHAIN", "local"));
    add(
        id,
        "local by go.env",
        wants("1.27", null).set("variables.goRootFile.values.GOTOOLCHAIN", "local"));
    add(
        id,
        "no go.env",
        wants("1.27", null).absent("variables.goRootFile", "file-system:/usr/local/go/go.env"));
    add(id, "offline", wants("1.27.0", null).set("offline", "true"));
    add(id, "GOPROXY=off", wants("1.27.0", null).set("go.env.GOPROXY", "'off'"));
    add(
        id,
        "offline, but downloaded before",
        wants("1.27.0", null)
            .set("offline", "true")
            .known("go.toolchains", "['v0.0.1-go1.27.0.linux-amd64']", "file-system:~/go/pkg/mod"));
    add(
        id,
        "path",
        wants("1.27.0", null).process("GOTOOLCHAIN", "path").unknown("project.loading"));
    add(id, "another version by name", wants("1.27.0", null).process("GOTOOLCHAIN", "go1.25.3"));
    add(
        id,
        "another version or newer",
        wants("1.27.0", null).process("GOTOOLCHAIN", "go1.25.3+auto"));
  }

  private static SnapshotBuilder wants(String go, String toolchain) {
    return machine(LINUX)
        .set("project.modules.0.goVersion", "'" + go + "'")
        .set("project.modules.0.toolchain", toolchain == null ? "null" : "'" + toolchain + "'")
        .refuses("go: download go" + go + " for linux/amd64: toolchain not available");
  }

  private void notSet(String id) {
    add(id, "not set", machine(LINUX));
    add(id, "go was not looked at", machine(LINUX).unknown("go"));
    add(id, "the go env -w file was not read", machine(LINUX).unknown("go.configuredRoot"));
  }

  private void gorootMalformed() {
    String id = "goroot.malformed";
    notSet(id);
    add(id, "well-formed", machine(LINUX).goroot("/opt/go", "process:GOROOT", "missing", null));
    add(id, "in quotes", machine(LINUX).goroot("\"/opt/go\"", "process:GOROOT", "missing", null));
    add(
        id,
        "full-width colon",
        machine(WINDOWS).goroot("C\uFF1A\\Go", "process:GOROOT", "unreadable", null));
    add(
        id,
        "undecodable bytes",
        machine(LINUX).goroot("/opt/\uFFFD", "process:GOROOT", "missing", null));
    add(
        id,
        "blank at the end",
        machine(LINUX).goroot("/opt/go ", "process:GOROOT", "missing", null));
    add(
        id,
        "semicolon at the end",
        machine(WINDOWS).goroot("C:\\Go;", "process:GOROOT", "missing", null));
    add(id, "relative", machine(LINUX).goroot("opt/go", "process:GOROOT", "missing", null));
    add(id, "relative, in the file", machine(LINUX).goroot("opt/go", FILE, "missing", null));
    add(id, "no drive", machine(WINDOWS).goroot("\\Go", "process:GOROOT", "missing", null));
    add(
        id,
        "no drive, in the file",
        machine(WINDOWS).goroot("\\Go", WINDOWS_FILE, "missing", null));
  }

  private void gorootInvalid() {
    String id = "goroot.invalid";
    notSet(id);
    add(id, "sound", machine(LINUX).goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8"));
    add(id, "malformed", machine(LINUX).goroot("opt/go", "process:GOROOT", "missing", null));
    add(id, "missing", machine(LINUX).goroot("/nowhere", "process:GOROOT", "missing", null));
    add(id, "missing, in the file", machine(LINUX).goroot("/nowhere", FILE, "missing", null));
    add(
        id,
        "missing, in both registry scopes",
        machine(WINDOWS)
            .goroot("C:\\Go1.19", "process:GOROOT", "missing", null)
            .known(
                "variables.user",
                "{goroot: {value: 'C:\\\\Go1.19', expandable: false}}",
                "user-registry")
            .known(
                "variables.machine",
                "{GOROOT: {value: 'C:\\\\Go1.19', expandable: false}}",
                "machine-registry"));
    add(
        id,
        "missing, in the file, Windows",
        machine(WINDOWS).goroot("D:\\old go", WINDOWS_FILE, "missing", null));
    add(
        id,
        "a file",
        machine(LINUX).goroot("/usr/local/go/bin/go", "process:GOROOT", "file", null));
    add(id, "no tools", machine(LINUX).goroot("/opt", "process:GOROOT", "directory", null));
    add(
        id,
        "access denied",
        machine(LINUX).goroot("/root/go", "process:GOROOT", "unreadable", null));
    add(
        id,
        "tools unknown",
        machine(LINUX)
            .goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8")
            .unknown("go.configuredRoot.hasTools"));
  }

  private void gorootMismatch() {
    String id = "goroot.mismatch";
    notSet(id);
    add(
        id,
        "same version",
        machine(LINUX).goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8"));
    add(
        id,
        "same version with an experiment",
        machine(LINUX)
            .goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8")
            .set("go.env.GOVERSION", "'go1.26.8 X:jsonv2'"));
    add(
        id,
        "other version",
        machine(LINUX).goroot("/opt/go1.22", "process:GOROOT", "directory", "go1.22.5"));
    add(id, "a laptop with two", machine("windows-laptop-two-goroots"));
    add(
        id,
        "no VERSION file",
        machine(LINUX)
            .goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8")
            .absent("go.configuredRoot.version", "file-system:/opt/go"));
    add(
        id,
        "VERSION not read",
        machine(LINUX)
            .goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8")
            .unknown("go.configuredRoot.version"));
    add(id, "malformed", machine(LINUX).goroot("opt/go", "process:GOROOT", "missing", null));
    add(id, "invalid", machine(LINUX).goroot("/nowhere", "process:GOROOT", "missing", null));
    add(
        id,
        "access denied",
        machine(LINUX).goroot("/root/go", "process:GOROOT", "unreadable", null));
  }

  private void gorootSet() {
    String id = "goroot.set";
    notSet(id);
    add(id, "set", machine(LINUX).goroot("/opt/go", "process:GOROOT", "directory", "go1.26.8"));
    add(id, "set in the file", machine(LINUX).goroot("/opt/go", FILE, "directory", "go1.26.8"));
    add(id, "a laptop with two", machine("windows-laptop-two-goroots"));
    add(id, "malformed", machine(LINUX).goroot("opt/go", "process:GOROOT", "missing", null));
    add(id, "invalid", machine(LINUX).goroot("/nowhere", "process:GOROOT", "missing", null));
  }

  private void gorootText() {
    for (String id : List.of("goroot.space", "goroot.non-ascii")) {
      add(id, "plain", machine(LINUX));
      add(id, "no go", machine("linux-no-go"));
      add(id, "go does not answer", machine(LINUX).unknown("go.env"));
    }
    add("goroot.space", "go says nothing", machine(LINUX).set("go.env.GOROOT", "''"));
    add("goroot.space", "the installer's own place", machine(WINDOWS));
    add("goroot.space", "blank", machine(LINUX).set("go.env.GOROOT", "'/opt/my go'"));
    String id = "goroot.non-ascii";
    add(
        id,
        "umlaut",
        machine(WINDOWS).set("go.env.GOROOT", "'C:\\\\Entwicklungsumgebung f\u00FCr Go'"));
    add(id, "Chinese", machine(WINDOWS).set("go.env.GOROOT", "'D:\\\\\u5DE5\u5177\\\\go'"));
    add(
        id,
        "a project with cgo",
        machine(WINDOWS)
            .set("go.env.GOROOT", "'D:\\\\\u5DE5\u5177\\\\go'")
            .known("project.cgo", "{files: ['x.go'], complete: true}", "project:x"));
    add(id, "not Windows", machine(LINUX).set("go.env.GOROOT", "'/home/jos\u00E9/go'"));
    add(
        id,
        "malformed",
        machine(LINUX)
            .goroot("/opt\uFF0Fgo", "process:GOROOT", "missing", null)
            .set("go.env.GOROOT", "'/opt\uFF0Fgo'"));
  }

  private void gopath() {
    String id = "gopath.invalid";
    add(id, "not set", machine(LINUX));
    add(id, "go env -w file not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "absolute", machine(LINUX).process("GOPATH", "/srv/go:/srv/more"));
    add(id, "absolute, Windows", machine(WINDOWS).process("GOPATH", "D:\\go;C:\\more"));
    add(id, "tilde", machine(LINUX).process("GOPATH", "/srv/go:~~/go"));
    add(id, "tilde, in the file", machine(LINUX).goEnvFile("GOPATH", "~~/go"));
    add(id, "relative", machine(LINUX).process("GOPATH", "go"));
    add(id, "relative, Windows", machine(WINDOWS).goEnvFile("GOPATH", "go;C:\\more"));
    add(id, "the same as GOROOT", machine(LINUX).process("GOPATH", "/usr/local/go/"));
  }

  private void gobin() {
    String id = "gobin.relative";
    add(id, "not set", machine(LINUX));
    add(id, "go env -w file not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "absolute", machine(LINUX).process("GOBIN", "/srv/bin"));
    add(id, "relative", machine(LINUX).goEnvFile("GOBIN", "bin"));
    add(id, "drive-relative", machine(WINDOWS).process("GOBIN", "C:bin"));
  }
}
