package io.github.goenv.check;

import static io.github.goenv.SnapshotBuilder.machine;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.Policy.Expectations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Machines for the checks of variables and of what the pom expects. */
final class EnvCases {
  private static final String LINUX = "linux-healthy";
  private static final String WINDOWS = "windows-healthy";

  private final List<Case> all = new ArrayList<>();

  static List<Case> all() {
    EnvCases cases = new EnvCases();
    cases.shadowed();
    cases.machineLevel();
    cases.crossTarget();
    cases.goflags();
    cases.profile();
    cases.expectVersion();
    cases.expectEnv();
    cases.expectLocation();
    return cases.all;
  }

  private void add(String id, String name, SnapshotBuilder machine) {
    all.add(Case.of(id, name, machine));
  }

  private void add(String id, String name, SnapshotBuilder machine, Expectations expect) {
    all.add(Case.of(id, name, machine).expecting(expect));
  }

  private void noVariables(String id) {
    add(id, "the environment was not read", machine(LINUX).unknown("variables"));
    add(id, "no environment", machine(LINUX).absent("variables", "api:none"));
  }

  private void shadowed() {
    String id = "env.shadowed";
    noVariables(id);
    add(id, "no file", machine(LINUX));
    add(id, "the file was not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "not hidden", machine(LINUX).goEnvFile("GOFLAGS", "-trimpath"));
    add(
        id,
        "the same in both",
        machine(LINUX).goEnvFile("GOFLAGS", "-trimpath").process("GOFLAGS", "-trimpath"));
    add(
        id,
        "an empty variable hides nothing",
        machine(LINUX).goEnvFile("GOFLAGS", "-trimpath").process("GOFLAGS", ""));
    add(
        id,
        "two hidden",
        machine(LINUX)
            .goEnvFile("GOPROXY", "https://proxy.example.com", "GOFLAGS", "-trimpath")
            .process("GOFLAGS", "-mod=mod")
            .process("GOPROXY", "direct"));
    add(id, "a laptop", machine("windows-laptop-two-goroots"));
  }

  private void machineLevel() {
    String id = "env.machine-level";
    noVariables(id);
    add(id, "on everybody's PATH", machine(LINUX));
    add(id, "no go", machine("linux-no-go"));
    add(id, "go not looked for", machine(LINUX).unknown("go"));
    add(id, "/etc/environment not read", machine(LINUX).unknown("variables.machine"));
    add(
        id,
        "no /etc/environment",
        machine(LINUX).absent("variables.machine", "machine-registry:/etc/environment"));
    add(
        id,
        "in the home directory",
        machine(LINUX).known("go.executable", "'~/my go/bin/go'", "process:PATH"));
    add(
        id,
        "no machine PATH, Windows",
        machine(WINDOWS).known("variables.machine", "{}", "machine-registry"));
    add(
        id,
        "in the home directory, Windows",
        machine(WINDOWS)
            .known(
                "go.executable",
                "'%USERPROFILE%\\\\sdk\\\\go1.26.8\\\\bin\\\\go.exe'",
                "process:PATH"));
    add(
        id,
        "GOROOT for this process alone, and no go",
        machine("linux-no-go").process("GOROOT", "/opt/go"));
    add(
        id,
        "GOROOT and GOPATH for this process alone",
        machine(LINUX).process("GOROOT", "/opt/go").process("GOPATH", "/srv/go"));
    add(id, "GOROOT of the user and the machine differ", machine("windows-laptop-two-goroots"));
    add(
        id,
        "GOROOT of the machine",
        machine(WINDOWS)
            .process("GOROOT", "C:\\Program Files\\Go")
            .set(
                "variables.machine.goroot",
                "{value: 'C:\\\\Program Files\\\\Go', expandable: false}"));
    add(
        id,
        "GOPATH of the machine is to be expanded",
        machine(WINDOWS)
            .process("GOPATH", "C:\\Users\\user\\go")
            .set("variables.machine.GOPATH", "{value: '%%USERPROFILE%%\\\\go', expandable: true}"));
  }

  private void crossTarget() {
    String id = "env.cross-target";
    noVariables(id);
    add(id, "not set", machine(LINUX));
    add(id, "the host itself", machine(LINUX).process("GOOS", "linux").process("GOARCH", "amd64"));
    add(id, "the file was not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "go does not answer", machine(LINUX).process("GOOS", "windows").unknown("go.env"));
    add(id, "no go", machine("linux-no-go").process("GOOS", "windows"));
    add(id, "both", machine(LINUX).process("GOOS", "windows").process("GOARCH", "arm64"));
    add(id, "in the file", machine(LINUX).goEnvFile("GOOS", "js", "GOARCH", "wasm"));
    add(id, "Windows", machine(WINDOWS).process("GOOS", "linux"));
  }

  private void goflags() {
    String id = "env.goflags";
    noVariables(id);
    add(id, "not set", machine(LINUX));
    add(id, "the file was not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "harmless", machine(LINUX).process("GOFLAGS", "-buildvcs=false -v"));
    add(id, "harmless, in the file", machine(LINUX).goEnvFile("GOFLAGS", "-trimpath"));
    add(id, "changing", machine(LINUX).process("GOFLAGS", "-trimpath --tags=a,b -race"));
    add(id, "changing, in the file, Windows", machine(WINDOWS).goEnvFile("GOFLAGS", "-tags=a,b"));
    add(
        id,
        "changing, in quotes",
        machine(LINUX).process("GOFLAGS", "-trimpath '-ldflags=-s -w'"));
    add(id, "an open quote", machine(LINUX).process("GOFLAGS", "-trimpath '-ldflags=-s -w"));
    add(id, "blanks alone", machine(LINUX).process("GOFLAGS", "  "));
  }

  private void profile() {
    String id = "env.profile";
    noVariables(id);
    add(id, "HOME is set", machine(LINUX));
    add(id, "an agent without HOME", machine("linux-agent-no-home"));
    add(id, "HOME is empty", machine(LINUX).process("HOME", ""));
    add(
        id,
        "only a cache directory",
        machine("linux-agent-no-home").process("XDG_CACHE_HOME", "/var/cache"));
    add(
        id,
        "places given",
        machine("linux-agent-no-home").process("GOCACHE", "/c").process("GOMODCACHE", "/m"));
    add(id, "macOS", machine("macos-laptop").process("HOME", ""));
    add(id, "Windows", machine(WINDOWS).process("LOCALAPPDATA", "").process("USERPROFILE", ""));
    add(
        id,
        "the go env -w file was not read",
        machine("linux-agent-no-home").unknown("variables.goEnvFile"));
  }

  private static Expectations version(String range) {
    return new Expectations(range, Map.of(), List.of(), List.of());
  }

  private void expectVersion() {
    String id = "expect.version";
    add(id, "nothing expected", machine(LINUX));
    add(id, "inside the range", machine(LINUX), version("[1.24,1.27)"));
    add(id, "outside", machine(LINUX), version("[1.24,1.26)"));
    add(id, "no go", machine("linux-no-go"), version("1.26"));
    add(id, "go does not answer", machine(LINUX).unknown("go.env"), version("1.26"));
    add(
        id,
        "version cannot be read",
        machine(LINUX).set("go.env.GOVERSION", "'devel abc'"),
        version("1.26"));
    add(id, "range cannot be read", machine(LINUX), version("[1.24"));
  }

  private static Expectations env(String name, String value) {
    return new Expectations(null, Map.of(name, value), List.of(), List.of());
  }

  private void expectEnv() {
    String id = "expect.env";
    add(id, "nothing expected", machine(LINUX));
    add(id, "as expected", machine(LINUX), env("CGO_ENABLED", "1"));
    add(id, "other", machine(LINUX), env("CGO_ENABLED", "0"));
    SnapshotBuilder asked = machine(LINUX).set("go.env.GOEXTRA", "''");
    add(id, "asked for it, go says it is empty", asked, env("GOEXTRA", ""));
    add(id, "asked for it, go says it is not", asked, env("GOEXTRA", "x"));
    add(
        id,
        "set, and this go does not know it",
        machine(LINUX).set("go.env.GOEXTRA", "''").process("GOEXTRA", "x"),
        env("GOEXTRA", "x"));
    add(
        id,
        "other, set in the environment",
        machine(LINUX).process("GOFLAGS", "-v").set("go.env.GOFLAGS", "-v"),
        env("GOFLAGS", "-trimpath -mod=readonly"));
    add(
        id,
        "nothing wanted, but set in the environment",
        machine(LINUX).process("GOFLAGS", "-v").set("go.env.GOFLAGS", "-v"),
        env("GOFLAGS", ""));
    add(
        id,
        "nothing wanted, but set in the file",
        machine(WINDOWS).goEnvFile("GOFLAGS", "-v").set("go.env.GOFLAGS", "-v"),
        env("GOFLAGS", ""));
    add(
        id,
        "other, set for the user",
        machine(WINDOWS)
            .process("GOFLAGS", "-v")
            .set("go.env.GOFLAGS", "-v")
            .known(
                "variables.user", "{GOFLAGS: {value: '-v', expandable: false}}", "user-registry"),
        env("GOFLAGS", "-trimpath"));
    add(
        id,
        "other, set for the machine",
        machine(WINDOWS)
            .process("GOFLAGS", "-v")
            .set("go.env.GOFLAGS", "-v")
            .known(
                "variables.machine",
                "{GOFLAGS: {value: '%FLAGS%', expandable: true}}",
                "machine-registry"),
        env("GOFLAGS", "-trimpath"));
    add(id, "go is not asked for it", machine(LINUX), env("GOAMD64", "v3"));
    add(
        id,
        "go is not asked for it, but it is set",
        machine(LINUX).process("GOAMD64", "v1"),
        env("GOAMD64", "v3"));
    add(
        id,
        "go is not asked for it, but go.env has it",
        machine(LINUX),
        env("GOTOOLCHAIN", "local"));
    add(id, "go does not let it be set", machine(LINUX), env("GOVERSION", "go1.26.7"));
    add(
        id,
        "a path in other slashes and case",
        machine(WINDOWS),
        env("GOROOT", "c:/program files/go/"));
    add(id, "another path", machine(WINDOWS), env("GOMODCACHE", "D:\\go cache\\mod"));
    add(id, "not set", machine(LINUX), env("GOBIN", "/srv/bin"));
    add(id, "go does not answer", machine(LINUX).unknown("go.env"), env("GOBIN", "/srv/bin"));
    add(id, "no go", machine("linux-no-go"), env("GOBIN", "/srv/bin"));
  }

  private static Expectations off(String... places) {
    return new Expectations(null, Map.of(), List.of(places), List.of());
  }

  private static Expectations local(String... places) {
    return new Expectations(null, Map.of(), List.of(), List.of(places));
  }

  private void expectLocation() {
    String id = "expect.location";
    add(id, "nothing expected", machine(LINUX));
    add(id, "off the project and local", machine(LINUX), off("GOCACHE", "GOMODCACHE"));
    add(id, "local", machine(LINUX), local("GOCACHE"));
    add(id, "places not read", machine(LINUX).unknown("places"), off("GOCACHE"));
    add(id, "no such place", machine(LINUX), off("GOBIN"));
    add(
        id,
        "in the project",
        machine(LINUX)
            .set("places.GOCACHE.path", "'/srv/work/hello/.cache'")
            .set("places.GOCACHE.source", "'process:GOCACHE'")
            .process("GOCACHE", "/srv/work/hello/.cache"),
        off("GOCACHE"));
    add(
        id,
        "in the project by other case, Windows",
        machine(WINDOWS).set("places.GOCACHE.path", "'c:/WORK/hello/cache'"),
        off("GOCACHE"));
    add(
        id,
        "in the project by a link",
        machine(LINUX)
            .known("places.GOCACHE.realPath", "'/srv/work/hello/.cache'", "file-system:~/.cache"),
        off("GOCACHE"));
    add(
        id,
        "beside the project",
        machine(LINUX).set("places.GOCACHE.path", "'/srv/work/hello-cache'"),
        off("GOCACHE"));
    add(
        id,
        "on a share",
        machine(LINUX).known("places.GOCACHE.fileSystem", "'nfs4'", "file-system:/proc/mounts"),
        local("GOCACHE"));
    add(
        id,
        "on a file system of a kind unknown here",
        machine(LINUX)
            .known("places.GOCACHE.fileSystem", "'fuse.gizmo'", "file-system:/proc/mounts"),
        local("GOCACHE"));
    add(
        id,
        "file system not read",
        machine(LINUX).unknown("places.GOCACHE.fileSystem"),
        local("GOCACHE"));
  }
}
