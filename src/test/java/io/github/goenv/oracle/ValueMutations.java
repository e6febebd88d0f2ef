package io.github.goenv.oracle;

import java.util.List;
import java.util.Set;

/** Variables with values that are good, bad, of another time, or meant for something else. */
final class ValueMutations {
  private static final Set<State.Project> LIBRARIES = Mutation.LIBRARIES;

  private ValueMutations() {}

  static void add(Mutations table) {
    flags(table);
    modes(table);
    targets(table);
    compilers(table);
    runtime(table);
    files(table);
  }

  private static void flags(Mutations table) {
    table.value(
        "GOFLAGS",
        LIBRARIES,
        "-trimpath",
        "-v",
        "-v -x",
        "-mod=mod",
        "-mod=readonly",
        "-mod=vendor",
        "-mod=vendored",
        "-mod",
        "mod=mod",
        "-tags=a,b",
        "-tags=a b",
        "-tags a",
        "-race",
        "-msan",
        "-asan",
        "-race -msan",
        "-buildvcs=false",
        "-buildvcs=true",
        "-buildvcs=maybe",
        "-no-such-flag",
        "--trimpath",
        "---trimpath",
        "-",
        "=x",
        "'-ldflags=-s -w'",
        "\"-ldflags=-s -w\"",
        "-ldflags=-s -w",
        "'-ldflags=-s",
        "-ldflags='-s -w'",
        "-ldflags",
        "-gcflags=all=-N",
        "-gcflags=-no-such",
        "-asmflags=-x",
        "-toolexec=/proc/nowhere/tool",
        "-overlay=/proc/nowhere.json",
        "-modfile=/proc/nowhere.mod",
        "-modfile=go.other",
        "-modcacherw",
        "-buildmode=pie",
        "-buildmode=exe",
        "-buildmode=nonsense",
        "-buildmode=plugin",
        "-compiler=gc",
        "-compiler=other",
        "-pgo=off",
        "-pgo=/proc/nowhere.pgo",
        "-cover",
        "-covermode=nonsense",
        "-p=1",
        "-p=0",
        "-p=many",
        "-n",
        "-a=maybe",
        "-o=/proc/nowhere/out",
        "-C=/tmp",
        "-json",
        "-m",
        "-test",
        "-u",
        "-w",
        "-changed",
        "-deps",
        "-f={{.Nothing}}",
        "-find",
        "-export",
        "-e",
        "-work",
        "-linkshared",
        "-installsuffix=x",
        "-count=1",
        "-timeout=5m",
        "-mod=mod -mod=readonly",
        "   ",
        "-insecure",
        "-i",
        "-debug-trace=/proc/nowhere/t",
        "-trimpath\r");
  }

  private static void modes(Mutations table) {
    table.value("GO111MODULE", LIBRARIES, "on", "off", "auto", "ON", "true", "1");
    table.value(
        "GOTOOLCHAIN",
        LIBRARIES,
        "local",
        "auto",
        "path",
        "latest",
        "default",
        "go1.99.0",
        "go1.99.0+auto",
        "go1.99.0+path",
        "go1.21",
        "local+auto",
        "local+path",
        "auto+local",
        "1.26.8",
        "go",
        "gox.y");
    table.value(
        "GOEXPERIMENT", LIBRARIES, "nosuchexperiment", "none", "noregabi", "jsonv2", "NOSUCH");
    table.value(
        "GOPROXY",
        LIBRARIES,
        "off",
        "direct",
        "https://127.0.0.1:1",
        "htps://x",
        "proxy.example.com",
        ",",
        "file:///proc/nowhere");
    table.value("GOSUMDB", LIBRARIES, "off", "nonsense", "sum.golang.org");
    table.value("GOPRIVATE", LIBRARIES, "*", "example.com", "[");
    table.value("GONOPROXY", LIBRARIES, "none", "*");
    table.value("GONOSUMDB", LIBRARIES, "*");
    table.value("GOINSECURE", LIBRARIES, "*");
    table.value("GOVCS", LIBRARIES, "*:all", "nonsense", "*:off");
    table.value(
        "GOWORK", LIBRARIES, "off", "/proc/nowhere/go.work", "go.work", "auto", "/dev/null");
    table.value("GODEBUG", LIBRARIES, "nosuchsetting=1", "x", "http2client=0", "madvdontneed=1,");
    table.value("GOFIPS140", LIBRARIES, "off", "latest", "v1.0.0", "v9.9.9", "nonsense");
    table.value(
        "GOCACHEPROG",
        LIBRARIES,
        "/proc/nowhere/prog",
        "nosuchprogram --flag",
        "./relative",
        "'unclosed",
        "/bin/true",
        "/bin/false",
        "/dev/null",
        "off",
        " ");
    table.value("GOAUTH", LIBRARIES, "off", "nonsense", "netrc");
    table.value("GOTELEMETRY", LIBRARIES, "off");
  }

