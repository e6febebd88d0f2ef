package io.github.goenv.oracle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** go.mod, go.sum, go.work, vendor, the sources and the repository around them. */
final class ProjectMutations {
  private static final Set<State.Project> LIBRARIES = Mutation.LIBRARIES;

  private ProjectMutations() {}

  static void add(Mutations table) {
    goMod(table);
    goModText(table);
    goSum(table);
    goWork(table);
    vendor(table);
    sources(table);
    repository(table);
    output(table);
  }

  private static void goMod(Mutations table) {
    Map<String, String> files = new TreeMap<>();
    files.put("is empty", "");
    files.put("has a bad line", Sources.GO_MOD + "reqiure x v1\n");
    files.put("has no module line", "go 1.21\n");
    files.put("has no go line", "module example.com/app\n");
    files.put("is for an old Go", "module example.com/app\n\ngo 1.13\n");
    files.put("wants go 1.99", "module example.com/app\n\ngo 1.99\n");
    files.put("wants go 1.99.1", "module example.com/app\n\ngo 1.99.1\n");
    files.put("has a go line without sense", "module example.com/app\n\ngo latest\n");
    files.put("has a bad module path", "module \"my app\"\n\ngo 1.21\n");
    files.put("has the module path main", "module main\n\ngo 1.21\n");
    files.put("has a toolchain line", Sources.GO_MOD + "\ntoolchain go1.21.0\n");
    files.put("has a newer toolchain line", Sources.GO_MOD + "\ntoolchain go1.99.0\n");
    files.put("has a toolchain line without sense", Sources.GO_MOD + "\ntoolchain latest\n");
    files.put("has the default toolchain", Sources.GO_MOD + "\ntoolchain default\n");
    files.put("has an unknown godebug", Sources.GO_MOD + "\ngodebug nosuchsetting=1\n");
    files.put("has a known godebug", Sources.GO_MOD + "\ngodebug default=go1.21\n");
    files.put("has a tool", Sources.GO_MOD + "\ntool example.com/app\n");
    files.put("ignores a directory", Sources.GO_MOD + "\nignore ./node_modules\n");
    files.put("has conflict marks", "<<<<<<< HEAD\n" + Sources.GO_MOD + "=======\n>>>>>>> x\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      table.add(
          "go.mod " + file.getKey(),
          Mutations.only(State.Project.LIBRARY, State.Project.PROGRAM),
          state -> state.write("go.mod", file.getValue()));
    }
    Map<String, String> added = new TreeMap<>();
    added.put("requires what is nowhere", "require example.com/proc/nowhere v1.0.0\n");
    added.put("replaces by a missing directory", "replace " + World.DEP + " => ../missing\n");
    added.put("replaces another by a missing directory", "replace example.com/z => ../missing\n");
    added.put("requires another version", "require " + World.DEP + " v1.9.9\n");
    added.put("excludes the version", "exclude " + World.DEP + " " + World.VERSION + "\n");
    added.put("retracts", "retract v0.1.0\n");
    for (Map.Entry<String, String> each : added.entrySet()) {
      table.add(
          "go.mod " + each.getKey(),
          LIBRARIES,
          state -> state.write("go.mod", Sources.GO_MOD_DEP + "\n" + each.getValue()));
    }
    table.add(
        "go.mod replaces by a directory",
        Mutation.WITH_MODULE,
        state -> {
          Path dep = state.root().resolve("work/dep");
          state.write(dep.resolve("go.mod"), "module " + World.DEP + "\n\ngo 1.21\n");
          state.write(dep.resolve("dep.go"), "package dep\n\nconst Answer = 43\n");
          state.write("go.mod", Sources.GO_MOD_DEP + "\nreplace " + World.DEP + " => ../dep\n");
        });
    table.add(
        "go.mod replaces by a directory without go.mod",
        Mutation.WITH_MODULE,
        state -> {
          state.write(
              state.root().resolve("work/dep/dep.go"), "package dep\n\nconst Answer = 43\n");
          state.write("go.mod", Sources.GO_MOD_DEP + "\nreplace " + World.DEP + " => ../dep\n");
        });
    table.add(
        "go.mod lacks the requirement",
        Mutation.WITH_MODULE,
        state -> state.write("go.mod", Sources.GO_MOD));
    table.add("go.mod is missing", LIBRARIES, state -> state.delete("go.mod"));
    table.add(
        "go.mod is a directory",
        LIBRARIES,
        state -> {
          state.delete("go.mod");
          state.directory(state.project().resolve("go.mod"));
        });
    table.add(
        "go.mod is a link to nothing",
        LIBRARIES,
        state -> state.link(state.project().resolve("go.mod"), Path.of("../nothing.mod")));
    table.add(
        "go.mod is in the parent directory",
        LIBRARIES,
        state -> {
          state.delete("go.mod");
          state.write(state.root().resolve("work/go.mod"), Sources.GO_MOD);
        });
  }

  private static void goModText(Mutations table) {
    Set<State.Project> plain = Mutations.only(State.Project.LIBRARY);
    table.add(
        "go.mod begins with a byte order mark",
        plain,
        state -> state.write("go.mod", "\uFEFF" + Sources.GO_MOD));
    table.add(
        "go.mod is UTF-16",
        plain,
        state ->
            state.bytes(
                state.project().resolve("go.mod"),
                Sources.GO_MOD.getBytes(StandardCharsets.UTF_16)));
    table.add(
        "go.mod is UTF-16 LE without a mark",
        plain,
        state ->
            state.bytes(
                state.project().resolve("go.mod"),
                Sources.GO_MOD.getBytes(StandardCharsets.UTF_16LE)));
    table.add(
        "go.mod has CR LF",
        plain,
        state -> state.write("go.mod", Sources.GO_MOD.replace("\n", "\r\n")));
    table.add(
        "go.mod has bytes that are no UTF-8",
        plain,
        state ->
            state.bytes(
                state.project().resolve("go.mod"),
                (Sources.GO_MOD + "// f\u00FCr\n").getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static void goSum(Mutations table) {
    Set<State.Project> all = Mutation.LIBRARIES;
    table.add("go.sum is missing", all, state -> state.delete("go.sum"));
    table.add("go.sum is empty", all, state -> state.write("go.sum", ""));
    table.add("go.sum has a bad line", all, state -> state.write("go.sum", "nonsense\n"));
    table.add(
        "go.sum has other sums",
        all,
        state -> state.write("go.sum", state.world().sums().replaceAll("h1:....", "h1:AAAA")));
    table.add(
        "go.sum has CR LF",
        all,
        state -> state.write("go.sum", state.world().sums().replace("\n", "\r\n")));
    table.add(
        "go.sum begins with a byte order mark",
        all,
        state -> state.write("go.sum", "\uFEFF" + state.world().sums()));
    table.add(
        "go.sum has only the sum of go.mod",
        all,
        state -> {
          StringBuilder lines = new StringBuilder();
          for (String line : state.world().sums().lines().toList()) {
            if (line.contains("/go.mod ")) {
              lines.append(line).append('\n');
            }
          }
          state.write("go.sum", lines.toString());
        });
    table.add(
        "go.sum has conflict marks",
        all,
        state ->
            state.write(
                "go.sum", "<<<<<<< HEAD\n" + state.world().sums() + "=======\n>>>>>>> x\n"));
    table.add(
        "go.sum is a directory",
        all,
        state -> {
          state.delete("go.sum");
          state.directory(state.project().resolve("go.sum"));
        });
  }

  private static void goWork(Mutations table) {
    Map<String, String> files = new TreeMap<>();
    files.put("has this module", "go 1.21\n\nuse ./project\n");
    files.put("lacks this module", "go 1.21\n\nuse ./other\n");
    files.put("has a missing module", "go 1.21\n\nuse (\n\t./project\n\t./missing\n)\n");
    files.put("has both", "go 1.21\n\nuse (\n\t./project\n\t./other\n)\n");
    files.put("wants go 1.99", "go 1.99\n\nuse ./project\n");
    files.put("has a newer toolchain", "go 1.21\n\ntoolchain go1.99.0\n\nuse ./project\n");
    files.put("has a bad line", "go 1.21\n\nuse ./project\nnonsense x\n");
    files.put("is empty", "");
    files.put("uses nothing", "go 1.21\n");
    files.put("begins with a byte order mark", "\uFEFFgo 1.21\n\nuse ./project\n");
    files.put("has an old go line", "go 1.18\n\nuse ./project\n");
    files.put(
        "replaces by a missing directory",
        "go 1.21\n\nuse ./project\n\nreplace " + World.DEP + " => ./missing\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      table.add(
          "go.work of the parent directory " + file.getKey(),
          LIBRARIES,
          state -> {
            state.write(state.root().resolve("work/go.work"), file.getValue());
            state.write(
                state.root().resolve("work/other/go.mod"), "module example.com/other\n\ngo 1.21\n");
          });
      table.add(
          "GOWORK names a go.work that " + file.getKey(),
          LIBRARIES,
          state -> {
            Path work = state.fresh("elsewhere/go.work");
            state.write(work, file.getValue().replace("./", "../work/"));
            state.write(
                state.root().resolve("work/other/go.mod"), "module example.com/other\n\ngo 1.21\n");
            state.set("GOWORK", work.toString());
          });
    }
    table.add(
        "go.work in the module", LIBRARIES, state -> state.write("go.work", "go 1.21\n\nuse .\n"));
    table.add(
        "go.work of the parent directory is a directory",
        LIBRARIES,
        state -> state.directory(state.root().resolve("work/go.work")));
    table.add(
        "GOWORK=off hides a bad go.work",
        LIBRARIES,
        state -> {
          state.write(state.root().resolve("work/go.work"), "nonsense\n");
          state.set("GOWORK", "off");
        });
  }

  private static void vendor(Mutations table) {
    table.add(
        "vendor is a file",
        LIBRARIES,
        state -> {
          state.delete("vendor");
          state.write("vendor", "x");
        });
    table.add(
        "vendor is empty",
        LIBRARIES,
        state -> {
          state.delete("vendor");
          state.directory(state.project().resolve("vendor"));
        });
    Set<State.Project> vendored = Mutations.only(State.Project.LIBRARY_VENDOR);
    table.add(
        "vendor/modules.txt is missing", vendored, state -> state.delete("vendor/modules.txt"));
    table.add(
        "vendor/modules.txt has another version",
        vendored,
        state ->
            state.write(
                "vendor/modules.txt", Sources.MODULES_TXT.replace(World.VERSION, "v0.9.0")));
    table.add(
        "vendor/modules.txt is not explicit",
        vendored,
        state ->
            state.write(
                "vendor/modules.txt", Sources.MODULES_TXT.replace("## explicit; go 1.21\n", "")));
    table.add(
        "vendor/modules.txt has CR LF",
        vendored,
        state -> state.write("vendor/modules.txt", Sources.MODULES_TXT.replace("\n", "\r\n")));
    table.add("vendor lacks the package", vendored, state -> state.delete("vendor/" + World.DEP));
    table.add(
        "vendor is out of step, -mod=mod",
        vendored,
        state -> {
          state.write("vendor/modules.txt", Sources.MODULES_TXT.replace(World.VERSION, "v0.9.0"));
          state.set("GOFLAGS", "-mod=mod");
        });
    table.add(
        "vendor is out of step, -mod=readonly",
        vendored,
        state -> {
          state.write("vendor/modules.txt", Sources.MODULES_TXT.replace(World.VERSION, "v0.9.0"));
          state.set("GOFLAGS", "-mod=readonly");
        });
    table.add(
        "vendor is out of step, an old go line",
        vendored,
        state -> {
          state.write("vendor/modules.txt", Sources.MODULES_TXT.replace(World.VERSION, "v0.9.0"));
          state.write("go.mod", Sources.GO_MOD_DEP.replace("go 1.21", "go 1.13"));
        });
  }

  private static void sources(Mutations table) {
    table.add("no Go file", LIBRARIES, state -> state.delete("app.go"));
    table.add(
        "only a test",
        LIBRARIES,
        state -> {
          state.delete("app.go");
          state.write("app_test.go", "package app\n");
        });
    table.add(
        "tags exclude every file",
        LIBRARIES,
        state -> state.write("app.go", "//go:build nosuchtag\n\n" + Sources.LIBRARY));
    table.add(
        "a syntax error", LIBRARIES, state -> state.write("app.go", "package app\n\nfunc {\n"));
    table.add("no package clause", LIBRARIES, state -> state.write("app.go", "../other/app.go"));
    table.add(
        "a type error",
        LIBRARIES,
        state -> state.write("more.go", "package app\n\nvar X int = \"x\"\n"));
    table.add("two packages", LIBRARIES, state -> state.write("other.go", "package other\n"));
    table.add(
        "an import of the module itself that is not there",
        LIBRARIES,
        state -> state.write("more.go", "package app\n\nimport _ \"example.com/app/generated\"\n"));
    table.add(
        "an import of a module that is not required",
        LIBRARIES,
        state -> state.write("more.go", "package app\n\nimport _ \"example.com/unheard/of\"\n"));
    table.add(
        "an import of a standard package that is not there",
        LIBRARIES,
        state -> state.write("more.go", "package app\n\nimport _ \"nosuchpackage\"\n"));
    table.add(
        "an import by a relative path",
        LIBRARIES,
        state -> {
          state.write("sub/sub.go", "package sub\n");
          state.write("more.go", "package app\n\nimport _ \"./sub\"\n");
        });
    table.add(
        "an embedded file that is not there",
        LIBRARIES,
        state ->
            state.write(
                "more.go",
                "package app\n\nimport _ \"embed\"\n\n//go:embed missing.txt\nvar Text string\n"));
    table.add(
        "a file with a byte order mark",
        LIBRARIES,
        state -> state.write("more.go", "\uFEFFpackage app\n"));
    table.add("a C file without cgo", LIBRARIES, state -> state.write("x.c", "int x;\n"));
    table.add("an assembler file", LIBRARIES, state -> state.write("x_amd64.s", "// nothing\n"));
    table.add(
        "files of another system",
        LIBRARIES,
        state -> state.write("x_windows.go", "package app\n\nvar x = nonsense\n"));
    table.add(
        "a module below",
        LIBRARIES,
        state -> {
          state.write("sub/go.mod", "nonsense\n");
          state.write("sub/sub.go", "package sub\n");
        });
    table.add(
        "a package below that cannot be built",
        LIBRARIES,
        state -> state.write("sub/sub.go", "package sub\n\nimport _ \"example.com/unheard/of\"\n"));
    table.add(
        "an import cycle",
        LIBRARIES,
        state -> {
          state.write("sub/sub.go", "package sub\n\nimport _ \"example.com/app\"\n");
          state.write("more.go", "package app\n\nimport _ \"example.com/app/sub\"\n");
        });
    table.add(
        "an unused import of cgo",
        Mutations.only(State.Project.LIBRARY),
        state -> state.write("more.go", "package app\n\nimport \"C\"\n"));
    table.add(
        "cgo switched off while the project needs it",
        Mutations.only(State.Project.CGO),
        state -> state.set("CGO_ENABLED", "0"));
  }

  private static void repository(Mutations table) {
    Set<State.Project> programs = Mutation.PROGRAMS;
    table.add("a git repository", programs, ProjectMutations::repository);
    table.addWhere(
        "a git repository of another account",
        programs,
        state -> {
          if (!"root".equals(System.getProperty("user.name"))) {
            return "only root can give files away";
          }
          repository(state);
          state.owner(state.project().resolve(".git"), 12345);
          state.owner(state.project(), 12345);
          return null;
        });
    table.addWhere(
        "a git repository of another account, no stamping",
        programs,
        state -> {
          if (!"root".equals(System.getProperty("user.name"))) {
            return "only root can give files away";
          }
          repository(state);
          state.owner(state.project(), 12345);
          state.set("GOFLAGS", "-buildvcs=false");
          return null;
        });
    table.addWhere(
        "a git repository of another account that is known as safe",
        programs,
        state -> {
          if (!"root".equals(System.getProperty("user.name"))) {
            return "only root can give files away";
          }
          repository(state);
          state.owner(state.project(), 12345);
          state.write(
              state.home().resolve(".gitconfig"),
              "[safe]\n\tdirectory = " + state.project() + "\n");
          return null;
        });
    table.add(
        "a library in a repository of nobody",
        Mutations.only(State.Project.LIBRARY),
        state -> state.directory(state.project().resolve(".git")));
    table.add(
        "a .git that is empty",
        programs,
        state -> state.directory(state.project().resolve(".git")));
    table.add(
        "a .git that is a file", programs, state -> state.write(".git", "gitdir: /proc/nowhere\n"));
    table.add(
        "a git repository with a broken HEAD",
        programs,
        state -> {
          repository(state);
          state.write(".git/HEAD", "nonsense\n");
        });
    table.add(
        "a git repository without its objects",
        programs,
        state -> {
          repository(state);
          state.delete(".git/objects");
        });
    table.add(
        "a git repository without a commit",
        programs,
        state -> {
          repository(state);
          state.delete(".git/refs/heads/main");
        });
    table.add(
        "a git repository in the parent directory",
        programs,
        state -> state.copy(state.world().gitDirectory(), state.root().resolve("work/.git")));
    table.add(
        "a Mercurial repository",
        programs,
        state -> state.directory(state.project().resolve(".hg")));
    table.add(
        "repositories of two kinds",
        programs,
        state -> {
          repository(state);
          state.directory(state.root().resolve("work/.hg"));
        });
    table.add(
        "a git repository, no git on PATH",
        programs,
        state -> {
          repository(state);
          state.link(state.fresh("bin/go"), state.world().go());
          state.set("PATH", state.fresh("bin").toString());
        });
    table.add(
        "git is a script that fails",
        programs,
        state -> {
          repository(state);
          state.script(state.fresh("git/git"), "#!/bin/sh\necho no >&2\nexit 128\n");
          state.pathFirst(state.fresh("git").toString());
        });
    table.add(
        "GIT_DIR of another repository",
        programs,
        state -> {
          repository(state);
          state.set("GIT_DIR", "/proc/nowhere/.git");
        });
    table.add(
        "-buildvcs=true without a repository",
        programs,
        state -> state.set("GOFLAGS", "-buildvcs=true"));
  }

  private static void repository(State state) throws java.io.IOException {
    state.copy(state.world().gitDirectory(), state.project().resolve(".git"));
  }

  private static void output(Mutations table) {
    table.add("the output directory is a file", LIBRARIES, state -> state.write("target", "x"));
    table.add(
        "the output directory is a link to nothing",
        LIBRARIES,
        state -> state.link(state.project().resolve("target"), Path.of("/proc/nowhere/target")));
    table.addWhere(
        "the output directory is read-only",
        LIBRARIES,
        state -> {
          if (state.world().readOnly() == null) {
            return "no read-only file system here";
          }
          state.link(state.project().resolve("target"), state.world().readOnly());
          return null;
        });
    table.addWhere(
        "the output directory is full",
        LIBRARIES,
        state -> {
          if (state.world().full() == null) {
            return "no small file system here";
          }
          state.link(state.project().resolve("target"), state.world().full());
          return null;
        });
  }
}
