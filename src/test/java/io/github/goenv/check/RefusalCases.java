package io.github.goenv.check;

import static io.github.goenv.SnapshotBuilder.machine;

import io.github.goenv.SnapshotBuilder;
import io.github.goenv.check.core.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Machines on which go refuses to begin; the words are go's (1.26.8), from runs in such states. */
final class RefusalCases {
  private static final String LINUX = "linux-healthy";
  private static final String WINDOWS = "windows-healthy";

  private final List<Case> all = new ArrayList<>();

  static List<Case> all() {
    RefusalCases cases = new RefusalCases();
    cases.refuses();
    cases.refused();
    cases.goMod();
    cases.goWork();
    cases.owner();
    cases.incomplete();
    cases.toolchain();
    cases.places();
    return cases.all;
  }

  private void add(String id, String name, SnapshotBuilder machine) {
    all.add(new Case(id, name, List.of(), machine.build(), Policy.Expectations.NONE));
  }

  private void refuses() {
    String id = "go.refuses";
    add(id, "go loads the module", machine(LINUX));
    add(id, "no go", machine("linux-no-go"));
    add(id, "no module", machine(LINUX).absent("project", "project:/srv/work/hello"));
    add(id, "no module in this reactor", machine(LINUX).known("project.loading", "[]", "api:go list"));
    add(
        id,
        "go gave no answer",
        machine(LINUX)
            .set(
                "project.loading",
                "{value: [{unknown: {key: 'go.list.failed', args: {path: '/srv/work/hello',"
                    + " detail: 'TIMED_OUT'}}}], source: 'api:go list'}"));
    add(id, "words that nobody knows", machine(LINUX).refuses("go: the moon is full"));
    add(
        id,
        "words that name no setting of the user",
        machine(LINUX).refuses("go: -race requires cgo; enable cgo by setting CGO_ENABLED=1"));
    add(
        id,
        "words that another check explains",
        machine(LINUX).refuses("go: updates to go.mod needed; to update it:\n\tgo mod tidy"));
    add(
        id,
        "words that another check should explain and does not",
        machine(LINUX).refuses("failed to initialize build cache at /c: mkdir /c: gone"));
    add(
        id,
        "words about a setting",
        machine(LINUX)
            .process("GOFLAGS", "-nosuch")
            .refuses("go: parsing $GOFLAGS: unknown flag -nosuch"));
    add(
        id,
        "sources that are not there yet",
        machine(LINUX).packageError("no Go files in /srv/work/hello"));
    add(
        id,
        "a package of the module that is not there yet",
        machine(LINUX)
            .packageError(
                "a.go:3:8: no required module provides package example.com/hello/gen; to add it:"));
    add(
        id,
        "a module that will be downloaded",
        machine(LINUX).packageError("a.go:3:8: module lookup disabled by GOPROXY=off"));
    add(
        id,
        "a -mod=mod that was not tried",
        machine(LINUX)
            .set("project.loading.0.arguments", "['list', '-mod=readonly', '.']")
            .packageError("a.go:3:8: missing go.sum entry for module providing package x.org/y"));
  }

