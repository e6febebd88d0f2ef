package io.github.goenv.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What lies on PATH as go, and what lies in its GOROOT. */
final class CommandMutations {
  private static final Set<State.Project> LIBRARIES = Mutation.LIBRARIES;

  private CommandMutations() {}

  static void add(Mutations table) {
    path(table);
    first(table);
    toolchains(table);
    roots(table);
  }

  private static void path(Mutations table) {
    table.add("PATH is not set", LIBRARIES, state -> state.unset("PATH"));
    table.add("PATH is empty", LIBRARIES, state -> state.set("PATH", ""));
    table.add("PATH has no go", LIBRARIES, state -> state.set("PATH", "/usr/bin:/bin"));
    table.add("PATH begins with a dot", LIBRARIES, state -> state.pathFirst("."));
    table.add("PATH begins with an empty entry", LIBRARIES, state -> state.pathFirst(""));
    table.add(
        "PATH begins with a missing entry", LIBRARIES, state -> state.pathFirst("/proc/nowhere"));
    table.add(
        "PATH begins with a quoted entry",
        LIBRARIES,
        state -> state.pathFirst("\"" + state.world().go().getParent() + "\""));
    table.add(
        "PATH has the go twice",
        LIBRARIES,
        state -> state.pathFirst(state.world().go().getParent().toString()));
    table.add(
        "PATH has only a tilde",
        LIBRARIES,
        state -> {
          state.link(state.home().resolve("bin/go"), state.world().go());
          state.set("PATH", "~/bin:/usr/bin:/bin");
        });
    table.add(
        "PATH has GOROOT without bin",
        LIBRARIES,
        state -> state.set("PATH", state.world().goroot() + ":/usr/bin:/bin"));
    table.add(
        "PATH has a very long entry", LIBRARIES, state -> state.pathFirst("/" + "x".repeat(5000)));
  }

  /** A file called go in a directory that comes first, or is the only one. */
  private record First(String name, Put put) {}

  @FunctionalInterface
  private interface Put {
    void at(State state, Path go) throws IOException;
  }

