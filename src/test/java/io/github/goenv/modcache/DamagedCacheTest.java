package io.github.goenv.modcache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.probe.ProbeRequest.Examine.Modules;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each damage of a module cache, what the go of this machine does with it, and what the check says:
 * it is silent where go sets it right, and speaks where go does not or says nothing.
 */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs({OS.LINUX, OS.MAC})
class DamagedCacheTest {
  @TempDir static Path root;

  private static CacheLab lab;
  private static Path sound;
  private static String sums;

  @BeforeAll
  static void fill() throws Exception {
    lab = new CacheLab(root);
    sound = root.resolve("sound");
    CacheLab.copy(lab.cache, sound);
    sums = Files.readString(lab.project.resolve("go.sum"));
  }

  @AfterAll
  static void forget() {
    lab = null;
  }

  /** Makes a state. */
  interface Damage {
    void make() throws IOException;
  }

  /**
   * A row of the table.
   *
   * @param verify the exit code of {@code go mod verify}
   * @param download of {@code go mod download}, offline
   * @param build of {@code go build}, offline
   * @param says the last parts of what the check says; none when it passes
   */
  record Row(String name, Damage damage, int verify, int download, int build, List<String> says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Row> ROWS = new ArrayList<>();

  private static void row(
      String name, int verify, int download, int build, Damage damage, String... says) {
    ROWS.add(new Row(name, damage, verify, download, build, List.of(says)));
  }

  static {
    row("nothing", 0, 0, 0, () -> {});
    row("zip truncated", 1, 0, 0, () -> cut(".zip"), "zip-unused");
    row("a byte of the zip flipped", 1, 0, 0, () -> flip(".zip", 200), "zip-unused");
    row("zip empty", 1, 0, 0, () -> write(".zip", ""), "zip-unused");
    row(
        "zip truncated, no folder",
        1,
        1,
        1,
        () -> {
          cut(".zip");
          CacheLab.delete(lab.libFolder());
        },
        "zip");
    row(
        "a byte of the zip flipped, no folder",
        1,
        1,
        1,
        () -> {
          flip(".zip", 200);
          CacheLab.delete(lab.libFolder());
        },
        "zip");
    row(
        "zip truncated, folder edited",
        1,
        0,
        0,
        () -> {
          cut(".zip");
          edit();
        },
        "zip-folder");
    row(
        "zip truncated, .ziphash missing",
        1,
        1,
        1,
        () -> {
          cut(".zip");
          Files.delete(lab.lib(".ziphash"));
        },
        "zip");
    row("zip missing", 0, 1, 0, () -> Files.delete(lab.lib(".zip")), "note-zip");
    row(
        "zip and folder missing",
        0,
        1,
        1,
        () -> {
          Files.delete(lab.lib(".zip"));
          CacheLab.delete(lab.libFolder());
        });
    row("another zip", 1, 0, 0, () -> otherZip(), "zip-changed-unused");
    row(
        "another zip, no folder",
        1,
        0,
        0,
        () -> {
          otherZip();
          CacheLab.delete(lab.libFolder());
        },
        "zip-changed");
    row(".ziphash missing", 1, 0, 0, () -> Files.delete(lab.lib(".ziphash")), "note-hash");
    row(".ziphash garbage", 1, 0, 0, () -> write(".ziphash", "garbage"), "note-hash");
    row(".ziphash empty", 1, 0, 0, () -> write(".ziphash", ""), "note-hash");
    row(".ziphash wrong", 1, 1, 1, () -> wrongHash(), "hash");
    row(
        ".ziphash wrong, folder edited",
        1,
        1,
        1,
        () -> {
          wrongHash();
          edit();
        },
        "hash");
    row(
        ".ziphash wrong, zip missing",
        1,
        1,
        1,
        () -> {
          wrongHash();
          Files.delete(lab.lib(".zip"));
        },
        "hash-alone");
    row("folder edited", 1, 0, 0, () -> edit(), "folder");
    row(
        "folder has one more",
        1,
        0,
        0,
        () -> Files.writeString(lab.libFolder().resolve("more.go"), "package lib\n"),
        "folder");
    row(
        "folder has one less",
        1,
        0,
        0,
        () -> Files.delete(lab.libFolder().resolve("LICENSE")),
        "folder");
    row(
        "folder edited, zip missing",
        1,
        1,
        0,
        () -> {
          edit();
          Files.delete(lab.lib(".zip"));
        },
        "folder-alone");
    row("folder missing", 0, 0, 0, () -> CacheLab.delete(lab.libFolder()));
    row("left-over .lock", 0, 0, 0, () -> write(".lock", ""));
    row(".partial", 0, 0, 0, () -> write(".partial", ""), "note-partial");
    row(
        ".partial, folder edited",
        0,
        0,
        0,
        () -> {
          write(".partial", "");
          edit();
        },
        "note-partial");
    row(
        ".partial, zip truncated",
        1,
        1,
        1,
        () -> {
          write(".partial", "");
          cut(".zip");
        },
        "zip");
    row(".mod missing", 1, 1, 1, () -> Files.delete(lab.lib(".mod")), "mod-missing");
    row(".mod edited", 1, 1, 1, () -> write(".mod", "module example.com/Quiet/lib\n"), "mod");
    row(".info missing", 0, 1, 0, () -> Files.delete(lab.lib(".info")));
    row(".info garbage", 0, 1, 0, () -> write(".info", "garbage"), "note-info");
    row("wrong line in go.sum", 0, 1, 1, () -> sum(" v1.0.0 h1:", " v1.0.0 h1:A"), "sum");
    row(
        "wrong line of go.mod in go.sum",
        1,
        1,
        1,
        () -> sum("lib v1.0.0/go.mod h1:", "lib v1.0.0/go.mod h1:A"),
        "mod");
    row(
        "right and wrong line in go.sum",
        0,
        0,
        0,
        () -> Files.writeString(lab.project.resolve("go.sum"), sums + wrongLine()));
    row(
        "wrong and right line in go.sum",
        0,
        1,
        1,
        () -> Files.writeString(lab.project.resolve("go.sum"), wrongLine() + sums),
        "sum");
    row("no line in go.sum", 0, 0, 1, () -> Files.writeString(lab.project.resolve("go.sum"), ""));
  }

  static Stream<Row> rows() {
    return ROWS.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void goAndTheCheckAgree(Row row) throws Exception {
    begin();
    row.damage.make();

    Map<String, Integer> exits = new LinkedHashMap<>();
    Path damaged = root.resolve("damaged");
    CacheLab.delete(damaged);
    CacheLab.copy(lab.cache, damaged);
    for (List<String> words :
        List.of(List.of("mod", "verify"), List.of("mod", "download"), List.of("build", "./..."))) {
      exits.put(String.join(" ", words), lab.go(words.toArray(String[]::new)).exit());
      // Go sets some of it right.
      CacheLab.delete(lab.cache);
      CacheLab.copy(damaged, lab.cache);
    }
    List<Result> results = lab.checkAlone();

    assertThat(exits)
        .isEqualTo(
            Map.of(
                "mod verify", row.verify, "mod download", row.download, "build ./...", row.build));
    if (row.says.isEmpty()) {
      assertThat(results).extracting(Result::outcome).containsExactly(Outcome.PASS);
    } else {
      assertThat(results)
          .extracting(each -> each.message().key())
          .containsExactlyElementsOf(
              row.says.stream().map(each -> "modcache.corrupt." + each).toList());
    }
    boolean error = results.stream().anyMatch(each -> each.severity() == Severity.ERROR);
    if (error && row.build == 0) {
      assertThat(results.get(0).message().key())
          .as("an error where go builds is one of which go compiles something else")
          .matches(".*(folder|folder-alone|zip-folder|zip-changed)");
    }
  }

  /** What a finding has deleted makes go and the check content, from a proxy that has it all. */
  @ParameterizedTest
  @MethodSource("rows")
  void deletingWhatItNamesIsEnough(Row row) throws Exception {
    begin();
    row.damage.make();
    List<Result> results = lab.checkAlone();
    boolean commands = false;
    for (Result result : results) {
      for (var fix : result.fixes()) {
        if (fix.shell().equals("sh") && !fix.text().startsWith("go ")) {
          commands = true;
          Process shell = new ProcessBuilder("sh", "-c", fix.text()).inheritIO().start();
          assertThat(shell.waitFor()).as(fix.text()).isZero();
        }
      }
    }
    if (!commands || !Files.readString(lab.project.resolve("go.sum")).equals(sums)) {
      return; // nothing to delete, or the line is wrong
    }
    lab.environment.put("GOPROXY", root.resolve("proxy").toUri().toString());
    try {
      assertThat(lab.go("build", "./...")).extracting(CacheLab.Ran::exit).isEqualTo(0);
      assertThat(lab.go("mod", "verify")).extracting(CacheLab.Ran::exit).isEqualTo(0);
    } finally {
      lab.environment.put("GOPROXY", "off");
    }
    assertThat(lab.checkAlone())
        .extracting(Result::severity)
        .doesNotContain(Severity.ERROR, Severity.WARNING);
  }

  @Test
  void theWholeCacheHasWhatTheProjectDoesNotUse() throws Exception {
    begin();
    Path other = lab.cache.resolve("cache/download/example.com/other/@v/v1.0.0");
    CacheLab.zip(Path.of(other + ".zip"), "example.com/other@v1.0.0/", Map.of("a.go", "package a"));
    Files.writeString(Path.of(other + ".ziphash"), "h1:" + "A".repeat(43) + "=");
    Files.writeString(Path.of(other + ".mod"), "module example.com/other\n");
    Files.writeString(Path.of(other + ".info"), "{}");

    assertThat(lab.check(Modules.PROJECT)).extracting(Result::outcome).containsOnly(Outcome.PASS);
    assertThat(lab.check(Modules.ALL))
        .extracting(Result::subject, each -> each.message().key())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "example.com/other@v1.0.0", "modcache.corrupt.hash-unlisted"));
  }