  private void refused() {
    String id = "env.refused";
    add(id, "nothing refused", machine(LINUX));
    add(id, "the environment was not read", machine(LINUX).unknown("variables"));
    add(id, "no environment", machine(LINUX).absent("variables", "api:none"));
    add(id, "the go env -w file was not read", machine(LINUX).unknown("variables.goEnvFile"));
    add(id, "GOCACHE=off", machine(LINUX).process("GOCACHE", "off"));
    add(id, "GOCACHE is relative, Windows", machine(WINDOWS).goEnvFile(Map.of("GOCACHE", "\\cache")));
    add(id, "GO111MODULE=off, go was not asked", off(machine(LINUX)).unknown("project.loading"));
    add(
        id,
        "GO111MODULE=off, nothing is required",
        off(machine(LINUX)));
    add(
        id,
        "GO111MODULE=off and no module",
        off(machine(LINUX)).set("project.modules", "[]"));
    add(
        id,
        "GOCACHEPROG names nothing",
        machine(LINUX)
            .process("GOCACHEPROG", "cacher --flag")
            .known(
                "go.cacheProgram",
                "{words: {value: ['cacher', '--flag'], source: 'process:GOCACHEPROG'},"
                    + " executable: {absent: 'process:PATH'}}",
                "process:GOCACHEPROG"));
    add(
        id,
        "GOCACHEPROG with an open quote",
        machine(LINUX)
            .process("GOCACHEPROG", "'cacher")
            .known(
                "go.cacheProgram",
                "{words: {absent: 'process:GOCACHEPROG'}, executable: {absent: 'process:PATH'}}",
                "process:GOCACHEPROG"));
    add(
        id,
        "CGO_CFLAGS with an open quote",
        machine("linux-cgo").process("CGO_CFLAGS", "-O2 '-I/x"));
    add(
        id,
        "CGO_CFLAGS with an open quote, and no cgo",
        machine(LINUX).process("CGO_CFLAGS", "-O2 '-I/x"));
    add(
        id,
        "a GOMODCACHE made of a GOPATH",
        machine(LINUX)
            .process("GOPATH", "/x:y")
            .refuses("go: GOMODCACHE entry is relative; must be absolute path: \"y/pkg/mod\"."));
    add(
        id,
        "GOCACHEPROG that is there",
        machine(LINUX)
            .process("GOCACHEPROG", "cacher")
            .known(
                "go.cacheProgram",
                "{words: {value: ['cacher'], source: 'process:GOCACHEPROG'},"
                    + " executable: {value: '/usr/bin/cacher', source: 'file-system:x'}}",
                "process:GOCACHEPROG"));
    add(
        id,
        "GOARCH that go does not know",
        machine(LINUX)
            .process("GOARCH", "x86_64")
            .set("go.env.GOARCH", "'x86_64'")
            .known("go.targets", "['linux/386', 'linux/amd64']", "api:go tool dist list"));
    add(
        id,
        "GOARCH that go knows",
        machine(LINUX)
            .process("GOARCH", "386")
            .set("go.env.GOARCH", "'386'")
            .known("go.targets", "['linux/386', 'linux/amd64']", "api:go tool dist list"));
    add(
        id,
        "a word in GOFLAGS",
        machine(LINUX)
            .goEnvFile(Map.of("GOFLAGS", "mod=mod"))
            .refuses("go: parsing $GOFLAGS: non-flag \"mod=mod\""));
    add(
        id,
        "a flag of GOFLAGS that go names",
        machine(LINUX).process("GOFLAGS", "-trimpath --race").refuses("go: -race requires cgo"));
    add(
        id,
        "a value of GOFLAGS that go names",
        machine(LINUX)
            .process("GOFLAGS", "-overlay=/x/y.json")
            .refuses("go: reading overlay: open /x/y.json: no such file or directory"));
    add(
        id,
        "go env refused as well",
        machine(LINUX)
            .process("GOEXPERIMENT", "nosuch")
            .known("go.withoutSettings", "'go: unknown GOEXPERIMENT nosuch'", "api:go env")
            .refuses("go: unknown GOEXPERIMENT nosuch"));
    add(
        id,
        "a setting that go names and nobody set",
        machine(LINUX).refuses("go: -race requires cgo; enable cgo by setting CGO_ENABLED=1"));
  }

  private static SnapshotBuilder off(SnapshotBuilder machine) {
    return machine.goEnvFile(Map.of("GO111MODULE", "off"));
  }

  private void goMod() {
    String id = "project.go-mod";
    add(
        id,
        "a byte order mark",
        machine(LINUX)
            .set("project.modules.0.errors", "['go.mod:1: unexpected input character \\\\ufeff']"));
    String[][] said = {
      {"no sum", "a.go:3:8: missing go.sum entry for module providing package x.org/y; to add:"},
      {"a bad go.sum", "malformed go.sum:\n/srv/work/hello/go.sum:1: wrong number of fields 1"},
      {"another sum", "verifying x.org/y@v1.0.0: checksum mismatch\n\tdownloaded: h1:a=\n"},
      {"not tidy", "go: updates to go.mod needed; to update it:\n\tgo mod tidy"},
      {"vendor", "go: inconsistent vendoring in /srv/work/hello:\n\tx.org/y@v1.0.0: is explicitly"},
      {"not required", "a.go:3:8: no required module provides package x.org/y; to add it:"},
      {"replaced", "go: x.org/y@v1.0.0 (replaced by ../y): reading ../y/go.mod: open"},
      {"without a module line", "go: error reading go.mod: missing module declaration"},
    };
    for (String[] each : said) {
      add(id, each[0], machine(LINUX).refuses(each[1]));
    }
    add(id, "vendor, Windows", machine(WINDOWS).refuses(said[4][1]));
    add(
        id,
        "not in the cache, offline",
        machine(LINUX)
            .set("offline", "true")
            .packageError("a.go:3:8: module lookup disabled by GOPROXY=off"));
    add(
        id,
        "what go says of a go.mod that cannot be parsed",
        machine(LINUX)
            .set("project.modules.0.errors", "['/srv/work/hello/go.mod:3: unknown directive']")
            .refuses("go: error loading go.mod:\ngo.mod:3: unknown directive"));
  }

