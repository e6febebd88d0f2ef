package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PathProbeTest {
  @TempDir Path root;

  @Test
  void theFirstGoThatCanBeStartedWins() throws IOException {
    Path blocked = go("a", "#!/bin/sh\n");
    Files.setPosixFilePermissions(blocked, PosixFilePermissions.fromString("rw-r--r--"));
    Files.createDirectories(root.resolve("b/go"));
    Path winner = go("c", "#!/bin/sh\n");
    go("d", "#!/bin/sh\n");

    SearchPath path = read(dir("a"), dir("b"), dir("c"), dir("d"));

    assertThat(first(dir("a"), dir("b"), dir("c"), dir("d"))).isEqualTo(winner);
    assertThat(path.candidates())
        .extracting(Candidate::position, Candidate::kind)
        .containsExactly(
            tuple(1, Candidate.Kind.NOT_EXECUTABLE),
            tuple(3, Candidate.Kind.SCRIPT),
            tuple(4, Candidate.Kind.SCRIPT));
  }

  @Test
  void aLinkIsFollowedToTheFileItMeans() throws IOException {
    Files.createDirectories(root.resolve("sdk/pkg/tool"));
    Files.writeString(root.resolve("sdk/VERSION"), "go1.25.1\ntime 2026\n");
    Path real = go("sdk/bin", "#!/bin/sh\n");
    Files.createDirectories(root.resolve("bin"));
    Path link = Files.createSymbolicLink(root.resolve("bin/go"), real);

    Candidate candidate = read(dir("bin")).candidates().get(0);

    assertThat(candidate.path()).isEqualTo(link.toString());
    assertThat(candidate.realPath().orNull()).isEqualTo(real.toRealPath().toString());
    assertThat(candidate.version().orNull()).isEqualTo("go1.25.1");
  }

  @Test
  void aLinkThatLeadsNowhereIsNoGo() throws IOException {
    Files.createDirectories(root.resolve("bin"));
    Files.createSymbolicLink(root.resolve("bin/go"), root.resolve("gone"));

    assertThat(first(dir("bin"))).isNull();
  }

  @Test
  void entriesAreToldApart() throws IOException {
    Files.createFile(root.resolve("file"));
    Files.createDirectories(root.resolve("d"));

    SearchPath path =
        read(dir("d"), dir("none"), dir("file"), "", "bin", dir("d"), "/x\uFFFD", dir("file/x"));

    assertThat(path.entries())
        .extracting(PathEntry::kind)
        .containsExactly(
            PathEntry.Kind.DIRECTORY,
            PathEntry.Kind.MISSING,
            PathEntry.Kind.FILE,
            PathEntry.Kind.EMPTY,
            PathEntry.Kind.RELATIVE,
            PathEntry.Kind.DIRECTORY,
            PathEntry.Kind.MISSING,
            PathEntry.Kind.MISSING);
    assertThat(path.entries()).extracting(PathEntry::position).startsWith(1, 2, 3);
  }

  @Test
  void aGoInTheWorkingDirectoryIsToldAndNeverTaken() throws IOException {
    Path here = go("here", "#!/bin/sh\n");
    ProbeRequest request = request(here.getParent(), Map.of("PATH", dir("none")));

    assertThat(PathProbe.first(request, HostOs.UNIX)).isNull();
    assertThat(
            ((Fact.Known<SearchPath>)
                    PathProbe.read(request, HostOs.UNIX, Directories::othersMayWrite))
                .value()
                .candidates())
        .extracting(Candidate::path, Candidate::position)
        .containsExactly(tuple(here.toString(), 0));
  }

  @Test
  void aGoByARelativeEntryIsFoundAndRefused() throws IOException {
    Path other = go("bin", "#!/bin/sh\n");
    go("sub", "#!/bin/sh\n");
    go("", "#!/bin/sh\n");

    assertThat(found(dir("bin"), "").refusal()).isNull();
    assertThat(found("none", dir("bin"), ".").file()).isEqualTo(other);
    for (String entry : new String[] {"", ".", "sub", "./sub", "sub/.."}) {
      assertThat(found(entry, dir("bin")).refusal())
          .as("'" + entry + "'")
          .isEqualTo(StartRefusal.RELATIVE);
    }
  }

  @Test
  void withoutPathWhatIsStartedCannotBeTold() {
    ProbeRequest request = request(root, Map.of());

    SearchPath path =
        ((Fact.Known<SearchPath>) PathProbe.read(request, HostOs.UNIX, Directories::othersMayWrite))
            .value();

    assertThat(PathProbe.first(request, HostOs.UNIX)).isNull();
    // A shell falls back on a path of its own, which nobody told us; Go does not.
    assertThat(path.resolutions())
        .extracting(
            each ->
                each.command()
                    + " "
                    + each.launcher()
                    + " "
                    + each.path().getClass().getSimpleName())
        .containsExactly(
            "go sh Unknown",
            "go LookPath Absent",
            "gcc sh Unknown",
            "gcc LookPath Absent",
            "git sh Unknown",
            "git LookPath Absent");
  }

  @Test
  void gccAndGitAreSearchedToo() throws IOException {
    Path git = command("b", "git");
    Path here = command("here", "gcc");
    Path gcc = command("b", "gcc");

    SearchPath path = read(here.getParent(), Map.of("PATH", ":" + dir("a") + ":" + dir("b")));

    assertThat(path.candidates())
        .extracting(Candidate::command, Candidate::path, Candidate::position)
        .containsExactly(
            tuple("gcc", here.toString(), 0),
            tuple("gcc", here.toString(), 1),
            tuple("gcc", gcc.toString(), 3),
            tuple("git", git.toString(), 3));
    assertThat(path.candidates("go")).isEmpty();
    assertThat(path.candidates())
        .allSatisfy(each -> assertThat(each.version()).isInstanceOf(Fact.Absent.class));
    assertThat(path.resolutions("git"))
        .extracting(Resolution::launcher, each -> each.path().orNull(), Resolution::refused)
        .containsExactly(
            tuple("sh", git.toString(), null), tuple("LookPath", git.toString(), null));
    assertThat(path.resolutions("gcc"))
        .as("a shell starts what Go refuses")
        .extracting(Resolution::launcher, each -> each.path().orNull(), Resolution::refused)
        .containsExactly(
            tuple("sh", here.toString(), null), tuple("LookPath", null, here.toString()));
  }

  @Test
  void godebugMakesGoAcceptTheWorkingDirectory() throws IOException {
    Path here = command("here", "gcc");

    SearchPath path =
        read(here.getParent(), Map.of("PATH", ".", "GODEBUG", "http2client=0,execerrdot=0"));

    assertThat(path.resolutions("gcc"))
        .extracting(each -> each.path().orNull(), Resolution::refused)
        .containsExactly(tuple(here.toString(), null), tuple(here.toString(), null));
  }

  @Test
  void filesThatAreNoProgramAreToldApart() throws IOException {
    go("a", "");
    go("b", "exec /usr/local/go/bin/go\n"); // without #!, as sh runs it
    go("c", "MZ" + "\0".repeat(58) + "@\0\0\0PE\0\0" + "\0".repeat(300));

    assertThat(read(dir("a"), dir("b"), dir("c")).candidates())
        .extracting(Candidate::kind)
        .containsExactly(Candidate.Kind.EMPTY, Candidate.Kind.SCRIPT, Candidate.Kind.OTHER_MACHINE);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private String dir(String name) {
    return root.resolve(name).toString();
  }

  private Path go(String directory, String content) throws IOException {
    return command(directory, "go", content);
  }

  private Path command(String directory, String name) throws IOException {
    return command(directory, name, "#!/bin/sh\n");
  }

  private Path command(String directory, String name, String content) throws IOException {
    Files.createDirectories(root.resolve(directory));
    Path file = Files.writeString(root.resolve(directory).resolve(name), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path first(String... entries) {
    PathProbe.Found found = found(entries);
    return found == null ? null : found.file();
  }

  private PathProbe.Found found(String... entries) {
    return PathProbe.first(request(root, Map.of("PATH", String.join(":", entries))), HostOs.UNIX);
  }

  private SearchPath read(String... entries) {
    return read(root, Map.of("PATH", String.join(":", entries)));
  }

  private static SearchPath read(Path directory, Map<String, String> environment) {
    ProbeRequest request = request(directory, environment);
    return ((Fact.Known<SearchPath>)
            PathProbe.read(request, HostOs.UNIX, Directories::othersMayWrite))
        .value();
  }

  static ProbeRequest request(Path directory, Map<String, String> environment) {
    return request(directory, environment, ProbeRequest.Examine.NOTHING);
  }

  static ProbeRequest request(
      Path directory, Map<String, String> environment, ProbeRequest.Examine examine) {
    return new ProbeRequest(
        "0",
        null,
        directory,
        List.of(directory),
        directory,
        environment,
        Duration.ofMinutes(1),
        false,
        Set.of(),
        List.of(),
        examine);
  }
}