  private static final List<First> FIRST =
      List.of(
          new First(
              "a wrapper script",
              (state, go) ->
                  state.script(go, "#!/bin/sh\nexec " + state.world().go() + " \"$@\"\n")),
          new First(
              "a wrapper script that sets a variable",
              (state, go) ->
                  state.script(
                      go,
                      "#!/bin/sh\nGOFLAGS=-trimpath\nexport GOFLAGS\nexec "
                          + state.world().go()
                          + " \"$@\"\n")),
          new First(
              "a wrapper script without its first line",
              (state, go) -> state.script(go, "exec " + state.world().go() + " \"$@\"\n")),
          new First(
              "a wrapper script that talks first",
              (state, go) ->
                  state.script(
                      go, "#!/bin/sh\necho using go\nexec " + state.world().go() + " \"$@\"\n")),
          new First(
              "a wrapper script that talks on the error output",
              (state, go) ->
                  state.script(
                      go,
                      "#!/bin/sh\necho using go >&2\nexec " + state.world().go() + " \"$@\"\n")),
          new First(
              "a wrapper script that fails",
              (state, go) -> state.script(go, "#!/bin/sh\necho 'no version set' >&2\nexit 126\n")),
          new First(
              "a script with CR LF",
              (state, go) ->
                  state.script(go, "#!/bin/sh\r\nexec " + state.world().go() + " \"$@\"\r\n")),
          new First(
              "a script whose interpreter is missing",
              (state, go) -> state.script(go, "#!/proc/nowhere/sh\nexec go \"$@\"\n")),
          new First(
              "a script for env",
              (state, go) ->
                  state.script(go, "#!/usr/bin/env sh\nexec " + state.world().go() + " \"$@\"\n")),
          new First("a directory", (state, go) -> state.directory(go)),
          new First("an empty file", (state, go) -> state.script(go, "")),
          new First("a text", (state, go) -> state.script(go, "this is not a program\n")),
          new First("two bytes", (state, go) -> state.script(go, "\u007fE")),
          new First("a go that is cut off after 2 KB", (state, go) -> cut(state, go, 2048)),
          new First("a go that is cut off in its header", (state, go) -> cut(state, go, 40)),
          new First("a go that is cut off in the middle", (state, go) -> cut(state, go, 1 << 20)),
          new First(
              "a go for another processor",
              (state, go) -> {
                byte[] head = head(state, 1 << 16);
                head[18] = (byte) 0xB7; // EM_AARCH64
                head[19] = 0;
                state.bytes(go, head);
                state.mode(go, "rwxr-xr-x");
              }),
          new First(
              "a go for Windows",
              (state, go) -> {
                state.bytes(go, new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0});
                state.mode(go, "rwxr-xr-x");
              }),
          new First(
              "a go that may not be executed",
              (state, go) -> {
                state.copy(state.world().go(), go);
                state.mode(go, "rw-r--r--");
              }),
          new First(
              "a script that may not be executed",
              (state, go) -> state.write(go, "#!/bin/sh\nexit 1\n")),
          new First("a link to go", (state, go) -> state.link(go, state.world().go())),
          new First(
              "a link to nothing", (state, go) -> state.link(go, Path.of("/proc/nowhere/go"))),
          new First("a link to itself", (state, go) -> state.link(go, go)),
          new First("/bin/true", (state, go) -> state.link(go, Path.of("/bin/true"))),
          new First("/bin/false", (state, go) -> state.link(go, Path.of("/bin/false"))),
          new First("/bin/cat", (state, go) -> state.link(go, Path.of("/bin/cat"))),
          new First(
              "gofmt", (state, go) -> state.link(go, state.world().go().resolveSibling("gofmt"))),
          new First(
              "a copy of go outside of its GOROOT",
              (state, go) -> state.copy(state.world().go(), go)));

  private static void first(Mutations table) {
    for (First first : FIRST) {
      table.add(
          "first on PATH is " + first.name(),
          LIBRARIES,
          state -> {
            Path bin = state.fresh("first");
            state.delete(bin);
            first.put().at(state, bin.resolve("go"));
            state.pathFirst(bin.toString());
          });
      table.add(
          "the only go on PATH is " + first.name(),
          LIBRARIES,
          state -> {
            Path bin = state.fresh("first");
            state.delete(bin);
            first.put().at(state, bin.resolve("go"));
            state.set("PATH", bin + ":/usr/bin:/bin");
          });
    }
  }

  private static byte[] head(State state, int bytes) throws IOException {
    try (var in = Files.newInputStream(state.world().go())) {
      return in.readNBytes(bytes);
    }
  }

  private static void cut(State state, Path go, int bytes) throws IOException {
    state.bytes(go, head(state, bytes));
    state.mode(go, "rwxr-xr-x");
  }

  /** Toolchains that are there under the name that is wanted. */
  private static void toolchains(Mutations table) {
    for (String mode : List.of("path", "auto", "local+path", "go1.99.0", "local")) {
      table.add(
          "go.mod wants go 1.99.0, which lies on PATH, GOTOOLCHAIN=" + mode,
          Mutations.only(State.Project.LIBRARY),
          state -> {
            state.write("go.mod", "module example.com/app\n\ngo 1.99.0\n");
            toolchain(state);
            state.set("GOTOOLCHAIN", mode);
          });
    }
    table.add(
        "GOTOOLCHAIN=go1.99.0, which lies on PATH",
        Mutations.only(State.Project.LIBRARY),
        state -> {
          toolchain(state);
          state.set("GOTOOLCHAIN", "go1.99.0");
        });
    table.add(
        "GOTOOLCHAIN=path, go.mod wants what is nowhere",
        Mutations.only(State.Project.LIBRARY),
        state -> {
          state.write("go.mod", "module example.com/app\n\ngo 1.99.0\n");
          state.set("GOTOOLCHAIN", "path");
        });
  }

  /** Stands for go1.99.0: says so and builds by the real one, with a go.mod it can read. */
  private static void toolchain(State state) throws IOException {
    state.script(
        state.fresh("sdk/go1.99.0"),
        "#!/bin/sh\n: ${TMPDIR:=/tmp}\n"
            + "unset GOTOOLCHAIN_INTERNAL_SWITCH_VERSION GOTOOLCHAIN_INTERNAL_SWITCH_COUNT\n"
            + "if [ \"$1\" = version ]; then echo go version go1.99.0 linux/amd64; exit; fi\n"
            + "printf 'module example.com/app\\n\\ngo 1.21\\n' > $TMPDIR/goenv-oracle-$$.mod\n"
            + "c=$1; shift\n"
            + "GOTOOLCHAIN=local "
            + state.world().go()
            + " $c -modfile=$TMPDIR/goenv-oracle-$$.mod \"$@\"\n"
            + "r=$?; rm -f $TMPDIR/goenv-oracle-$$.mod; exit $r\n");
    state.pathFirst(state.fresh("sdk").toString());
  }

  /** Installations with something missing or from another release: links to the real one. */
  private static void roots(Mutations table) {
    for (String tool : List.of("compile", "asm", "link", "cgo")) {
      root(table, "lacks " + tool, state -> state.delete(tools(state).resolve(tool)));
      root(
          table,
          "has an empty " + tool,
          state -> {
            state.delete(tools(state).resolve(tool));
            state.script(tools(state).resolve(tool), "");
          });
      root(
          table,
          "has the " + tool + " of another release",
          state -> {
            byte[] program = Files.readAllBytes(real(state).resolve(tool));
            String own = state.world().version();
            replace(program, own, own.substring(0, own.length() - 1) + "9");
            state.delete(tools(state).resolve(tool));
            state.bytes(tools(state).resolve(tool), program);
            state.mode(tools(state).resolve(tool), "rwxr-xr-x");
          });
      root(
          table,
          "has a " + tool + " that is cut off",
          state -> {
            byte[] program = Files.readAllBytes(real(state).resolve(tool));
            state.delete(tools(state).resolve(tool));
            state.bytes(tools(state).resolve(tool), Arrays.copyOf(program, program.length / 2));
            state.mode(tools(state).resolve(tool), "rwxr-xr-x");
          });
    }
    root(table, "is whole", state -> {});
    root(table, "has no VERSION", state -> state.delete(state.fresh("goroot").resolve("VERSION")));
    root(
        table,
        "has the VERSION of another release",
        state -> {
          state.delete(state.fresh("goroot").resolve("VERSION"));
          state.write(state.fresh("goroot").resolve("VERSION"), "go1.25.0\n");
        });
    root(table, "has no src", state -> state.delete(state.fresh("goroot").resolve("src")));
    root(table, "has no go.env", state -> state.delete(state.fresh("goroot").resolve("go.env")));
    root(
        table,
        "has no tools",
        state -> {
          state.delete(tools(state));
          state.directory(tools(state));
        });
    root(table, "has no pkg", state -> state.delete(state.fresh("goroot").resolve("pkg")));
  }

  private static void root(Mutations table, String name, Mutations.Step change) {
    table.add(
        "GOROOT " + name,
        Mutation.ALL,
        state -> {
          Path root = state.fresh("goroot");
          state.delete(root);
          links(state, state.world().goroot(), root, Set.of("pkg", "bin"));
          links(state, state.world().goroot().resolve("pkg"), root.resolve("pkg"), Set.of("tool"));
          links(state, real(state), tools(state), Set.of());
          Path bin = root.resolve("bin/go");
          state.copy(state.world().go(), bin);
          change.to(state);
          state.pathFirst(bin.getParent().toString());
        });
  }

  private static void replace(byte[] bytes, String text, String by) {
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    byte[] to = by.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (bytes[i] == from[0] && Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, bytes, i, to.length);
      }
    }
  }

  private static Path tools(State state) {
    return state.fresh("goroot").resolve("pkg/tool").resolve(target());
  }

  private static Path real(State state) {
    return state.world().goroot().resolve("pkg/tool").resolve(target());
  }

  private static String target() {
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return "linux_" + (arch.equals("aarch64") ? "arm64" : "amd64");
  }

  private static void links(State state, Path from, Path to, Set<String> but) throws IOException {
    state.directory(to);
    try (var files = Files.list(from)) {
      for (Path each : (Iterable<Path>) files.sorted()::iterator) {
        String name = each.getFileName().toString();
        if (!but.contains(name)) {
          state.link(to.resolve(name), each);
        }
      }
    }
  }
}
