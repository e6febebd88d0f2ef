package io.github.goenv.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Directories that go is told to use: there or not, a file, relative, read-only, full. */
final class PlaceMutations {
  private PlaceMutations() {}

  /** A value for a variable that names a directory; null when it cannot be had here. */
  @FunctionalInterface
  private interface Value {
    String in(State state, String name) throws IOException;
  }

  private record Kind(String name, Value value) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("a directory", (state, name) -> made(state, name)),
          new Kind("a directory with a space", (state, name) -> made(state, "my " + name)),
          new Kind(
              "a directory outside ASCII", (state, name) -> made(state, name + "-\u00FC\u5DE5")),
          new Kind("with a slash at its end", (state, name) -> made(state, name) + "/"),
          new Kind("missing", (state, name) -> state.fresh(name).toString()),
          new Kind("missing, deep", (state, name) -> state.fresh(name + "/a/b/c").toString()),
          new Kind("relative", (state, name) -> relative(state, "rel" + name)),
          new Kind("relative, missing", (state, name) -> "rel/" + name),
          new Kind("a file", (state, name) -> file(state, name).toString()),
          new Kind("below a file", (state, name) -> file(state, name).resolve("x").toString()),
          new Kind("in quotes", (state, name) -> '"' + made(state, name) + '"'),
          new Kind("in quotes, missing", (state, name) -> "'" + state.fresh(name) + "'"),
          new Kind("with a space at its end", (state, name) -> made(state, name) + " "),
          new Kind("with a tilde", (state, name) -> "~/" + name),
          new Kind("a device", (state, name) -> "/dev/null"),
          new Kind("below a device", (state, name) -> "/dev/null/x"),
          new Kind("where nothing can be made", (state, name) -> "/proc/goenv/" + name),
          new Kind("read-only", (state, name) -> path(state.world().readOnly())),
          new Kind("in a read-only place", (state, name) -> path(state.world().readOnly(), name)),
          new Kind("full", (state, name) -> path(state.world().full())),
          new Kind("off", (state, name) -> "off"),
          new Kind("empty", (state, name) -> ""),
          new Kind("a link", (state, name) -> linked(state, name)),
          new Kind("a link to nothing", (state, name) -> dangling(state, name)),
          new Kind("only dots", (state, name) -> ".."),
          new Kind("two of them", (state, name) -> made(state, name) + ":" + state.fresh("second")),
          new Kind("with a line end", (state, name) -> made(state, name) + "\r"));

  private static final List<String> OF_GO =
      List.of("GOCACHE", "GOMODCACHE", "GOPATH", "GOTMPDIR", "GOBIN", "GOROOT", "GOCOVERDIR");

  private static final List<String> OF_SYSTEM =
      List.of("TMPDIR", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "GOENV", "PWD", "GIT_DIR");

  static void add(Mutations table) {
    for (String name : OF_GO) {
      for (Kind kind : KINDS) {
        Set<State.Project> projects = projects(name);
        table.addWhere(
            name + " is " + kind.name(),
            projects,
            state -> {
              String value = kind.value().in(state, name.toLowerCase(java.util.Locale.ROOT));
              if (value == null) {
                return "no such place here";
              }
              state.set(name, value);
              return null;
            });
        table.addWhere(
            "go env -w " + name + " is " + kind.name(),
            projects,
            state -> {
              String value = kind.value().in(state, name.toLowerCase(java.util.Locale.ROOT));
              if (value == null) {
                return "no such place here";
              }
              state.goEnv(name + "=" + value);
              return null;
            });
      }
    }
    for (String name : OF_SYSTEM) {
      for (Kind kind : KINDS) {
        table.addWhere(
            name + " is " + kind.name(),
            name.equals("GIT_DIR") ? Mutation.ALL : projects(name),
            state -> {
              String value = kind.value().in(state, name.toLowerCase(java.util.Locale.ROOT));
              if (value == null) {
                return "no such place here";
              }
              state.set(name, value);
              return null;
            });
      }
      table.add(name + " is not set", projects(name), state -> state.unset(name));
    }
    for (String name : List.of("GOTMPDIR", "TMPDIR", "GOCACHE")) {
      table.addWhere(
          name + " has no free inodes",
          Mutation.LIBRARIES,
          state -> {
            if (state.world().noFiles() == null) {
              return "no such file system here";
            }
            state.set(name, state.world().noFiles().toString());
            return null;
          });
    }
    table.addWhere(
        "the output directory has no free inodes",
        Mutation.PROGRAMS,
        state -> {
          if (state.world().noFiles() == null) {
            return "no such file system here";
          }
          state.link(state.project().resolve("target"), state.world().noFiles());
          return null;
        });
    filled(table);
  }

  /** Module caches that have what is asked for. */
  private static void filled(Mutations table) {
    Set<State.Project> all = Mutation.LIBRARIES;
    table.add(
        "GOMODCACHE is another filled one",
        all,
        state -> {
          state.copy(state.world().modules(), state.fresh("modules"));
          state.set("GOMODCACHE", state.fresh("modules").toString());
        });
    table.addWhere(
        "GOMODCACHE is filled and read-only",
        all,
        state -> {
          Path modules = state.world().readOnlyModules();
          if (modules == null) {
            return "no read-only file system here";
          }
          state.set("GOMODCACHE", modules.toString());
          return null;
        });
    table.add(
        "GOMODCACHE lacks the extracted module, its zip is there",
        all,
        state -> {
          Path modules = state.fresh("modules");
          state.copy(state.world().modules(), modules);
          state.delete(modules.resolve(World.DEP + "@" + World.VERSION));
          state.set("GOMODCACHE", modules.toString());
        });
    table.add(
        "GOMODCACHE lacks the zip and the module",
        all,
        state -> {
          Path modules = state.fresh("modules");
          state.copy(state.world().modules(), modules);
          state.delete(modules.resolve(World.DEP + "@" + World.VERSION));
          state.delete(modules.resolve("cache/download/" + World.DEP));
          state.set("GOMODCACHE", modules.toString());
        });
    table.add(
        "GOMODCACHE with a cut-off zip and no module",
        all,
        state -> {
          Path modules = state.fresh("modules");
          state.copy(state.world().modules(), modules);
          state.delete(modules.resolve(World.DEP + "@" + World.VERSION));
          state.write(
              modules.resolve("cache/download/" + World.DEP + "/@v/" + World.VERSION + ".zip"),
              "PK");
          state.set("GOMODCACHE", modules.toString());
        });
    table.add(
        "GOMODCACHE is empty, the proxy has everything",
        all,
        state -> {
          state.set("GOMODCACHE", made(state, "modules"));
          state.set("GOFLAGS", "-modcacherw");
          state.set("GOPROXY", state.world().proxyUrl());
        });
    table.add(
        "a second, other project beside",
        all,
        state -> state.write(state.root().resolve("work/go.mod"), "module example.com/outer\n"));
    table.add(
        "go.mod in GOPATH",
        all,
        state -> {
          state.write(state.fresh("gopath/go.mod"), "module example.com/gopath\n");
          state.set("GOPATH", state.fresh("gopath").toString());
          state.set("GOMODCACHE", state.world().modules().toString());
        });
    table.add(
        "the project is GOPATH",
        all,
        state -> {
          state.set("GOPATH", state.project().toString());
          state.set("GOMODCACHE", state.world().modules().toString());
        });
    table.add(
        "the project is the temporary directory",
        all,
        state -> state.set("TMPDIR", state.project().toString()));
    table.add(
        "HOME is not set, all places are given",
        all,
        state -> {
          state.unset("HOME");
          state.set("GOCACHE", state.world().cache().toString());
          state.set("GOPATH", state.world().gopath().toString());
        });
    table.add(
        "HOME is not set, the caches are given",
        all,
        state -> {
          state.unset("HOME");
          state.set("GOCACHE", state.world().cache().toString());
          state.set("GOMODCACHE", state.world().modules().toString());
        });
    table.add(
        "HOME is not set, GOCACHE is given",
        all,
        state -> {
          state.unset("HOME");
          state.set("GOCACHE", state.world().cache().toString());
        });
    table.add(
        "HOME is not set, GOPATH is given",
        all,
        state -> {
          state.unset("HOME");
          state.set("GOPATH", state.world().gopath().toString());
        });
    table.add(
        "HOME is not set, XDG_CACHE_HOME is given",
        all,
        state -> {
          state.unset("HOME");
          state.set("XDG_CACHE_HOME", made(state, "cache"));
        });
  }

  private static Set<State.Project> projects(String name) {
    return name.equals("GOBIN") || name.equals("GOCOVERDIR") || name.equals("PWD")
        ? Mutation.ALL
        : Mutation.LIBRARIES;
  }

  private static String path(Path place) {
    return place == null ? null : place.toString();
  }

  private static String path(Path place, String name) {
    return place == null ? null : place.resolve(name).toString();
  }

  static String made(State state, String name) throws IOException {
    Path at = state.fresh(name);
    if (!Files.exists(at)) {
      state.directory(at);
    }
    return at.toString();
  }

  private static String relative(State state, String name) throws IOException {
    state.directory(state.project().resolve(name));
    return name;
  }

  private static Path file(State state, String name) throws IOException {
    Path at = state.fresh(name + ".file");
    state.write(at, "x");
    return at;
  }

  private static String linked(State state, String name) throws IOException {
    Path at = state.fresh(name + ".link");
    state.link(at, Path.of(made(state, name)));
    return at.toString();
  }

  private static String dangling(State state, String name) throws IOException {
    Path at = state.fresh(name + ".dangling");
    state.link(at, state.fresh("nothing-" + name));
    return at.toString();
  }
}
