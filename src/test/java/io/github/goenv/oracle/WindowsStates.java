package io.github.goenv.oracle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** States of a Windows machine; {@code @} in a value stands for the directory of all of them. */
final class WindowsStates {
  /**
   * A change.
   *
   * @param name a variable, or a file below the project
   * @param value null when it is taken away
   */
  record Change(boolean file, String name, String value, Charset charset) {}

  /** A machine and what is different about it. */
  record State(String name, List<Change> changes) {}

  private final List<State> all = new ArrayList<>();

  private WindowsStates() {}

  static List<State> all() {
    WindowsStates states = new WindowsStates();
    states.all.add(new State("healthy", List.of()));
    states.values();
    states.files();
    return states.all;
  }

  private void values() {
    values("GOFLAGS", "-trimpath", "-mod=mod", "mod=mod", "-nosuch", "'-ldflags=-s -w'", "'-v");
    values("GOCACHE", "off", "cache", "\\cache", "@\\file", "@\\new\\cache", "NUL", "Q:\\cache");
    values("GOTMPDIR", "@\\empty", "@\\gone", "@\\file");
    values("GOPATH", "rel", "~\\go", "@\\gopath", "@\\a;rel");
    values("GOMODCACHE", "rel", "@\\mod");
    values("GOROOT", "@\\gone", "C:\\Go", "C:\\Go\\", "\"C:\\Go\"", "C:\\Go-old", "@\\empty");
    values("GO111MODULE", "off", "auto", "maybe");
    values("GOTOOLCHAIN", "local", "go1.99.9", "latest");
    values("GOEXPERIMENT", "nosuch");
    values("GOAMD64", "v2", "v9");
    values("GOARCH", "arm64", "x86_64");
    values("GOOS", "linux", "win");
    values("GOWORK", "off", "@\\gone\\go.work");
    values("GOBIN", "bin");
    values("CGO_ENABLED", "1", "yes");
    values("GOCACHEPROG", "nosuchprogram");
    add("TEMP and TMP are gone", variable("TEMP", "@\\gone"), variable("TMP", "@\\gone"));
    add("no LocalAppData", variable("LocalAppData", null));
    add("no USERPROFILE", variable("USERPROFILE", null));
    add(
        "no LocalAppData, and a GOCACHE",
        variable("LocalAppData", null),
        variable("GOCACHE", "@\\new"));
  }

  private void files() {
    add("no go.mod", file("go.mod", null));
    add("a go.mod with a byte order mark", file("go.mod", "\uFEFF" + Sources.GO_MOD));
    add(
        "a go.mod by Windows PowerShell",
        new Change(true, "go.mod", "\uFEFF" + Sources.GO_MOD, StandardCharsets.UTF_16LE));
    add("a go.mod with CRLF", file("go.mod", Sources.GO_MOD.replace("\n", "\r\n")));
    add("a go.mod that wants more", file("go.mod", "module example.com/app\n\ngo 1.99\n"));
    add(
        "a go.mod with a merge conflict",
        file("go.mod", Sources.GO_MOD + "<<<<<<< HEAD\n=======\n>>>>>>> x\n"));
    add(
        "a replaced directory that is gone",
        file("go.mod", Sources.GO_MOD_DEP + "\nreplace " + World.DEP + " => ..\\gone\n"),
        file("app.go", Sources.USES_DEP));
    add(
        "a requirement without go.sum",
        file("go.mod", Sources.GO_MOD_DEP),
        file("app.go", Sources.USES_DEP));
    add("a go.work that lists the module", file("../go.work", "go 1.21\n\nuse ./project\n"));
    add("a go.work without the module", file("../go.work", "go 1.21\n"));
    add("a go.work that wants more", file("../go.work", "go 1.99\n\nuse ./project\n"));
    add(
        "a vendor directory out of step",
        file("go.mod", Sources.GO_MOD_DEP),
        file("vendor/modules.txt", "# other\n"));
  }

  private void values(String name, String... values) {
    for (String value : values) {
      add(name + "=" + value, variable(name, value));
    }
  }

  private void add(String name, Change... changes) {
    all.add(new State(name, List.of(changes)));
  }

  private static Change variable(String name, String value) {
    return new Change(false, name, value, StandardCharsets.UTF_8);
  }

  private static Change file(String name, String text) {
    return new Change(true, name, text, StandardCharsets.UTF_8);
  }
}
