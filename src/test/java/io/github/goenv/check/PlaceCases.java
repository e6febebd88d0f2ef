package io.github.goenv.check;

import static io.github.goenv.SnapshotBuilder.machine;

import io.github.goenv.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;

/** Machines for the checks of directories and of cgo's compilers. */
final class PlaceCases {
  private static final String LINUX = "linux-healthy";
  private static final String WINDOWS = "windows-healthy";
  private static final String CGO = "linux-cgo";

  private final List<Case> all = new ArrayList<>();

  static List<Case> all() {
    PlaceCases cases = new PlaceCases();
    cases.unreadable();
    cases.unwritable();
    cases.hijackable();
    cases.space();
    cases.missing();
    cases.quoting();
    cases.msvc();
    cases.arch();
    return cases.all;
  }

  private void add(String id, String name, SnapshotBuilder machine) {
    all.add(Case.of(id, name, machine));
  }

  private void places(String id) {
    add(id, "fine", machine(LINUX));
    add(id, "directories were not read", machine(LINUX).unknown("places"));
    add(id, "no directories", machine(LINUX).absent("places", "api:none"));
  }

  private static SnapshotBuilder no(SnapshotBuilder machine, String place, String right) {
    return machine.known("places." + place + "." + right, "false", "file-system:it");
  }

  private void unreadable() {
    String id = "access.unreadable";
    places(id);
    add(id, "GOROOT", no(machine(LINUX), "GOROOT", "readable"));
    add(
        id,
        "module cache",
        no(machine(LINUX), "GOMODCACHE", "readable")
            .set("places.GOMODCACHE.lookedAt", "'~/my go/pkg/mod'"));
    add(
        id,
        "module cache set in the environment",
        no(machine(LINUX), "GOMODCACHE", "readable")
            .set("places.GOMODCACHE.source", "'process:GOMODCACHE'")
            .process("GOMODCACHE", "/home/user/go/pkg/mod"));
    add(id, "GOROOT, Windows", no(machine(WINDOWS), "GOROOT", "readable"));
    add(id, "module cache, Windows", no(machine(WINDOWS), "GOMODCACHE", "readable"));
    add(
        id,
        "a module cache that is still missing",
        no(machine(LINUX), "GOMODCACHE", "readable").set("places.GOMODCACHE.kind", "missing"));
    add(
        id,
        "one is unknown, one is not readable",
        no(machine(LINUX), "GOMODCACHE", "readable").unknown("places.GOROOT.readable"));
  }

  private void unwritable() {
    String id = "access.unwritable";
    places(id);
    add(id, "build cache", no(machine(LINUX), "GOCACHE", "writable"));
    add(id, "build cache, Windows", no(machine(WINDOWS), "GOCACHE", "writable"));
    add(
        id,
        "build cache set in the environment, Windows",
        no(machine(WINDOWS), "GOCACHE", "writable")
            .set("places.GOCACHE.source", "'process:GOCACHE'")
            .process("GOCACHE", "C:\\Users\\user\\AppData\\Local\\go-build"));
    add(id, "output cannot be made", no(machine(LINUX), "output", "writable"));
    add(id, "a file", machine(LINUX).set("places.GOCACHE.kind", "file"));
    add(
        id,
        "output is a file",
        machine(LINUX)
            .set("places.output.kind", "file")
            .set("places.output.lookedAt", "'/srv/work/hello/target'"));
    add(id, "output is below a file", machine(LINUX).set("places.output.kind", "file"));
    add(id, "temporary directory", no(machine(LINUX), "GOTMPDIR", "writable"));
    add(id, "unknown", machine(LINUX).unknown("places.GOTMPDIR.writable"));
    add(id, "GOROOT need not be writable", no(machine(LINUX), "GOROOT", "writable"));
  }

  private static SnapshotBuilder others(SnapshotBuilder machine, String path) {
    return machine.known(path + ".othersMayWrite", "true", "file-system:it");
  }