  @Test
  void aVendorDirectoryIsWhatIsBuiltFrom() throws Exception {
    begin();
    edit();
    Path vendored = root.resolve("vendored");
    CacheLab.delete(vendored);
    CacheLab.copy(lab.project, vendored);
    assertThat(lab.goIn(vendored, "mod", "vendor").exit()).isZero();
    String flags = lab.environment.remove("GOFLAGS");
    try {
      assertThat(lab.check(Modules.PROJECT, vendored))
          .extracting(Result::outcome, each -> each.message().key())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  Outcome.NOT_APPLICABLE, "modcache.corrupt.vendored"));
    } finally {
      lab.environment.put("GOFLAGS", flags);
    }
  }

  @Test
  void modulesOfAWorkspaceAreThoseOfAllItsModules() throws Exception {
    begin();
    edit();
    Path work = root.resolve("work");
    CacheLab.delete(work);
    CacheLab.write(work.resolve("a/go.mod"), "module example.com/a\n\ngo 1.21\n");
    CacheLab.copy(lab.project, work.resolve("b"));
    CacheLab.write(work.resolve("go.work"), "go 1.21\n\nuse (\n\t./a\n\t./b\n)\n");
    lab.environment.put("GOFLAGS", "");
    try {
      assertThat(lab.goIn(work.resolve("a"), "mod", "verify").exit()).isEqualTo(1);
      assertThat(lab.check(Modules.PROJECT, work.resolve("a")))
          .extracting(each -> each.message().key())
          .containsExactly("modcache.corrupt.folder");
      Files.writeString(work.resolve("a/go.sum"), wrongLine());
      assertThat(lab.goIn(work.resolve("a"), "mod", "download").exit()).isEqualTo(1);
      assertThat(lab.check(Modules.PROJECT, work.resolve("a")))
          .extracting(each -> each.message().key())
          .containsExactly("modcache.corrupt.sums");
    } finally {
      lab.environment.put("GOFLAGS", "-modcacherw -mod=readonly");
    }
  }

  @Test
  void aReplacedModuleIsTheOneThatReplacesIt() throws Exception {
    begin();
    edit();
    Path local = root.resolve("local");
    CacheLab.delete(local);
    CacheLab.copy(lab.project, local);
    CacheLab.write(local.resolve("lib/go.mod"), "module example.com/Quiet/lib\n\ngo 1.21\n");
    CacheLab.write(local.resolve("lib/lib.go"), "package lib\n\nfunc N() int { return 2 }\n");
    Files.writeString(
        local.resolve("go.mod"),
        Files.readString(local.resolve("go.mod")) + "\nreplace example.com/Quiet/lib => ./lib\n");

    assertThat(lab.goIn(local, "mod", "verify").exit()).as("it knows no replacement").isEqualTo(1);
    assertThat(lab.goIn(local, "build", "./...").exit()).isZero();
    assertThat(lab.check(Modules.PROJECT, local))
        .extracting(Result::outcome)
        .containsExactly(Outcome.PASS);
  }

  @Test
  void whatCannotBeReadIsUnknown() throws Exception {
    begin();
    Files.delete(lab.libFolder().resolve("LICENSE"));
    Files.createSymbolicLink(lab.libFolder().resolve("LICENSE"), root.resolve("proxy"));

    assertThat(lab.check(Modules.PROJECT))
        .extracting(Result::outcome, each -> each.message().key())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.UNKNOWN, "modcache.link"));
  }

  private static void begin() throws IOException {
    CacheLab.delete(lab.cache);
    CacheLab.copy(sound, lab.cache);
    Files.writeString(lab.project.resolve("go.sum"), sums);
  }

  private static void cut(String ending) throws IOException {
    byte[] all = Files.readAllBytes(lab.lib(ending));
    Files.write(lab.lib(ending), java.util.Arrays.copyOf(all, all.length / 2));
  }

  private static void flip(String ending, int at) throws IOException {
    byte[] all = Files.readAllBytes(lab.lib(ending));
    all[at] ^= 0x10;
    Files.write(lab.lib(ending), all);
  }

  private static void write(String ending, String text) throws IOException {
    Files.writeString(lab.lib(ending), text);
  }

  private static void edit() throws IOException {
    Files.writeString(
        lab.libFolder().resolve("lib.go"), "package lib\n\nfunc N() int { return 99 }\n");
  }

  private static void otherZip() throws IOException {
    CacheLab.zip(
        lab.lib(".zip"),
        CacheLab.LIB + "@v1.0.0/",
        Map.of(
            "go.mod",
            "module example.com/Quiet/lib\n\ngo 1.21\n",
            "lib.go",
            "package lib\n\nfunc N() int { return 3 }\n"));
  }

  private static void wrongHash() throws IOException {
    write(".ziphash", "h1:" + "A".repeat(43) + "=");
  }

  private static String wrongLine() {
    return CacheLab.LIB + " v1.0.0 h1:" + "B".repeat(43) + "=\n";
  }

  private static void sum(String what, String by) throws IOException {
    String text = new String(sums.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    int at = text.indexOf(what, text.indexOf(CacheLab.LIB));
    int hash = at + what.length();
    Files.writeString(
        lab.project.resolve("go.sum"), text.substring(0, at) + by + text.substring(hash + 1));
  }
}
