package io.github.goenv.check;

import static io.github.goenv.check.WindowsMachine.HOME;
import static io.github.goenv.check.WindowsMachine.absent;
import static io.github.goenv.check.WindowsMachine.candidate;
import static io.github.goenv.check.WindowsMachine.entry;
import static io.github.goenv.check.WindowsMachine.junction;
import static io.github.goenv.check.WindowsMachine.known;
import static io.github.goenv.check.WindowsMachine.setting;
import static io.github.goenv.check.WindowsMachine.stored;
import static io.github.goenv.check.WindowsMachine.unknown;
import static io.github.goenv.check.WindowsMachine.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.goenv.check.antivirus.AvAsr;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WindowsChecksTest {
  private static Arguments of(
      String id, String what, String expected, Consumer<WindowsMachine> ill) {
    return arguments(id, what, expected, ill);
  }

  private static List<Arguments> variables() {
    return List.of(
        of("env.scope-conflict", "healthy", "pass", m -> {}),
        of(
            "env.scope-conflict",
            "two GOROOTs",
            "fail warning",
            m -> {
              m.user = known(stored("GOROOT", "C:\\Go1.26"));
              m.machine = known(stored("GOROOT", "C:\\Program Files\\Go"));
            }),
        of(
            "env.scope-conflict",
            "names of another case",
            "fail warning",
            m -> {
              m.user = known(stored("goroot", "C:\\Go1.26"));
              m.machine = known(stored("GoRoot", "C:\\Program Files\\Go"));
            }),
        of(
            "env.scope-conflict",
            "the same path otherwise written",
            "pass",
            m -> {
              m.user = known(stored("GOROOT", "c:/program files/GO/"));
              m.machine = known(stored("GOROOT", "C:\\Program Files\\Go"));
            }),
        of(
            "env.scope-conflict",
            "the same once expanded",
            "pass",
            m -> {
              m.user = known(Map.of("GOPATH", new ScopedValue("%USERPROFILE%\\go", true)));
              m.machine = known(stored("GOPATH", HOME + "\\go"));
            }),
        of(
            "env.scope-conflict",
            "PATH and others are ignored",
            "pass",
            m -> {
              m.user = known(stored("Path", "C:\\a", "GOOGLE_API_KEY", "a", "TEMP", "a"));
              m.machine = known(stored("Path", "C:\\b", "GOOGLE_API_KEY", "b", "TEMP", "b"));
            }),
        of("env.scope-conflict", "user scope unreadable", "unknown", m -> m.user = unknown()),
        of("env.stale", "healthy", "pass", m -> {}),
        of(
            "env.stale",
            "GOFLAGS changed",
            "fail warning",
            m -> {
              m.process.put("GOFLAGS", "-mod=vendor");
              m.fresh.orNull().put("GOFLAGS", "-mod=mod");
            }),
        of(
            "env.stale",
            "GOPROXY new",
            "fail warning",
            m -> m.fresh.orNull().put("goproxy", "https://proxy.example")),
        of(
            "env.stale",
            "set for this session",
            "fail info",
            m -> m.process.put("GOTOOLCHAIN", "local")),
        of(
            "env.stale",
            "Go installed since",
            "fail warning",
            m -> m.fresh.orNull().put("Path", m.process.get("Path") + ";C:\\Go\\bin")),
        of(
            "env.stale",
            "PATH with an entry of this session",
            "fail info",
            m -> m.process.put("Path", "C:\\tool;" + m.process.get("Path"))),
        of(
            "env.stale",
            "PATH in another case and with a slash",
            "pass",
            m -> m.process.put("Path", "c:\\windows\\SYSTEM32\\;C:/Program Files/Go/bin")),
        of(
            "env.stale",
            "a remote desktop's own TEMP",
            "pass",
            m -> m.process.put("TEMP", HOME + "\\AppData\\Local\\Temp\\2")),
        of(
            "env.stale",
            "a short name in TEMP",
            "pass",
            m -> m.process.put("TEMP", "C:\\Users\\6B5C~1\\AppData\\Local\\Temp")),
        of("env.stale", "another TEMP", "fail info", m -> m.process.put("TEMP", "D:\\tmp")),
        of(
            "env.stale",
            "what decides nothing, set for this session",
            "pass",
            m -> {
              m.process.put("GOPROXY", "https://proxy.example");
              m.process.put("GOMODCACHE", "D:\\mod");
            }),
        of(
            "env.stale",
            "a job's own settings",
            "pass",
            m -> {
              m.ci = known("github");
              m.process.put("GOTOOLCHAIN", "local");
              m.process.put("Path", "C:\\hostedtoolcache\\go\\bin;" + m.process.get("Path"));
            }),
        of(
            "env.stale",
            "another value in a job",
            "fail info",
            m -> {
              m.ci = known("azure");
              m.process.put("GOFLAGS", "-mod=vendor");
              m.fresh.orNull().put("GOFLAGS", "-mod=mod");
            }),
        of(
            "env.stale",
            "PATHEXT with the scripts of another program",
            "pass",
            m -> m.fresh.orNull().put("PATHEXT", ".COM;.EXE;.BAT;.CMD;.PY;.PYW")),
        of(
            "env.stale",
            "PATHEXT without programs",
            "fail warning",
            m -> m.process.put("PATHEXT", ".PY")),
        of(
            "env.stale",
            "a bad value waits, none here",
            "fail warning",
            m -> {
              m.user = known(stored("GOROOT", "C:\\gone"));
              m.fresh.orNull().put("GOROOT", "C:\\gone");
              m.others = WindowsMachine.missing("GOROOT", "C:\\gone");
            }),
        of(
            "env.stale",
            "a bad value waits, another here",
            "fail warning",
            m -> {
              m.machine = known(stored("GOFLAGS", "trimpath"));
              m.fresh.orNull().put("GOFLAGS", "trimpath");
              m.process.put("GOFLAGS", "-trimpath");
            }),
        of("env.stale", "block unreadable", "unknown", m -> m.fresh = unknown()),
        of("env.systemprofile", "healthy", "pass", m -> {}),
        of(
            "env.systemprofile",
            "LocalSystem",
            "fail warning",
            m -> m.sidKind = known("local-system")),
        of(
            "env.systemprofile",
            "its profile",
            "fail warning",
            m ->
                m.process.put(
                    "LOCALAPPDATA",
                    "C:\\WINDOWS\\system32\\config\\systemprofile\\AppData\\Local")),
        of(
            "env.systemprofile",
            "its profile of 32 bits",
            "fail warning",
            m -> m.process.put("GOPATH", "C:\\Windows\\SysWOW64\\config\\systemprofile\\go")),
        of(
            "env.systemprofile",
            "a look-alike",
            "pass",
            m -> m.process.put("GOPATH", "D:\\config\\systemprofile\\go")),
        of("env.systemprofile", "account unreadable", "unknown", m -> m.sidKind = unknown()));
  }

  private static void only(WindowsMachine m, Candidate candidate) {
    m.candidates.clear();
    m.candidates.add(candidate);
    m.resolutions.clear();
  }

  private static Consumer<WindowsMachine> go(Candidate.Kind kind, String format) {
    return m -> only(m, candidate(WindowsMachine.GO, 2, kind, format));
  }

  private static WindowsFile alias(String path) {
    ReparsePoint point =
        new ReparsePoint(path, "0x8000001B", "app-exec-link", "C:\\x\\go.exe", "Vendor.Go_abc");
    return new WindowsFile(
        "candidate",
        path,
        path,
        known(0x420),
        known(List.of(point)),
        unknown(),
        unknown(),
        absent());
  }

  private static List<Arguments> commands() {
    Candidate.Kind program = Candidate.Kind.PROGRAM;
    Candidate.Kind bad = Candidate.Kind.NOT_A_PROGRAM;
    String apps = HOME + "\\AppData\\Local\\Microsoft\\WindowsApps\\go.exe";
    return List.of(
        of("exe.machine", "healthy", "pass", m -> {}),
        of("exe.machine", "x86 on amd64", "fail warning", go(program, "PE 386")),
        of(
            "exe.machine",
            "arm64 on amd64",
            "fail error",
            go(Candidate.Kind.OTHER_MACHINE, "PE arm64")),
        of(
            "exe.machine",
            "amd64 on arm64, Windows 11",
            "fail warning",
            m -> m.nativeMachine = known("arm64")),
        of(
            "exe.machine",
            "amd64 on arm64, Windows 10",
            "fail error",
            m -> {
              m.nativeMachine = known("arm64");
              m.build = known("10.0.19045");
            }),
        of(
            "exe.machine",
            "amd64 on arm64, Windows unknown",
            "unknown",
            m -> {
              m.nativeMachine = known("arm64");
              m.build = unknown();
            }),
        of(
            "exe.machine",
            "x86 behind the right one",
            "fail info",
            m -> m.candidates.add(candidate("C:\\Go386\\bin\\go.exe", 3, program, "PE 386"))),
        of("exe.machine", "ELF", "not-applicable", go(bad, "ELF amd64")),
        of("exe.machine", "a processor nobody knows", "unknown", go(program, "PE 0x5064")),
        of("exe.machine", "host unknown", "unknown", m -> m.nativeMachine = unknown()),
        of("exe.not-pe", "healthy", "pass", m -> {}),
        of("exe.not-pe", "zero bytes", "fail error", go(Candidate.Kind.EMPTY, "EMPTY ")),
        of("exe.not-pe", "ELF", "fail error", go(Candidate.Kind.OTHER_MACHINE, "ELF amd64")),
        of("exe.not-pe", "truncated", "fail error", go(bad, "TOO_SHORT ")),
        of("exe.not-pe", "archive", "fail error", go(bad, "GO_ARCHIVE ")),
        of("exe.not-pe", "text", "fail error", go(bad, "TEXT ")),
        of(
            "exe.not-pe",
            "zero bytes behind the right one",
            "fail info",
            m -> m.candidates.add(candidate("C:\\old\\go.exe", 3, Candidate.Kind.EMPTY, "EMPTY "))),
        of(
            "exe.not-pe",
            "zero bytes of an alias",
            "pass",
            m -> {
              only(m, candidate(apps, 2, Candidate.Kind.EMPTY, "EMPTY "));
              m.moreCandidates.add(alias(apps));
            }),
        of(
            "exe.not-pe",
            "a batch file",
            "not-applicable",
            m -> only(m, candidate("C:\\shim\\go.bat", 2, Candidate.Kind.SCRIPT, "TEXT "))),
        of(
            "exe.not-pe",
            "may not be read",
            "unknown",
            m ->
                only(
                    m,
                    new Candidate(
                        "go",
                        WindowsMachine.GO,
                        2,
                        Candidate.Kind.UNREADABLE,
                        unknown(),
                        unknown(),
                        unknown()))),
        of("alias.execution", "healthy", "pass", m -> {}),
        of(
            "alias.execution",
            "first",
            "fail warning",
            m -> {
              only(m, candidate(apps, 2, Candidate.Kind.UNREADABLE, "EMPTY "));
              m.moreCandidates.add(alias(apps));
            }),
        of(
            "alias.execution",
            "behind the right one",
            "fail info",
            m -> {
              m.candidates.add(candidate(apps, 3, Candidate.Kind.ALIAS, "EMPTY "));
              m.moreCandidates.add(alias(apps));
            }),
        of(
            "alias.execution",
            "nothing asked, but the file was read",
            "pass",
            m -> m.windows = unknown()),
        of(
            "alias.execution",
            "nothing asked of an empty file",
            "unknown",
            m -> {
              only(m, candidate(apps, 2, Candidate.Kind.EMPTY, "EMPTY "));
              m.windows = unknown();
            }),
        of("alias.app-paths", "none", "pass", m -> {}),
        of(
            "alias.app-paths",
            "the same",
            "pass",
            m -> m.appPaths = known(List.of(setting("\"%ProgramFiles%\\Go\\bin\\GO.exe\"")))),
        of(
            "alias.app-paths",
            "another",
            "fail info",
            m -> m.appPaths = known(List.of(setting("C:\\Go1.26\\bin\\go.exe")))),
        of("alias.app-paths", "unreadable", "unknown", m -> m.appPaths = unknown()),
        of("alias.shell", "none", "pass", m -> {}),
        of(
            "alias.shell",
            "a function",
            "fail warning",
            m -> m.shell = known(List.of(setting("function go { goenv exec go @args }")))),
        of(
            "alias.shell",
            "a macro",
            "fail warning",
            m -> {
              m.autoRun = known(List.of(setting("@doskey go=C:\\Go\\bin\\go.exe $*")));
              m.shell = m.autoRun;
            }),
        of(
            "alias.shell",
            "a macro of a file that AutoRun names",
            "fail warning",
            m -> {
              m.autoRun = known(List.of(setting("doskey /macrofile=C:\\m.txt")));
              m.shell =
                  known(
                      List.of(new CommandFacts.Setting("go=gotip $*", Source.file("C:\\m.txt:1"))));
            }),
        of(
            "alias.shell",
            "another AutoRun",
            "fail info",
            m -> m.autoRun = known(List.of(setting("doskey django=x & cls")))),
        of("alias.shell", "unreadable", "unknown", m -> m.shell = unknown()),
        of("alias.policy", "none", "pass", m -> {}),
        of("alias.policy", "set", "fail info", m -> m.disableAlias = known(List.of(setting("1")))),
        of("alias.policy", "unreadable", "unknown", m -> m.disableAlias = unknown()));
  }

  private static List<Arguments> path() {
    return List.of(
        of("path.unexpanded", "healthy", "pass", m -> {}),
        of(
            "path.unexpanded",
            "REG_SZ",
            "fail warning",
            m -> {
              m.entries.add(entry(3, "%USERPROFILE%\\go\\bin", PathEntry.Kind.MISSING));
              m.user = known(stored("Path", "%USERPROFILE%\\go\\bin"));
            }),
        of(
            "path.unexpanded",
            "REG_SZ not yet in this process",
            "fail warning",
            m -> m.user = known(stored("Path", "C:\\x;%USERPROFILE%\\go\\bin"))),
        of(
            "path.unexpanded",
            "REG_EXPAND_SZ",
            "pass",
            m -> m.user = known(Map.of("Path", new ScopedValue("%USERPROFILE%\\go\\bin", true)))),
        of(
            "path.unexpanded",
            "a directory with a percent sign",
            "pass",
            m -> m.entries.add(entry(3, "C:\\100%a%", PathEntry.Kind.DIRECTORY))),
        of(
            "path.unexpanded",
            "one percent sign",
            "pass",
            m -> m.entries.add(entry(3, "C:\\100%", PathEntry.Kind.MISSING))),
        of("path.unexpanded", "registry unreadable", "unknown", m -> m.machine = unknown()),
        of("path.too-long", "healthy", "pass", m -> {}),
        of("path.too-long", "2048", "fail info", m -> m.process.put("Path", "x".repeat(2048))),
        of("path.too-long", "8191", "fail info", m -> m.process.put("Path", "x".repeat(8191))),
        of("path.too-long", "8192", "fail warning", m -> m.process.put("Path", "x".repeat(8192))),
        of(
            "path.too-long",
            "8192 for new processes",
            "fail warning",
            m -> m.fresh.orNull().put("Path", "x".repeat(8192))),
        of("path.too-long", "no PATH", "not-applicable", m -> m.process.remove("Path")),
        of("path.length", "healthy", "pass", m -> {}),
        of(
            "path.length",
            "long, cgo",
            "fail warning",
            m -> {
              m.dir("GOMODCACHE").at("C:\\" + "x".repeat(150));
              m.cgo = known(new CgoUse(List.of("a.go"), true));
            }),
        of(
            "path.length",
            "long, cgo, long paths on",
            "fail info",
            m -> {
              m.dir("GOMODCACHE").at("C:\\" + "x".repeat(150));
              m.cgo = known(new CgoUse(List.of("a.go"), true));
              m.longPaths = known(true);
            }),
        of(
            "path.length",
            "long, no cgo",
            "fail info",
            m -> m.dir("project").at("C:\\" + "x".repeat(200))),
        of(
            "path.length",
            "long, cgo, policy unreadable",
            "unknown",
            m -> {
              m.dir("GOMODCACHE").at("C:\\" + "x".repeat(150));
              m.cgo = known(new CgoUse(List.of("a.go"), true));
              m.longPaths = unknown();
            }),
        of("path.wsl", "healthy", "pass", m -> {}),
        of(
            "path.wsl",
            "the project",
            "fail error",
            m -> m.dir("project").at("\\\\wsl.localhost\\Debian\\home\\a\\p")),
        of(
            "path.wsl",
            "a cache by \\\\wsl$",
            "fail error",
            m -> m.dir("GOCACHE").at("\\\\WSL$\\Debian\\c")),
        of(
            "path.wsl",
            "through a letter",
            "fail error",
            m -> {
              m.dir("project").at("W:\\p");
              m.dir("project").volume = known(network("W:\\", "\\\\wsl$\\Debian"));
            }),
        of(
            "path.wsl",
            "a server of that name",
            "pass",
            m -> m.dir("project").at("\\\\wslserver\\share\\p")),
        of("path.wsl", "volume unknown", "unknown", m -> m.dir("project").volume = unknown()),
        of("path.unc", "healthy", "pass", m -> {}),
        of("path.unc", "a share", "fail warning", m -> m.dir("project").at("\\\\server\\share\\p")),
        of(
            "path.unc",
            "a mapped letter",
            "fail warning",
            m -> {
              m.dir("GOCACHE").at("N:\\cache");
              m.dir("GOCACHE").volume = known(network("N:\\", "\\\\server\\share"));
            }),
        of("path.unc", "volume unknown", "unknown", m -> m.dir("GOCACHE").volume = unknown()),
        of("path.subst", "healthy", "pass", m -> {}),
        of(
            "path.subst",
            "a letter",
            "fail info",
            m -> {
              m.dir("project").at("S:\\p");
              m.dir("project").volume =
                  known(
                      new Volume(
                          "S:\\",
                          known("NTFS"),
                          known("fixed"),
                          known("C:\\src"),
                          absent(),
                          known("none"),
                          known(1L << 38)));
            }),
        of("path.subst", "volume unknown", "unknown", m -> m.dir("project").volume = unknown()),
        of("link.target", "healthy", "pass", m -> {}),
        of(
            "link.target",
            "to a removable volume",
            "fail warning",
            m -> link(m, "GOCACHE", "E:\\cache", volume("E:\\", "removable", "none"))),
        of(
            "link.target",
            "to a fixed volume",
            "pass",
            m -> link(m, "GOCACHE", "D:\\cache", volume("D:\\", "fixed", "none"))),
        of(
            "link.target",
            "to a volume nobody asked about",
            "unknown",
            m -> link(m, "GOCACHE", "E:\\cache", volume("C:\\", "fixed", "none"))),
        of(
            "link.target",
            "to a share",
            "fail warning",
            m -> link(m, "GOCACHE", "\\\\server\\share\\c", volume("C:\\", "fixed", "none"))),
        of(
            "link.target",
            "GOROOT a junction",
            "fail info",
            m -> link(m, "GOROOT", "C:\\go1.27", volume("C:\\", "fixed", "none"))),
        of(
            "link.target",
            "GOROOT a junction, Go 1.22",
            "pass",
            m -> {
              link(m, "GOROOT", "C:\\go1.22", volume("C:\\", "fixed", "none"));
              m.goEnv.put("GOVERSION", "go1.22.12");
            }),
        of("link.target", "links unknown", "unknown", m -> m.dir("GOROOT").links = unknown()));
  }

  @Test
  void aGorootThatGoFoundItselfBehindAJunctionHasNoAdvice() {
    WindowsMachine machine = new WindowsMachine();
    link(machine, "GOROOT", "C:\\go1.27", volume("C:\\", "fixed", "none"));
    assertThat(machine.results("link.target").get(0).fixes()).isEmpty();
    machine.dir("GOROOT").source = Source.process("GOROOT");
    assertThat(machine.results("link.target").get(0).fixes()).isNotEmpty();
  }

  private static Volume network(String root, String share) {
    return new Volume(
        root, known("9P"), known("remote"), absent(), known(share), unknown(), unknown());
  }

  private static void link(WindowsMachine m, String name, String target, Volume volume) {
    WindowsMachine.Dir dir = m.dir(name);
    dir.links = known(List.of(junction(dir.path, target)));
    dir.real = known(target);
    dir.volume = known(volume);
  }

  private static SyncFolder folder(String root, String account) {
    return new SyncFolder(root, "OneDrive", account, WindowsMachine.REGISTRY);
  }

  private static List<Arguments> cloud() {
    String business = HOME + "\\OneDrive - 公司";
    List<Arguments> all = new ArrayList<>();
    Map<String, String> ids =
        Map.of(
            "cloud.goroot", "GOROOT",
            "cloud.gopath", "GOPATH",
            "cloud.gomodcache", "GOMODCACHE",
            "cloud.gocache", "GOCACHE",
            "cloud.gotmpdir", "GOTMPDIR",
            "cloud.project", "project");
    for (Map.Entry<String, String> each : new TreeMap<>(ids).entrySet()) {
      String id = each.getKey();
      String name = each.getValue();
      String bad =
          id.equals("cloud.gopath") || id.equals("cloud.project") ? "fail warning" : "fail error";
      all.add(of(id, "healthy", "pass", m -> {}));
      all.add(
          of(
              id,
              "under the second account",
              bad,
              m -> {
                m.dir(name).at(business.toUpperCase(java.util.Locale.ROOT) + "\\go");
                m.folders =
                    known(
                        List.of(
                            folder(HOME + "\\OneDrive", "Personal"),
                            folder(business, "Business1")));
              }));
      all.add(
          of(
              id,
              "a look-alike",
              "pass",
              m -> {
                m.dir(name).at(HOME + "\\OneDriveX\\go");
                m.folders = known(List.of(folder(HOME + "\\OneDrive", "Personal")));
              }));
      all.add(
          of(
              id,
              "by the API alone",
              bad,
              m -> {
                m.dir(name).at("D:\\Nextcloud\\go");
                m.dir(name).syncRoot = known(new SyncRoot("Nextcloud", "3.14", 1));
                m.folders = unknown();
              }));
      all.add(
          of(
              id,
              "a moved folder",
              bad,
              m -> {
                m.dir(name).at(HOME + "\\OneDrive\\Documents\\go");
                m.moved = known(List.of(HOME + "\\OneDrive\\Documents"));
              }));
      all.add(
          of(
              id,
              "no API on this Windows, registrations known",
              "pass",
              m -> m.dir(name).syncRoot = Fact.unknown(Text.of("cloud.fact.no-api"))));
      all.add(
          of(
              id,
              "the API fails, registrations known",
              "unknown",
              m -> m.dir(name).syncRoot = unknown()));
      all.add(
          of(
              id,
              "nobody could be asked",
              "unknown",
              m -> {
                m.dir(name).syncRoot = unknown();
                m.folders = unknown();
              }));
      all.add(of(id, "nothing of Windows read", "unknown", m -> m.windows = unknown()));
      all.add(
          of(
              id,
              "a name in the folder, files outside",
              "pass",
              m -> {
                m.dir(name).at(HOME + "\\OneDrive\\go");
                m.dir(name).real = known("C:\\go");
                m.folders = known(List.of(folder(HOME + "\\OneDrive", "Personal")));
              }));
    }
    all.add(
        of(
            "cloud.project",
            "the output alone",
            "fail warning",
            m -> {
              m.dir("output").at(HOME + "\\OneDrive\\target");
              m.folders = known(List.of(folder(HOME + "\\OneDrive", "Personal")));
            }));
    all.add(
        of(
            "cloud.gopath",
            "the second entry",
            "fail warning",
            m -> {
              m.goEnv.put("GOPATH", HOME + "\\go;" + HOME + "\\OneDrive\\go");
              m.folders = known(List.of(folder(HOME + "\\OneDrive", "Personal")));
            }));
    all.add(of("cloud.dehydrated", "none", "pass", m -> {}));
    all.add(
        of(
            "cloud.dehydrated",
            "some",
            "fail warning",
            m -> m.dehydrated = known(List.of("C:\\src\\项目\\main.go"))));
    all.add(of("cloud.dehydrated", "not read", "unknown", m -> m.dehydrated = unknown()));
    all.add(of("cloud.junction", "none", "pass", m -> {}));
    all.add(
        of(
            "cloud.junction",
            "the guide's recipe",
            "fail warning",
            m -> {
              link(m, "GOCACHE", HOME + "\\OneDrive\\go-build", volume("C:\\", "fixed", "none"));
              m.folders = known(List.of(folder(HOME + "\\OneDrive", "Personal")));
            }));
    all.add(
        of(
            "cloud.junction",
            "elsewhere",
            "pass",
            m -> {
              link(m, "GOCACHE", "D:\\cache", volume("D:\\", "fixed", "none"));
              m.folders = known(List.of(folder(HOME + "\\OneDrive", "Personal")));
            }));
    all.add(
        of("cloud.junction", "links unknown", "unknown", m -> m.dir("GOCACHE").links = unknown()));
    return all;
  }

  private static void devDrive(WindowsMachine m, String state) {
    for (String name : List.of("GOCACHE", "GOMODCACHE", "GOTMPDIR", "project", "output")) {
      m.dir(name).at("D:\\build\\" + name);
      m.dir(name).volume = known(volume("D:\\", "fixed", state));
    }
  }

  private static List<Arguments> antivirus() {
    AntivirusProduct other = new AntivirusProduct("火绒安全软件", 0x41000, true, false);
    String[] all = {
      HOME + "\\go\\pkg\\mod",
      HOME + "\\AppData\\Local\\go-build",
      HOME + "\\AppData\\Local\\Temp",
      "C:\\src"
    };
    return List.of(
        of("av.realtime", "on", "pass", m -> {}),
        of(
            "av.realtime",
            "off",
            "fail info",
            m -> m.defender = known(new DefenderStatus(true, false, "Normal", null))),
        of(
            "av.realtime",
            "off, another on",
            "pass",
            m -> {
              m.defender = known(new DefenderStatus(false, false, "Not running", null));
              m.products = known(List.of(other));
            }),
        of(
            "av.realtime",
            "off on a server, where nobody else can be asked for",
            "unknown",
            m -> {
              m.defender = known(new DefenderStatus(false, false, "Not running", null));
              m.products = absent();
            }),
        of(
            "av.realtime",
            "service off, another on",
            "pass",
            m -> {
              m.defender = unknown();
              m.products = known(List.of(other));
            }),
        of("av.realtime", "not installed", "not-applicable", m -> m.defender = absent()),
        of("av.realtime", "unknown", "unknown", m -> m.defender = unknown()),
        of("av.third-party", "none", "pass", m -> {}),
        of("av.third-party", "one", "fail info", m -> m.products = known(List.of(other))),
        of(
            "av.third-party",
            "one that is off",
            "pass",
            m -> m.products = known(List.of(new AntivirusProduct("X", 0x40000, false, false)))),
        of("av.third-party", "a server", "not-applicable", m -> m.products = absent()),
        of("av.third-party", "unknown", "unknown", m -> m.products = unknown()),
        of("av.tamper", "off", "pass", m -> {}),
        of("av.tamper", "on", "fail info", m -> m.tamper = known(true)),
        of(
            "av.tamper",
            "exclusions too",
            "fail info",
            m -> {
              m.tamper = known(true);
              m.exclusionsProtected = known(true);
            }),
        of("av.tamper", "no Defender", "not-applicable", m -> m.defender = absent()),
        of(
            "av.tamper",
            "unknown, another product",
            "not-applicable",
            m -> {
              m.tamper = unknown();
              m.products = known(List.of(other));
            }),
        of("av.tamper", "unknown", "unknown", m -> m.tamper = unknown()),
        of("av.exclusions", "none", "fail info", m -> {}),
        of("av.exclusions", "all", "pass", m -> m.exclude(all)),
        of(
            "av.exclusions",
            "conditional ones only",
            "fail info",
            m -> m.exclude("C:\\*\\:{ScanTrigger:OnAccess}")),
        of(
            "av.exclusions",
            "on a trusted Dev Drive, list unreadable",
            "pass",
            m -> {
              devDrive(m, "trusted");
              m.exclusions = unknown();
            }),
        of(
            "av.exclusions",
            "another product",
            "not-applicable",
            m -> m.products = known(List.of(other))),
        of(
            "av.exclusions",
            "passive",
            "not-applicable",
            m -> m.defender = known(new DefenderStatus(true, true, "Passive Mode", null))),
        of("av.exclusions", "not elevated", "unknown", m -> m.exclusions = unknown()),
        of("av.exclusion-broad", "none", "pass", m -> {}),
        of("av.exclusion-broad", "narrow", "pass", m -> m.exclude("C:\\gobuild\\cache")),
        of("av.exclusion-broad", "drive", "fail warning", m -> m.exclude("C:\\")),
        of(
            "av.exclusion-broad",
            "drive by variable",
            "fail warning",
            m -> m.exclude("%systemdrive%\\*")),
        of("av.exclusion-broad", "home", "fail warning", m -> m.exclude(HOME)),
        of("av.exclusion-broad", "users", "fail warning", m -> m.exclude("C:\\Users\\*")),
        of(
            "av.exclusion-broad",
            "temp",
            "fail warning",
            m -> m.exclude(HOME + "\\AppData\\Local\\Temp")),
        of("av.exclusion-broad", "system's temp", "fail warning", m -> m.exclude("%TEMP%")),
        of(
            "av.exclusion-broad",
            "java",
            "fail warning",
            m ->
                m.exclusions =
                    known(new Exclusions(List.of(), List.of("C:\\jdk\\bin\\JAVA.exe"), List.of()))),
        of(
            "av.exclusion-broad",
            "bare go.exe",
            "fail warning",
            m -> m.exclusions = known(new Exclusions(List.of(), List.of("go.exe"), List.of()))),
        of(
            "av.exclusion-broad",
            "go.exe with a path",
            "pass",
            m ->
                m.exclusions =
                    known(new Exclusions(List.of(), List.of(WindowsMachine.GO), List.of()))),
        of(
            "av.exclusion-broad",
            "extension",
            "fail warning",
            m -> m.exclusions = known(new Exclusions(List.of(), List.of(), List.of(".EXE")))),
        of(
            "av.exclusion-broad",
            "own extension",
            "pass",
            m -> m.exclusions = known(new Exclusions(List.of(), List.of(), List.of("goobj")))),
        of(
            "av.exclusion-broad",
            "not elevated, another product",
            "not-applicable",
            m -> {
              m.exclusions = unknown();
              m.products = known(List.of(other));
            }),
        of(
            "av.exclusion-broad",
            "drive, switched off",
            "fail info",
            m -> {
              m.exclude("C:\\");
              m.defender = known(new DefenderStatus(true, false, "Normal", null));
            }),
        of("av.exclusion-broad", "not elevated", "unknown", m -> m.exclusions = unknown()),
        of("av.exclusion-ineffective", "none", "pass", m -> {}),
        of("av.exclusion-ineffective", "literal", "pass", m -> m.exclude(all)),
        of(
            "av.exclusion-ineffective",
            "a user's variable",
            "fail warning",
            m -> m.exclude("%LOCALAPPDATA%\\go-build")),
        of(
            "av.exclusion-ineffective",
            "meant for others",
            "pass",
            m -> m.exclude("%LOCALAPPDATA%\\JetBrains")),
        of(
            "av.exclusion-ineffective",
            "seven wildcards",
            "fail warning",
            m -> m.exclude("C:\\*\\*\\*\\*\\*\\*\\*\\go")),
        of(
            "av.exclusion-ineffective",
            "a junction",
            "fail warning",
            m -> {
              link(m, "GOCACHE", "D:\\cache", volume("D:\\", "fixed", "none"));
              m.exclude(HOME + "\\AppData\\Local\\go-build");
            }),
        of(
            "av.exclusion-ineffective",
            "a junction and its target",
            "pass",
            m -> {
              link(m, "GOCACHE", "D:\\cache", volume("D:\\", "fixed", "none"));
              m.exclude(HOME + "\\AppData\\Local\\go-build", "D:\\cache");
            }),
        of(
            "av.exclusion-ineffective",
            "a mapped letter",
            "fail warning",
            m -> {
              m.dir("GOCACHE").at("N:\\gocache");
              m.dir("GOCACHE").volume = known(network("N:\\", "\\\\server\\share"));
              m.exclude("N:\\gocache");
            }),
        of(
            "av.exclusion-ineffective",
            "not elevated, passive",
            "not-applicable",
            m -> {
              m.exclusions = unknown();
              m.defender = known(new DefenderStatus(true, true, "Passive Mode", null));
            }),
        of("av.exclusion-ineffective", "not elevated", "unknown", m -> m.exclusions = unknown()),
        of("av.dev-drive", "none", "fail info", m -> {}),
        of("av.dev-drive", "trusted", "pass", m -> devDrive(m, "trusted")),
        of("av.dev-drive", "untrusted", "fail info", m -> devDrive(m, "untrusted")),
        of(
            "av.dev-drive",
            "none, another product",
            "not-applicable",
            m -> m.products = known(List.of(other))),
        of("av.dev-drive", "Windows 10", "not-applicable", m -> m.build = known("10.0.19045")),
        of(
            "av.dev-drive",
            "unknown",
            "unknown",
            m -> {
              for (WindowsMachine.Dir dir : m.places.values()) {
                dir.volume = unknown();
              }
            }),
        of(
            "av.controlled-folder",
            "off",
            "pass",
            m -> m.dir("project").at(HOME + "\\Documents\\p")),
        of("av.controlled-folder", "on, elsewhere", "pass", m -> m.controlledFolder = known(1)),
        of(
            "av.controlled-folder",
            "on",
            "fail warning",
            m -> {
              m.controlledFolder = known(1);
              m.dir("project").at(HOME + "\\documents\\p");
            }),
        of(
            "av.controlled-folder",
            "audit",
            "fail info",
            m -> {
              m.controlledFolder = known(2);
              m.dir("project").at(HOME + "\\Documents\\p");
            }),
        of(
            "av.controlled-folder",
            "on, passive",
            "not-applicable",
            m -> {
              m.controlledFolder = known(1);
              m.defender = known(new DefenderStatus(true, true, "Passive Mode", null));
              m.dir("project").at(HOME + "\\Documents\\p");
            }),
        of(
            "av.controlled-folder",
            "on, Defender not asked",
            "unknown",
            m -> {
              m.controlledFolder = known(1);
              m.defender = unknown();
              m.dir("project").at(HOME + "\\Documents\\p");
            }),
        of(
            "av.controlled-folder",
            "on, another account's folder",
            "fail warning",
            m -> {
              m.controlledFolder = known(1);
              m.dir("project").at("C:\\Users\\build\\Documents\\p");
            }),
        of(
            "av.controlled-folder",
            "on, a look-alike",
            "pass",
            m -> {
              m.controlledFolder = known(1);
              m.dir("project").at("C:\\Users\\build\\Documents2\\p");
            }),
        of(
            "av.controlled-folder",
            "disk sectors alone",
            "pass",
            m -> {
              m.controlledFolder = known(3);
              m.dir("project").at(HOME + "\\Documents\\p");
            }),
        of(
            "av.controlled-folder",
            "a new mode",
            "fail info",
            m -> {
              m.controlledFolder = known(9);
              m.dir("project").at(HOME + "\\Documents\\p");
            }),
        of("av.controlled-folder", "unknown", "unknown", m -> m.controlledFolder = unknown()),
        of("av.smart-app-control", "off", "pass", m -> {}),
        of("av.smart-app-control", "on", "fail warning", m -> m.smartAppControl = known(1)),
        of("av.smart-app-control", "evaluation", "fail info", m -> m.smartAppControl = known(2)),
        of("av.smart-app-control", "a new state", "unknown", m -> m.smartAppControl = known(7)),
        of("av.smart-app-control", "unknown", "unknown", m -> m.smartAppControl = unknown()),
        of("av.asr", "none", "pass", m -> {}),
        of(
            "av.asr",
            "block",
            "fail warning",
            m -> m.asr = known(Map.of(AvAsr.NEW_PROGRAMS.toUpperCase(java.util.Locale.ROOT), 1))),
        of(
            "av.asr",
            "block, passive",
            "not-applicable",
            m -> {
              m.asr = known(Map.of(AvAsr.NEW_PROGRAMS, 1));
              m.defender = known(new DefenderStatus(true, true, "EDR Block Mode", null));
            }),
        of("av.asr", "warn", "fail warning", m -> m.asr = known(Map.of(AvAsr.NEW_PROGRAMS, 6))),
        of("av.asr", "audit", "fail info", m -> m.asr = known(Map.of(AvAsr.NEW_PROGRAMS, 2))),
        of("av.asr", "off", "pass", m -> m.asr = known(Map.of(AvAsr.NEW_PROGRAMS, 0))),
        of("av.asr", "not elevated", "unknown", m -> m.asr = unknown()));
  }

  static Stream<Arguments> cases() {
    return Stream.of(variables(), commands(), path(), cloud(), antivirus()).flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource("cases")
  void judges(String id, String what, String expected, Consumer<WindowsMachine> ill) {
    WindowsMachine machine = new WindowsMachine();
    ill.accept(machine);
    assertThat(machine.verdict(id)).as(what).isEqualTo(expected);
  }

  @Test
  void everyCheckHasAPassAFailureAndAnUnknown() {
    Map<String, Set<String>> seen = new TreeMap<>();
    cases()
        .forEach(
            each -> {
              Object[] row = each.get();
              String word = ((String) row[2]).split(" ")[0];
              seen.computeIfAbsent((String) row[0], id -> new TreeSet<>()).add(word);
            });
    for (CheckDefinition check : Catalogue.definitions()) {
      boolean own =
          check.scope() == CheckDefinition.Scope.WINDOWS && !check.area().equals("service");
      boolean inAFile = !ChecksTest.cases(check.id()).isEmpty();
      if (own && !inAFile && !check.id().equals("path.too-long")) {
        assertThat(seen.get(check.id())).as(check.id()).contains("pass", "fail", "unknown");
      }
    }
  }

  @Test
  void aMacroInAutoRunIsOneFinding() {
    WindowsMachine m = new WindowsMachine();
    m.autoRun = known(List.of(setting("@doskey go=gotip $*")));
    m.shell = known(List.of(setting("@doskey go=gotip $*")));

    assertThat(m.results("alias.shell"))
        .extracting(each -> each.message().key())
        .containsExactly("alias.shell.macro");
  }

  @Test
  void anEntryNotExpandedIsShownWhereItIsStoredToo() {
    WindowsMachine m = new WindowsMachine();
    m.entries.add(entry(3, "%GOPATH%\\bin", PathEntry.Kind.MISSING));
    m.user = known(stored("Path", "%GOPATH%\\bin"));

    assertThat(m.results("path.unexpanded").get(0).evidence())
        .containsExactly(
            new Evidence("PATH", "%GOPATH%\\bin", Source.process("PATH[3]")),
            new Evidence("PATH", "%GOPATH%\\bin", Source.of(Source.Kind.USER_REGISTRY, "Path")));
  }

  @Test
  void nothingConcernsOtherSystems() {
    WindowsMachine machine = new WindowsMachine();
    machine.os = "linux";
    for (Result result : Judgement.of(machine.snapshot(), Policies.standard("2026-11-23"))) {
      CheckDefinition check = Catalogue.find(result.id());
      if (check != null && check.scope() == CheckDefinition.Scope.WINDOWS) {
        assertThat(result.outcome()).as(result.id()).isEqualTo(Outcome.NOT_APPLICABLE);
      }
    }
  }

  @Test
  void aServiceThatNobodyNamedDoesNotApply() {
    assertThat(new WindowsMachine().verdict("service.account")).isEqualTo("not-applicable");
  }
}