  private void hijackable() {
    String id = "access.hijackable";
    places(id);
    add(id, "GOROOT", others(machine(LINUX), "places.GOROOT"));
    add(id, "GOROOT, Windows", others(machine(WINDOWS), "places.GOROOT"));
    add(id, "before go", others(machine(WINDOWS), "path.entries.2"));
    add(id, "at go", others(machine(LINUX), "path.entries.0"));
    add(id, "after go", others(machine(LINUX), "path.entries.3"));
    add(id, "no go: every directory counts", others(machine("linux-no-go"), "path.entries.5"));
    add(id, "unknown", machine(LINUX).unknown("places.GOROOT.othersMayWrite"));
    add(id, "unknown entry", machine(LINUX).unknown("path.entries.0.othersMayWrite"));
    add(id, "PATH was not read", others(machine(LINUX), "places.GOROOT").unknown("path"));
    add(id, "no PATH", machine(LINUX).absent("path", "process:PATH"));
  }

  private void space() {
    String id = "disk.space";
    places(id);
    add(id, "a full laptop: one volume, told once", machine("macos-laptop"));
    add(
        id,
        "two volumes",
        machine(WINDOWS)
            .known("places.GOCACHE.freeBytes", "5242880", "file-system:D")
            .known("places.GOCACHE.volume", "'D:\\\\'", "file-system:D")
            .set("places.GOCACHE.path", "'D:\\\\cache'")
            .known("places.GOTMPDIR.freeBytes", "0", "file-system:C"));
    add(
        id,
        "a cache set in the environment",
        machine(LINUX)
            .known("places.GOCACHE.freeBytes", "2147483647", "file-system:it")
            .set("places.GOCACHE.source", "'process:GOCACHE'")
            .process("GOCACHE", "/home/user/.cache/go-build"));
    add(id, "just enough", machine(LINUX).known("places.GOCACHE.freeBytes", "2147483648", "api:x"));
    add(id, "unknown", machine(LINUX).unknown("places.GOCACHE.freeBytes"));
    add(
        id,
        "an unknown volume",
        machine(LINUX)
            .known("places.GOCACHE.freeBytes", "1", "file-system:it")
            .unknown("places.GOCACHE.volume"));
  }

  private void noCgo(String id) {
    add(id, "fine", machine(CGO));
    add(id, "no cgo", machine(LINUX));
    add(id, "no module", machine(CGO).absent("project", "project:/srv/work/hello"));
    add(id, "project not read", machine(CGO).unknown("project"));
    add(id, "compilers not read", machine(CGO).unknown("compilers"));
    add(id, "switched off", machine(CGO).process("CGO_ENABLED", "0"));
    add(id, "too large to tell", machine(LINUX).set("project.cgo.complete", "false"));
    add(id, "go env -w file not read", machine(CGO).unknown("variables.goEnvFile"));
  }

  private static SnapshotBuilder cc(
      String machine, String value, String source, String words, String file, String triple) {
    SnapshotBuilder made = machine(machine);
    if (source.startsWith("process")) {
      made.process("CC", value);
    } else if (source.startsWith("go-env-file")) {
      made.goEnvFile("CC", value);
    }
    return made.known("project.cgo", "{files: ['x.go'], complete: true}", "project:x")
        .known(
            "compilers",
            "[{variable: CC, value: "
                + SnapshotBuilder.quoted(value)
                + ", source: '"
                + source
                + "', words: "
                + (words == null
                    ? "{absent: 'process:CC'}"
                    : "{value: " + words + ", source: '" + source + "'}")
                + ", wholeIsFile: "
                + (words != null && words.contains(",") && file == null)
                + ", executable: "
                + fact(file)
                + ", machine: "
                + fact(triple)
                + "}]",
            "api:go env");
  }

  private static String fact(String value) {
    return value == null
        ? "{absent: 'process:PATH'}"
        : "{value: " + SnapshotBuilder.quoted(value) + ", source: 'process:PATH'}";
  }