  private static void targets(Mutations table) {
    table.value("GOOS", LIBRARIES, "linux", "windows", "darwin", "js", "win", "Linux", "nonsense");
    table.value("GOARCH", LIBRARIES, "amd64", "arm64", "386", "wasm", "x86_64", "x64", "foo");
    table.value("GOAMD64", LIBRARIES, "v1", "v3", "v9", "1", "V2");
    table.value("GO386", LIBRARIES, "sse2", "387");
    table.value("GOARM", LIBRARIES, "7", "9", "v7");
    table.value("GOARM64", LIBRARIES, "v8.0", "v8", "x");
    table.value("GOMIPS", LIBRARIES, "hardfloat", "x");
    table.value("GOMIPS64", LIBRARIES, "x");
    table.value("GOPPC64", LIBRARIES, "power8", "x");
    table.value("GORISCV64", LIBRARIES, "rva20u64", "x");
    table.value("GOWASM", LIBRARIES, "satconv", "x");
    table.value("GOHOSTOS", LIBRARIES, "windows");
    table.value("GOHOSTARCH", LIBRARIES, "arm64");
    table.value("GOEXE", LIBRARIES, ".exe");
    table.value("GOTOOLDIR", LIBRARIES, "/proc/nowhere");
    table.value("GOVERSION", LIBRARIES, "go1.1");
    table.value("GOROOT_FINAL", LIBRARIES, "/proc/nowhere");
  }

  private static void compilers(Mutations table) {
    Set<State.Project> cgo = Mutations.only(State.Project.CGO, State.Project.LIBRARY);
    table.value("CGO_ENABLED", cgo, "0", "1", "2", "yes", "true");
    table.value(
        "CC",
        cgo,
        "gcc",
        "nosuchcc",
        "/proc/nowhere/gcc",
        "./gcc",
        "gcc -m64",
        "'gcc",
        "\"/usr/bin/gcc\"",
        "/usr/bin/gcc -pipe",
        "/bin/false",
        "/dev/null");
    table.value("CXX", cgo, "nosuchcxx", "../g++", "'g++");
    table.value("FC", cgo, "nosuchfc", "bin/gfortran", "\"f");
    table.value("AR", cgo, "nosuchar");
    table.value("GCCGO", cgo, "nosuchgccgo");
    table.value("PKG_CONFIG", cgo, "nosuchpkgconfig");
    table.value("CGO_CFLAGS", cgo, "-O2 -g", "-no-such-flag", "'-O2", "-I/proc/nowhere");
    table.value("CGO_LDFLAGS", cgo, "-L/proc/nowhere", "-lnosuchlibrary", "\"-L");
    table.value("CGO_CPPFLAGS", cgo, "-DX=1", "-include /proc/nowhere.h");
    table.value("CGO_CXXFLAGS", cgo, "-std=nonsense");
    table.value("CGO_CFLAGS_ALLOW", cgo, "[");
    table.value("GO_EXTLINK_ENABLED", cgo, "0", "1");
    table.add(
        "race without cgo",
        Mutation.LIBRARIES,
        state -> {
          state.set("GOFLAGS", "-race");
          state.set("CGO_ENABLED", "0");
        });
    for (String demanded : List.of("", "1")) {
      table.add(
          "race without a C compiler" + (demanded.isEmpty() ? "" : ", cgo demanded"),
          Mutations.only(State.Project.PROGRAM),
          state -> {
            state.link(state.fresh("bin/go"), state.world().go());
            state.set("PATH", state.fresh("bin").toString());
            state.set("GOFLAGS", "-race");
            if (!demanded.isEmpty()) {
              state.set("CGO_ENABLED", demanded);
            }
          });
    }
    table.add(
        "no C compiler on PATH",
        cgo,
        state -> {
          state.link(state.fresh("bin/go"), state.world().go());
          for (String tool : List.of("sh", "git", "cat")) {
            state.link(state.fresh("bin/" + tool), java.nio.file.Path.of("/usr/bin/" + tool));
          }
          state.set("PATH", state.fresh("bin").toString());
        });
    table.add(
        "no C compiler on PATH, cgo demanded",
        cgo,
        state -> {
          state.link(state.fresh("bin/go"), state.world().go());
          state.set("PATH", state.fresh("bin").toString());
          state.set("CGO_ENABLED", "1");
        });
    for (String target : List.of("x86_64-w64-mingw32", "aarch64-linux-gnu", "x86_64-pc-msys")) {
      table.add(
          "CC says it is for " + target,
          Mutations.only(State.Project.LIBRARY),
          state -> {
            state.script(
                state.fresh("cc/gcc"),
                "#!/bin/sh\n[ \"$1\" = -dumpmachine ] && echo "
                    + target
                    + " && exit\nexec /usr/bin/gcc \"$@\"\n");
            state.set("CC", state.fresh("cc/gcc").toString());
          });
    }
    table.add(
        "CC has a space and is quoted",
        cgo,
        state -> {
          state.link(state.fresh("my cc/gcc"), java.nio.file.Path.of("/usr/bin/gcc"));
          state.set("CC", "\"" + state.fresh("my cc/gcc") + "\"");
        });
    table.add(
        "CC has a space and is not quoted",
        cgo,
        state -> {
          state.link(state.fresh("my cc/gcc"), java.nio.file.Path.of("/usr/bin/gcc"));
          state.set("CC", state.fresh("my cc/gcc").toString());
        });
    table.add(
        "gcc is a script that fails",
        cgo,
        state -> {
          state.script(state.fresh("cc/gcc"), "#!/bin/sh\necho no >&2\nexit 1\n");
          state.pathFirst(state.fresh("cc").toString());
        });
  }

