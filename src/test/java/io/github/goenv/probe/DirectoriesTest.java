package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class DirectoriesTest {
  private static final Source SOURCE = Source.process("X");

  @TempDir Path root;

  @Test
  void aDirectoryIsLookedAtItself() throws IOException {
    Place place = place(root.toString());

    assertThat(place.kind()).isEqualTo(Place.Kind.DIRECTORY);
    assertThat(place.lookedAt()).isEqualTo(root.toString());
    assertThat(place.realPath().orNull()).isEqualTo(root.toRealPath().toString());
    assertThat(place.readable().orNull()).isTrue();
    assertThat(place.writable().orNull()).isTrue();
    assertThat(place.freeBytes().orNull()).isPositive();
  }

  @Test
  void ofAMissingDirectoryTheNearestOneThatExistsIsLookedAt() {
    Place place = place(root.resolve("a/b/c").toString());

    assertThat(place.kind()).isEqualTo(Place.Kind.MISSING);
    assertThat(place.path()).isEqualTo(root.resolve("a/b/c").toString());
    assertThat(place.lookedAt()).isEqualTo(root.toString());
    assertThat(place.writable().orNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "file/below", "file/far/below"})
  void aFileInTheWayIsFound(String name) throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    Place place = place(root.resolve(name).toString());

    assertThat(place.kind()).isEqualTo(Place.Kind.FILE);
    assertThat(place.lookedAt()).isEqualTo(file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "., DIRECTORY",
    "file, FILE",
    "file/below, MISSING",
    "none, MISSING",
    "link, MISSING"
  })
  void kinds(String name, Place.Kind kind) throws IOException {
    Files.createFile(root.resolve("file"));
    Files.createSymbolicLink(root.resolve("link"), root.resolve("gone"));

    assertThat(Directories.kind(root.resolve(name))).isEqualTo(kind);
  }

  @Test
  void aLinkThatLeadsToItselfCannotBeRead() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));

    assertThat(Directories.kind(link)).isEqualTo(Place.Kind.UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"rwxr-xr-x, false", "rwxrwxr-x, false", "rwxrwxrwx, true"})
  void othersMayWriteByTheirPermissionBit(String permissions, boolean expected) throws IOException {
    Path directory = Files.createDirectory(root.resolve("d"));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));

    assertThat(Directories.othersMayWrite(directory).orNull()).isEqualTo(expected);
  }

  /** New files can be made in it all the same, which is what an attack on PATH needs. */
  @Test
  void theStickyBitDoesNotHinderOthers() throws IOException {
    Path directory = Files.createDirectory(root.resolve("d"));
    Files.setAttribute(directory, "unix:mode", 01777);

    assertThat(Directories.othersMayWrite(directory).orNull()).isTrue();
  }

  @Test
  void aDirectoryClosedToThisAccountIsNotReadable() throws IOException {
    Path closed = Files.createDirectory(root.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      // Root may do everything, whatever the bits say.
      assumeFalse(Files.isReadable(closed), "permission bits do not bind this account");

      assertThat(place(closed.toString()).readable().orNull()).isFalse();
      assertThat(place(closed.toString()).writable().orNull()).isFalse();
      assertThat(Directories.kind(closed.resolve("x"))).isEqualTo(Place.Kind.UNREADABLE);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"relative/path", "a\0b", ""})
  void whatIsNoAbsolutePathIsUnknown(String text) {
    Place place = place(text);

    assertThat(place.kind()).isEqualTo(Place.Kind.UNREADABLE);
    assertThat(place.writable()).isInstanceOf(Fact.Unknown.class);
    assertThat(place.freeBytes()).isInstanceOf(Fact.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/null", "/dev/null/below", "/dev/null/far/below"})
  void aDeviceIsNoFile(String path) {
    Place place = place(path);

    assertThat(place.kind()).isEqualTo(Place.Kind.DEVICE);
    assertThat(place.lookedAt()).isEqualTo("/dev/null");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void nobodyCreatesFilesInProc() {
    Place place = place("/proc/goenv/cache");

    assertThat(place.writable().orNull()).isFalse();
    assertThat(place.obstacle().orNull()).isEqualTo("kernel");
  }

  @Test
  void whereFilesCanBeCreatedNothingIsInTheWayAndNothingIsLeft() throws IOException {
    Place place = place(root.toString());

    assertThat(place.obstacle()).isInstanceOf(Fact.Absent.class);
    try (var files = Files.list(root)) {
      assertThat(files).isEmpty();
    }
  }

  private static Place place(String text) {
    return new Directories(Directories::othersMayWrite).place("GOCACHE", text, SOURCE);
  }
}