  private void missing() {
    String id = "cgo.cc-missing";
    noCgo(id);
    add(
        id,
        "none",
        cc(CGO, "gcc", "go-default", "[gcc]", null, null).set("go.env.CGO_ENABLED", "'0'"));
    add(id, "none, and CC is set", cc(CGO, "gcc-99", "process:CC", "['gcc-99']", null, null));
    add(id, "Microsoft's", cc(WINDOWS, "cl.exe", "process:CC", "['cl.exe']", null, null));
    add(
        id,
        "none, but demanded",
        cc(CGO, "gcc", "go-default", "[gcc]", null, null).process("CGO_ENABLED", "1"));
    add(
        id,
        "none, but demanded in the file",
        cc(CGO, "gcc", "go-default", "[gcc]", null, null).goEnvFile("CGO_ENABLED", "1"));
    add(id, "none, Windows", cc(WINDOWS, "gcc", "go-default", "[gcc]", null, null));
    add(
        id,
        "unknown from its name",
        cc(CGO, "gcc", "go-default", "[gcc]", null, null).unknown("compilers.CC.executable"));
    add(
        id,
        "wrongly quoted",
        cc(CGO, "/opt/my gcc/gcc", "process:CC", "['/opt/my', 'gcc/gcc']", null, null));
  }

  private void quoting() {
    String id = "cgo.cc-quoting";
    noCgo(id);
    add(
        id,
        "space, in the environment",
        cc(CGO, "/opt/my gcc/gcc", "process:CC", "['/opt/my', 'gcc/gcc']", null, null));
    add(
        id,
        "space, in the file",
        cc(
            CGO,
            "/opt/my gcc/gcc",
            "go-env-file:~/.config/go/env",
            "['/opt/my', 'gcc/gcc']",
            null,
            null));
    String file = "C:\\Program Files\\LLVM\\bin\\clang.exe";
    String words = "['C:\\\\Program', 'Files\\\\LLVM\\\\bin\\\\clang.exe']";
    add(
        id,
        "space, in the environment, Windows",
        cc(WINDOWS, file, "process:CC", words, null, null));
    add(
        id,
        "space, in the file, Windows",
        cc(WINDOWS, file, "go-env-file:C:\\\\env", words, null, null));
    add(id, "unmatched", cc(CGO, "\"gcc", "process:CC", null, null, null));
    add(
        id,
        "unmatched, in the file",
        cc(CGO, "'gcc", "go-env-file:~/.config/go/env", null, null, null));
    add(id, "unknown", machine(CGO).unknown("compilers.CC.words"));
    add(
        id,
        "a flag after it",
        cc(CGO, "gcc -m64", "process:CC", "[gcc, '-m64']", "/usr/bin/gcc", "x86_64-linux-gnu"));
  }

  private void msvc() {
    String id = "cgo.cc-msvc";
    noCgo(id);
    add(id, "cl", cc(WINDOWS, "cl.exe", "process:CC", "['cl.exe']", "C:\\VS\\cl.exe", null));
    add(
        id,
        "clang-cl in the file",
        cc(
            WINDOWS,
            "clang-cl",
            "go-env-file:C:\\\\env",
            "['clang-cl']",
            "C:\\VS\\clang-cl.exe",
            null));
    add(id, "words unknown", machine(CGO).unknown("compilers.CC.words"));
  }

  private void arch() {
    String id = "cgo.cc-arch";
    noCgo(id);
    add(
        id,
        "for another",
        cc(
            CGO,
            "aarch64-linux-gnu-gcc",
            "process:CC",
            "['aarch64-linux-gnu-gcc']",
            "/usr/bin/aarch64-linux-gnu-gcc",
            "aarch64-linux-gnu"));
    add(
        id,
        "32 bit",
        cc(WINDOWS, "gcc", "go-default", "[gcc]", "C:\\mingw\\bin\\gcc.exe", "mingw32"));
    add(
        id,
        "i686",
        cc(WINDOWS, "gcc", "go-default", "[gcc]", "C:\\mingw\\bin\\gcc.exe", "i686-w64-mingw32"));
    add(
        id,
        "-m32",
        cc(CGO, "gcc", "go-default", "[gcc]", "/usr/bin/gcc", "x86_64-linux-gnu")
            .set("go.env.GOARCH", "'386'"));
    add(
        id,
        "a new one",
        cc(CGO, "gcc", "go-default", "[gcc]", "/usr/bin/gcc", "riscv128-linux-gnu"));
    add(id, "does not say", machine(CGO).unknown("compilers.CC.machine"));
    add(id, "go does not answer", machine(CGO).unknown("go.env"));
    add(id, "none", cc(CGO, "gcc", "go-default", "[gcc]", null, null));
  }
}
