package io.github.goenv.check;

import io.github.goenv.check.core.Policy;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Host;
import io.github.goenv.snapshot.OtherValue;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A healthy Windows 11 machine of a user with a Chinese name, to be made ill by tests. */
final class WindowsMachine {
  static final String HOME = "C:\\Users\\王小明";
  static final String GO = "C:\\Program Files\\Go\\bin\\go.exe";
  static final Source API = Source.of(Source.Kind.API, "test");
  static final Source REGISTRY = Source.of(Source.Kind.REGISTRY, "HKCU\\Software\\Test");

  String os = "windows";
  final Map<String, String> process = new TreeMap<>();
  Fact<Map<String, ScopedValue>> user = known(new TreeMap<>());
  Fact<Map<String, ScopedValue>> machine =
      known(
          Map.of("Path", new ScopedValue("%SystemRoot%\\System32;%ProgramFiles%\\Go\\bin", true)));
  Fact<Map<String, String>> fresh;
  Fact<SettingsFile> goEnvFile = absent();
  Fact<String> ci = absent();
  Fact<List<OtherValue>> others = known(List.of());
  final Map<String, String> goEnv = new TreeMap<>();
  Fact<GoRootDirectory> configuredRoot = absent();
  final List<PathEntry> entries = new ArrayList<>();
  final List<Candidate> candidates = new ArrayList<>();
  final List<Resolution> resolutions = new ArrayList<>();
  final Map<String, Dir> places = new LinkedHashMap<>();
  Fact<CgoUse> cgo = absent();

  Fact<String> build = known("10.0.26100");
  Fact<String> sidKind = known("user");
  Fact<String> nativeMachine = known("amd64");
  Fact<Boolean> longPaths = known(false);
  @Nullable Fact<WindowsFacts> windows;
  Fact<List<WindowsFile>> candidateFiles = known(List.of());
  final List<WindowsFile> moreCandidates = new ArrayList<>();
  Fact<List<SyncFolder>> folders = known(List.of());
  Fact<List<String>> moved = known(List.of());
  Fact<List<String>> dehydrated = known(List.of());
  Fact<DefenderStatus> defender = known(new DefenderStatus(true, true, "Normal", "4.18.25110.6"));
  Fact<List<AntivirusProduct>> products =
      known(List.of(new AntivirusProduct("Windows Defender", 0x61100, true, true)));
  Fact<Exclusions> exclusions = known(new Exclusions(List.of(), List.of(), List.of()));
  Fact<Boolean> tamper = known(false);
  Fact<Boolean> exclusionsProtected = absent();
  Fact<Integer> controlledFolder = known(0);
  Fact<List<String>> protectedFolders = known(List.of(HOME + "\\Documents", HOME + "\\Pictures"));
  Fact<Integer> smartAppControl = known(0);
  Fact<Map<String, Integer>> asr = known(Map.of());
  Fact<List<CommandFacts.Setting>> appPaths = absent();
  Fact<List<CommandFacts.Setting>> autoRun = absent();
  Fact<List<CommandFacts.Setting>> shell = known(List.of());
  Fact<List<CommandFacts.Setting>> disableAlias = absent();

  /** A directory and what Windows says of it. */
  static final class Dir {
    String path;
    Source source = Source.of(Source.Kind.GO_DEFAULT, "");
    Fact<String> real;
    Fact<List<ReparsePoint>> links = known(List.of());
    Fact<Volume> volume;
    Fact<SyncRoot> syncRoot = absent();
    boolean asked = true;

    Dir(String path) {
      this.path = path;
      this.real = known(path);
      this.volume = known(volume("C:\\", "fixed", "none"));
    }

    Dir at(String where) {
      path = where;
      real = known(where);
      return this;
    }
  }

  WindowsMachine() {
    process.put("Path", "C:\\Windows\\System32;C:\\Program Files\\Go\\bin");
    process.put("PATHEXT", ".COM;.EXE;.BAT;.CMD");
    process.put("USERPROFILE", HOME);
    process.put("LOCALAPPDATA", HOME + "\\AppData\\Local");
    process.put("APPDATA", HOME + "\\AppData\\Roaming");
    process.put("TEMP", HOME + "\\AppData\\Local\\Temp");
    process.put("TMP", HOME + "\\AppData\\Local\\Temp");
    process.put("SystemRoot", "C:\\Windows");
    process.put("ProgramFiles", "C:\\Program Files");
    fresh = known(new TreeMap<>(process));
    goEnv.put("GOVERSION", "go1.27.3");
    goEnv.put("GOROOT", "C:\\Program Files\\Go");
    goEnv.put("GOPATH", HOME + "\\go");
    entries.add(entry(1, "C:\\Windows\\System32", PathEntry.Kind.DIRECTORY));
    entries.add(entry(2, "C:\\Program Files\\Go\\bin", PathEntry.Kind.DIRECTORY));
    candidates.add(candidate(GO, 2, Candidate.Kind.PROGRAM, "PE amd64"));
    for (String launcher : List.of("LookPath", "CreateProcess", "cmd", "PowerShell")) {
      resolutions.add(new Resolution("go", launcher, known(GO), null));
    }
    places.put("GOROOT", new Dir("C:\\Program Files\\Go"));
    places.put("GOPATH", new Dir(HOME + "\\go"));
    places.put("GOMODCACHE", new Dir(HOME + "\\go\\pkg\\mod"));
    places.put("GOCACHE", new Dir(HOME + "\\AppData\\Local\\go-build"));
    places.put("GOTMPDIR", new Dir(HOME + "\\AppData\\Local\\Temp"));
    places.put("project", new Dir("C:\\src\\项目"));
    places.put("output", new Dir("C:\\src\\项目\\target"));
  }