  /** What Go's run time reads in every Go program, the go command too. */
  private static void runtime(Mutations table) {
    table.process("GOGC", LIBRARIES, "off", "50", "many", "-1");
    table.process("GOMEMLIMIT", LIBRARIES, "1GiB", "4G", "lots", "off");
    table.process("GOMAXPROCS", LIBRARIES, "1", "0", "all");
    table.process("GOTRACEBACK", LIBRARIES, "all", "nonsense");
    table.process("GORACE", LIBRARIES, "history_size=99");
    table.process("LANG", LIBRARIES, "de_DE.UTF-8", "zh_CN.GBK");
    table.process("LC_ALL", LIBRARIES, "nonsense");
    table.process("LD_PRELOAD", LIBRARIES, "/proc/nowhere.so");
    table.process("SSL_CERT_FILE", LIBRARIES, "/proc/nowhere.pem");
    table.process("HTTPS_PROXY", LIBRARIES, "http://127.0.0.1:1");
    table.process("GIT_CONFIG_GLOBAL", Mutation.PROGRAMS, "/proc/nowhere");
    table.process("GOOGLE_API_KEY", LIBRARIES, "x");
    table.process("GOTOOLCHAIN_INTERNAL_SWITCH_VERSION", LIBRARIES, "go1.1");
    table.process("GO_BUILDER_NAME", LIBRARIES, "x");
  }

  /** The file of {@code go env -w} itself. */
  private static void files(Mutations table) {
    table.add(
        "the go env file has lines without sense",
        LIBRARIES,
        state -> {
          state.goEnv("# comment");
          state.goEnv("nonsense");
          state.goEnv("goflags=-v");
          state.goEnv("=x");
          state.goEnv("GOFLAGS -v");
        });
    table.add(
        "the go env file is a directory",
        LIBRARIES,
        state -> state.directory(state.home().resolve(".config/go/env")));
    table.add(
        "the go env file ends its lines with CR LF",
        LIBRARIES,
        state -> state.goEnv("GOPRIVATE=example.com\r\nGOFLAGS=-trimpath\r"));
    table.add(
        "the go env file has a byte order mark",
        LIBRARIES,
        state -> state.goEnv("\uFEFFGOFLAGS=-no-such-flag"));
    table.add("the go env file is empty", LIBRARIES, state -> state.goEnv(""));
    table.add(
        "GOENV names another file",
        LIBRARIES,
        state -> {
          state.write(state.fresh("my.env"), "GOFLAGS=-no-such-flag\n");
          state.set("GOENV", state.fresh("my.env").toString());
        });
    table.add(
        "GOENV=off hides a bad file",
        LIBRARIES,
        state -> {
          state.goEnv("GOFLAGS=-no-such-flag");
          state.set("GOENV", "off");
        });
    table.add(
        "XDG_CONFIG_HOME hides a bad file",
        LIBRARIES,
        state -> {
          state.goEnv("GOFLAGS=-no-such-flag");
          state.set("XDG_CONFIG_HOME", PlaceMutations.made(state, "config"));
        });
    table.add(
        "a bad value in the go env file, a good one in the environment",
        LIBRARIES,
        state -> {
          state.goEnv("GOFLAGS=-no-such-flag");
          state.set("GOFLAGS", "-trimpath");
        });
    table.add(
        "a bad GOROOT in the go env file, a good one in the environment",
        LIBRARIES,
        state -> {
          state.goEnv("GOROOT=/proc/nowhere");
          state.set("GOROOT", state.world().goroot().toString());
        });
    table.add(
        "GOROOT is the real one",
        LIBRARIES,
        state -> state.set("GOROOT", state.world().goroot().toString()));
    table.add(
        "GOROOT is the real one, by a link",
        LIBRARIES,
        state -> {
          state.link(state.fresh("go root"), state.world().goroot());
          state.set("GOROOT", state.fresh("go root").toString());
        });
    table.add(
        "GOPATH is GOROOT",
        LIBRARIES,
        state -> state.set("GOPATH", state.world().goroot().toString()));
  }
}