  private void goWork() {
    String id = "project.go-work";
    add(id, "none", machine(LINUX));
    add(id, "no module", machine(LINUX).absent("project", "project:/srv/work/hello"));
    add(id, "no modules", machine(LINUX).set("project.modules", "[]"));
    add(id, "not read", machine(LINUX).unknown("project.work"));
    add(id, "off", work(machine(LINUX), "/srv/work/hello").set("go.env.GOWORK", "'off'"));
    add(id, "lists the module", work(machine(LINUX), "/srv/work/hello"));
    String lacks =
        "current directory is contained in a module that is not one of the workspace modules"
            + " listed in go.work. You can add the module to the workspace using:\n\tgo work use .";
    add(id, "lacks the module", work(machine(LINUX), "/srv/work/other").packageError(lacks));
    add(
        id,
        "lacks the module, Windows, go was not asked",
        work(machine(WINDOWS), "C:\\\\work\\\\other").unknown("project.loading"));
    add(
        id,
        "lists the module, go was not asked",
        work(machine(LINUX), "/srv/work/hello").unknown("project.loading"));
    add(
        id,
        "is missing",
        work(machine(LINUX), "/srv/work/hello")
            .refuses("go: reading go.work: open /srv/go.work: no such file or directory"));
    add(
        id,
        "is newer",
        machine(LINUX).refuses("go: ../go.work requires go >= 1.99 (running go 1.26.8)"));
  }

  private static SnapshotBuilder work(SnapshotBuilder machine, String use) {
    return machine
        .set("go.env.GOWORK", "'/srv/work/go.work'")
        .known("project.work", "{path: '/srv/work/go.work', uses: ['" + use + "']}", "project:x");
  }

  private void owner() {
    String id = "vcs.owner";
    add(id, "in order", program(machine(LINUX)));
    add(id, "no module", machine(LINUX).absent("project", "project:/srv/work/hello"));
    add(id, "no repository", machine(LINUX).set("project.repositories.0.roots", "[]"));
    add(id, "not read", machine(LINUX).unknown("project.repositories"));
    add(id, "git gave no answer", program(machine(LINUX)).unknown(REFUSAL));
    String dubious = "fatal: detected dubious ownership in repository at '/srv/work/hello'";
    add(id, "another owner", git(program(machine(LINUX)), dubious));
    add(id, "another owner, a library", git(machine(LINUX), dubious));
    add(id, "another owner, Windows", git(program(machine(WINDOWS)), dubious));
    add(
        id,
        "another owner, no stamp",
        git(program(machine(LINUX)), dubious).process("GOFLAGS", "-buildvcs=false"));
    add(id, "broken", git(program(machine(LINUX)), "fatal: not a git repository: x"));
    add(
        id,
        "a repository inside another",
        program(machine(LINUX))
            .set("project.repositories.0.roots", "['/srv/work/hello/.git', '/srv/.git']"));
    add(
        id,
        "two kinds",
        program(machine(LINUX))
            .set("project.repositories.0.roots", "['/srv/work/hello/.git', '/srv/.hg']"));
    add(
        id,
        "two kinds, allowed",
        program(machine(LINUX))
            .process("GODEBUG", "allowmultiplevcs=1")
            .set("project.repositories.0.roots", "['/srv/work/hello/.git', '/srv/.hg']"));
  }

  private static final String REFUSAL = "project.repositories.0.refusal";

  private static SnapshotBuilder program(SnapshotBuilder machine) {
    return machine.set("project.loading.0.program", "true");
  }

  private static SnapshotBuilder git(SnapshotBuilder machine, String said) {
    return machine.known(REFUSAL, SnapshotBuilder.quoted(said), "api:git rev-parse --git-dir");
  }