  static <T> Fact<T> known(T value) {
    return Fact.known(value, API);
  }

  static <T> Fact<T> absent() {
    return Fact.absent(API);
  }

  /** A value that is not in force names a directory that is not there. */
  static Fact<List<OtherValue>> missing(String name, String value) {
    return known(List.of(new OtherValue(name, value, Place.Kind.MISSING, known(false))));
  }

  static <T> Fact<T> unknown() {
    return Fact.unknown(Text.of("probe.failed", "probe", "test", "error", "5"));
  }

  static PathEntry entry(int position, String text, PathEntry.Kind kind) {
    return new PathEntry(position, text, kind, "machine", known(false));
  }

  static Candidate candidate(String path, int position, Candidate.Kind kind, String format) {
    return new Candidate("go", path, position, kind, known(format), known(path), known("go1.27.3"));
  }

  static Volume volume(String root, String type, String devDrive) {
    return new Volume(
        root,
        known(devDrive.equals("none") ? "NTFS" : "ReFS"),
        known(type),
        absent(),
        absent(),
        known(devDrive),
        known(1L << 38));
  }

  static Map<String, ScopedValue> stored(String... namesAndValues) {
    Map<String, ScopedValue> map = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], new ScopedValue(namesAndValues[i + 1], false));
    }
    return map;
  }

  static ReparsePoint junction(String path, String target) {
    return new ReparsePoint(path, "0xA0000003", "mount-point", target, null);
  }

  static CommandFacts.Setting setting(String value) {
    return new CommandFacts.Setting(value, REGISTRY);
  }

  Dir dir(String name) {
    return java.util.Objects.requireNonNull(places.get(name));
  }

  WindowsMachine exclude(String... paths) {
    exclusions = known(new Exclusions(List.of(paths), List.of(), List.of()));
    return this;
  }

  Snapshot snapshot() {
    Variables variables =
        new Variables(process, user, machine, fresh, goEnvFile, absent(), others, false);
    GoCommand go =
        new GoCommand(
            candidates.isEmpty() ? absent() : known(candidates.get(0).path()),
            absent(),
            known(goEnv),
            absent(),
            known("C:\\Program Files\\Go"),
            known("go1.27.3"),
            configuredRoot,
            known(List.of()),
            known(List.of()),
            absent(),
            absent());
    List<Place> read = new ArrayList<>();
    List<WindowsFile> files = new ArrayList<>();
    for (Map.Entry<String, Dir> each : places.entrySet()) {
      Dir dir = each.getValue();
      read.add(place(each.getKey(), dir));
      if (dir.asked) {
        files.add(
            new WindowsFile(
                each.getKey(),
                dir.path,
                dir.path,
                known(0x10),
                dir.links,
                dir.real,
                dir.volume,
                dir.syncRoot));
      }
    }
    String path = process.getOrDefault("Path", "");
    return new Snapshot(
        "1.0",
        "1.0.0",
        "2026-11-23T10:00:00Z",
        false,
        new Host(os, "amd64", "Windows 11", known(false), ci, known(HOME)),
        known(variables),
        known(go),
        known(new SearchPath("C:\\src\\项目", entries, candidates, resolutions, path.length())),
        known(read),
        known(
            new Project(
                "C:\\src\\项目",
                List.of(),
                cgo,
                known(List.of()),
                known(List.of()),
                absent(),
                absent())),
        absent(),
        windows == null ? known(facts(files)) : windows,
        absent(),
        null,
        null,
        absent());
  }

  private static Place place(String name, Dir dir) {
    return new Place(
        name,
        dir.path,
        dir.source,
        Place.Kind.DIRECTORY,
        dir.path,
        dir.asked ? dir.real : unknown(),
        known(true),
        known(true),
        known(false),
        known(1L << 38),
        known("C:\\"),
        known("NTFS"),
        absent());
  }

  private WindowsFacts facts(List<WindowsFile> files) {
    return new WindowsFacts(
        known(
            new WindowsSystem(
                build,
                known("PC\\王小明"),
                known("S-1-5-21-1-2-3-1001"),
                sidKind,
                known(false),
                known(1),
                nativeMachine,
                known("amd64"),
                longPaths)),
        known(files),
        known(new CloudFacts(folders, moved, dehydrated)),
        known(
            new AntivirusFacts(
                defender,
                products,
                exclusions,
                tamper,
                exclusionsProtected,
                controlledFolder,
                protectedFolders,
                smartAppControl,
                asr,
                null)),
        known(new CommandFacts(appPaths, autoRun, shell, disableAlias)),
        moreCandidates.isEmpty() ? candidateFiles : known(moreCandidates));
  }

  /** The results of one check. */
  List<Result> results(String id) {
    return results(id, Policies.standard("2026-11-23"));
  }

  List<Result> results(String id, Policy policy) {
    List<Result> own = new ArrayList<>();
    for (Result result : Judgement.of(snapshot(), policy)) {
      if (result.id().equals(id)) {
        own.add(result);
      }
    }
    return own;
  }

  /** The only result of a check, or the first failure, as {@code fail warning} or {@code pass}. */
  String verdict(String id) {
    List<Result> own = results(id);
    Result shown = own.get(0);
    for (Result each : own) {
      if (each.outcome() == Outcome.FAIL && shown.outcome() != Outcome.FAIL) {
        shown = each;
      }
    }
    return shown.outcome().word() + (shown.severity() == null ? "" : " " + shown.severity().word());
  }
}