  private void incomplete() {
    String id = "goroot.incomplete";
    add(id, "whole", machine(LINUX));
    add(id, "no go", machine("linux-no-go"));
    add(id, "not looked at", machine(LINUX).unknown("go.tools"));
    add(id, "a tool was not read", machine(LINUX).unknown("go.tools.compile.problem"));
    add(id, "compile is missing", tool(machine(LINUX), "compile", "missing"));
    add(id, "link is empty, Windows", tool(machine(WINDOWS), "link", "empty"));
    add(
        id,
        "compile is missing, and another toolchain builds",
        tool(machine(LINUX), "compile", "missing")
            .set("project.modules.0.goVersion", "'1.27.0'"));
    add(id, "cgo is missing and not used", tool(machine(LINUX), "cgo", "missing"));
    add(id, "cgo is missing and used", tool(machine("linux-cgo"), "cgo", "cut-off"));
    add(
        id,
        "cgo of another release, which go takes",
        machine("linux-cgo").known("go.tools.cgo.version", "'go1.25.3'", "file-system:x"));
    add(
        id,
        "compile of another release",
        machine(LINUX).known("go.tools.compile.version", "'go1.25.3'", "file-system:x"));
    add(
        id,
        "an experiment",
        machine(LINUX).set("go.env.GOVERSION", "'go1.26.8 X:jsonv2'"));
    add(
        id,
        "GOROOT of another Go",
        machine(LINUX).goroot("/opt/go1.22", "process:GOROOT", "directory", "go1.22.5"));
    add(
        id,
        "GOROOT that is none",
        machine(LINUX).goroot("/nowhere", "process:GOROOT", "missing", null));
  }

  private static SnapshotBuilder tool(SnapshotBuilder machine, String name, String problem) {
    return machine.known("go.tools." + name + ".problem", "'" + problem + "'", "file-system:x");
  }

  private void toolchain() {
    String id = "toolchain.switch";
    SnapshotBuilder wants = machine(LINUX).set("project.modules.0.goVersion", "'1.27.0'");
    add(id, "on PATH, and go found it", wants.process("GOTOOLCHAIN", "path"));
    add(
        id,
        "on PATH, and go did not find it",
        machine(LINUX)
            .set("project.modules.0.goVersion", "'1.27.0'")
            .process("GOTOOLCHAIN", "path")
            .refuses("go: cannot find \"go1.27.0\" in PATH"));
    add(
        id,
        "GOTOOLCHAIN names what is not there",
        machine(LINUX)
            .process("GOTOOLCHAIN", "go1.99.0")
            .set("offline", "true")
            .refuses("go: download go1.99.0 for linux/amd64: toolchain not available"));
  }

  private void places() {
    String id = "access.unwritable";
    add(
        id,
        "the temporary directory is missing",
        machine(LINUX)
            .set("places.GOTMPDIR.path", "'/tmp/gone'")
            .set("places.GOTMPDIR.source", "'process:TMPDIR'")
            .set("places.GOTMPDIR.kind", "missing")
            .set("places.GOTMPDIR.lookedAt", "'/tmp'"));
    add(
        id,
        "GOTMPDIR is missing, Windows",
        machine(WINDOWS)
            .set("places.GOTMPDIR.path", "'D:\\\\gone'")
            .set("places.GOTMPDIR.source", "'process:GOTMPDIR'")
            .process("GOTMPDIR", "D:\\gone")
            .set("places.GOTMPDIR.kind", "missing"));
    add(
        id,
        "the build cache lies behind a link to nothing",
        machine(LINUX)
            .set("places.GOCACHE.kind", "file")
            .set("places.GOCACHE.lookedAt", "'~/.cache'")
            .unknown("places.GOCACHE.realPath"));
    add(
        id,
        "no TEMP, Windows",
        machine(WINDOWS)
            .set("places.GOTMPDIR.path", "'C:\\\\Windows'")
            .set("places.GOTMPDIR.source", "'process:SystemRoot'")
            .known("places.GOTMPDIR.writable", "false", "file-system:x"));
    add(
        id,
        "no byte free",
        machine(LINUX).known("places.GOTMPDIR.freeBytes", "0", "file-system:/tmp"));
    add(
        id,
        "a module cache that is filled",
        machine(LINUX).known("places.GOMODCACHE.writable", "false", "file-system:~/go"));
    add(
        "access.unreadable",
        "a module cache that nobody needs",
        machine(LINUX).known("places.GOMODCACHE.readable", "false", "file-system:~/go"));
    add(
        "env.profile",
        "XDG_CACHE_HOME is relative",
        machine(LINUX).process("XDG_CACHE_HOME", "cache"));
    add(
        "env.profile",
        "no HOME, and no module is needed",
        machine("linux-agent-no-home")
            .set("project.loading.0.exitCode", "0")
            .set("project.loading.0.said", "''"));
    add(
        "go.unusable",
        "cut off",
        machine(LINUX).known("go.fileProblem", "'cut-off'", "file-system:go").unknown("go.env"));
  }
}
