package io.github.goenv.synced;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.MountTable;
import io.github.goenv.process.Scripts;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Clouds.Mount;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.windows.SyncFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Homes as the clients of each provider leave them, and programs of macOS that scripts stand for.
 */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class UnixCloudsTest {
  private static final String TABLE =
      """
      22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
      30 22 0:27 / /mnt/drive rw,nosuid - fuse.rclone gdrive: rw,user_id=1000
      31 22 0:28 / /net rw - nfs server:/x rw,vers=3,nolock,addr=192.0.2.1,local_lock=all
      32 22 0:29 / /win rw - cifs //server/x rw,username=anna,nobrl
      """;

  @TempDir Path root;
  private Path home;
  private Path away;
  private final List<Path> modules = new ArrayList<>();
  private final Map<String, String> environment = new java.util.HashMap<>();

  @BeforeEach
  void home() throws IOException {
    home = Files.createDirectories(root.toRealPath().resolve("home"));
    away = Files.createDirectories(root.toRealPath().resolve("away"));
  }

  @Test
  void aHomeWithoutClientsHasNoFolder() throws Exception {
    Clouds clouds = linux(place("GOCACHE", away, "ext4"));

    assertThat(clouds.folders()).isEmpty();
    assertThat(clouds.mounts()).isEmpty();
    assertThat(clouds.dehydrated()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void foldersOfEachClientOfLinux() throws Exception {
    write(
        ".dropbox/info.json",
        "{\"personal\": {\"path\": \"" + home + "/Dropbox\", \"host\": 1}, \"business\": {}}");
    write(
        ".config/Nextcloud/nextcloud.cfg",
        "[Accounts]\n0\\Folders\\1\\localPath="
            + home
            + "/Nextcloud/\n0\\url=https://x\n"
            + "0\\FoldersWithPlaceholders\\2\\localPath="
            + home
            + "/Virtual/\n");
    write(".config/ownCloud/owncloud.cfg", "0\\Folders\\1\\localPath=~/ownCloud\n");
    write(".config/onedrive/refresh_token", "x");
    write(".config/onedrive/config", "# sync_dir = \"~/no\"\nsync_dir = \"~/One Drive\"\n");

    assertThat(linux(place("GOCACHE", away, "ext4")).folders())
        .extracting(each -> each.orNull().provider() + " " + home.relativize(path(each)))
        .containsExactly(
            "Dropbox Dropbox",
            "Nextcloud Nextcloud",
            "Nextcloud Virtual",
            "ownCloud ownCloud",
            "OneDrive One Drive");
  }

  @Test
  void theConfigurationDirectoryIsWhereTheVariableSays() throws Exception {
    Path own = Files.createDirectories(away.resolve("config/Nextcloud"));
    Files.writeString(own.resolve("nextcloud.cfg"), "0\\Folders\\1\\localPath=/srv/cloud\n");
    environment.put("XDG_CONFIG_HOME", own.getParent().toString());

    assertThat(linux().folders())
        .extracting(each -> path(each).toString())
        .containsExactly("/srv/cloud");
  }

  @Test
  void oneDriveWithoutAnAccountHasNoFolder() throws Exception {
    write(".config/onedrive/config", "sync_dir = \"~/OneDrive\"\n");

    assertThat(linux().folders()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsUnknown() throws Exception {
    write(".dropbox/info.json", "not JSON");
    Files.createDirectories(home.resolve(".config/Insync"));

    assertThat(linux().folders())
        .hasSize(2)
        .hasOnlyElementsOfType(Fact.Unknown.class)
        .extracting(Object::toString)
        .anyMatch(text -> text.contains("fact.unreadable") && text.contains("info.json"))
        .anyMatch(text -> text.contains("cloud.fact.database") && text.contains("Insync"));
  }

  /** Neither servers nor accounts are kept, which options and sources name. */
  @Test
  void mountsWithWhatConcernsLocks() throws Exception {
    assertThat(
            linux(
                    at("GOROOT", "/usr/local/go", "ext4"),
                    at("GOMODCACHE", "/net/go/mod", "nfs"),
                    at("GOCACHE", "/win/cache", "cifs"),
                    at("project", "/mnt/drive/hello", "fuse.rclone"))
                .mounts())
        .containsExactly(
            new Mount("GOMODCACHE", "nfs", "", List.of("nolock", "local_lock=all")),
            new Mount("GOCACHE", "cifs", "", List.of("nobrl")),
            new Mount("project", "fuse.rclone", "gdrive:", List.of()));
  }

  @Test
  void aPlaceholderOfNextcloudIsAnInputThatIsNotHere() throws Exception {
    write(".config/Nextcloud/nextcloud.cfg", "0\\Folders\\1\\localPath=" + home + "/Nextcloud/\n");
    write("Nextcloud/hello/go.mod", "module hello\n");
    write("Nextcloud/hello/pkg/a.go.nextcloud", " ");
    write("Nextcloud/hello/target/b.go.nextcloud", " ");
    modules.add(home.resolve("Nextcloud/hello"));

    assertThat(linux().dehydrated().orNull())
        .containsExactly(home.resolve("Nextcloud/hello/pkg/a.go.nextcloud").toString());
  }

  @Test
  void aProjectBesideTheFolderIsNotWalked() throws Exception {
    write(".config/Nextcloud/nextcloud.cfg", "0\\Folders\\1\\localPath=" + home + "/Nextcloud/\n");
    write("src/a.go.nextcloud", " ");
    modules.add(home.resolve("src"));

    assertThat(linux().dehydrated()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void aLinkIntoTheFolderLeadsIntoIt() throws Exception {
    write(".dropbox/info.json", "{\"personal\": {\"path\": \"" + home + "/Dropbox\"}}");
    write("Dropbox/hello/x.go.nextcloud", " ");
    Files.createSymbolicLink(home.resolve("linked"), home.resolve("Dropbox/hello"));
    modules.add(home.resolve("linked"));

    assertThat(linux().dehydrated().orNull()).hasSize(1);
  }

  // macOS

  /** Nobody is asked where no directory of the build is in Desktop or Documents. */
  @Test
  void aMacWhoseProjectIsOutsideIsNotAsked() throws Exception {
    Files.createDirectories(home.resolve("Library/Mobile Documents/com~apple~CloudDocs"));
    Files.createDirectories(home.resolve("Library/CloudStorage/OneDrive-Personal"));
    Files.createDirectories(home.resolve("Documents"));
    Path project = Files.createDirectories(home.resolve("src/hello"));
    modules.add(project);

    Clouds clouds = mac(tools("exit 1", "exit 1"), place("project", project, "apfs"));

    assertThat(clouds.folders()).isEmpty();
    assertThat(clouds.dehydrated()).isInstanceOf(Fact.Absent.class);
  }

  @Test
  void foldersOfMacOsByTheirPlaces() throws Exception {
    Path drive =
        Files.createDirectories(home.resolve("Library/CloudStorage/GoogleDrive-a@example.com/x"));
    Path icloud =
        Files.createDirectories(home.resolve("Library/Mobile Documents/com~apple~CloudDocs/hello"));
    Path dropbox = Files.createDirectories(home.resolve("Library/CloudStorage/Dropbox"));

    assertThat(
            mac(
                    tools("exit 1", "exit 1"),
                    place("GOCACHE", drive, "apfs"),
                    place("project", icloud, "apfs"),
                    place("GOPATH", dropbox, "apfs"),
                    place("GOTMPDIR", home.resolve("Library"), "apfs"))
                .folders())
        .extracting(each -> each.orNull().provider() + ": " + home.relativize(path(each)))
        .containsExactly(
            "Google Drive: Library/CloudStorage/GoogleDrive-a@example.com",
            "iCloud Drive: Library/Mobile Documents",
            "Dropbox: Library/CloudStorage/Dropbox");
  }

  @Test
  void desktopAndDocumentsByTheirAttributes() throws Exception {
    Path hello = Files.createDirectories(home.resolve("Documents/hello"));
    String until14 = "echo com.apple.macl; echo com.apple.icloud.desktop";
    String since15 =
        "case $1 in -p) echo com.apple.CloudDocs.iCloudDriveFileProvider/1;;"
            + " *) echo com.apple.file-provider-domain-id;; esac";
    String other =
        "case $1 in -p) echo com.example.FileProvider/1;;"
            + " *) echo com.apple.file-provider-domain-id;; esac";

    for (String xattr : List.of(until14, since15, other)) {
      assertThat(mac(tools(xattr, "exit 1"), place("project", hello, "apfs")).folders())
          .extracting(each -> each.orNull().provider() + " " + home.relativize(path(each)))
          .containsExactly(
              (xattr.equals(other) ? "com.example.FileProvider" : "iCloud Drive") + " Documents");
    }
    assertThat(
            mac(tools("echo com.apple.macl", "exit 1"), place("project", hello, "apfs")).folders())
        .isEmpty();
    assertThat(mac(tools("exit 1", "exit 1"), place("project", hello, "apfs")).folders())
        .singleElement()
        .satisfies(each -> assertThat(each.toString()).contains("cloud.fact.not-asked"));
  }

  /** The flags that the script gives: dataless for names with "away". */
  private static final String STAT =
      "shift 3; for f; do case \"$f\" in *away*) echo 40000060;; *) echo 0;; esac; done";

  @Test
  void evictedFilesByTheirFlag() throws Exception {
    write("Library/Mobile Documents/hello/go.mod", "module hello\n");
    write("Library/Mobile Documents/hello/near.go", "package main\n");
    write("Library/Mobile Documents/hello/away.go", "package main\n");
    write("Library/Mobile Documents/hello/.old.go.icloud", "x");
    write("Library/Mobile Documents/hello/awaydir/never-listed.go", "x");
    write("Library/Mobile Documents/hello/target/away.bin", "x");
    Path hello = home.resolve("Library/Mobile Documents/hello");
    modules.add(hello);

    Clouds clouds = mac(tools("exit 1", STAT), place("project", hello, "apfs"));

    assertThat(clouds.dehydrated().orNull())
        .containsExactlyInAnyOrder(
            hello + "/away.go", hello + "/.old.go.icloud", hello + "/awaydir");
  }

  @Test
  void whereAllIsHereThereIsNone() throws Exception {
    write("Library/Mobile Documents/hello/near.go", "package main\n");
    Path hello = home.resolve("Library/Mobile Documents/hello");
    modules.add(hello);

    assertThat(mac(tools("exit 1", STAT), place("project", hello, "apfs")).dehydrated().orNull())
        .isEmpty();
  }

  /** An answer that is not what was asked for proves nothing. */
  @Test
  void withoutFlagsItIsUnknown() throws Exception {
    write("Library/Mobile Documents/hello/near.go", "package main\n");
    Path hello = home.resolve("Library/Mobile Documents/hello");
    modules.add(hello);

    for (String stat : List.of("exit 1", "echo what; echo what", "true")) {
      assertThat(mac(tools("exit 1", stat), place("project", hello, "apfs")).dehydrated())
          .as(stat)
          .isInstanceOfSatisfying(
              Fact.Unknown.class,
              unknown -> assertThat(unknown.reason().key()).isEqualTo("cloud.fact.not-asked"));
    }
  }

  private MacTools tools(String xattr, String stat) throws IOException {
    Path directory = Files.createTempDirectory(root, "tools");
    return new MacTools(
        Scripts.write(directory, "xattr", xattr),
        Scripts.write(directory, "stat", stat),
        Duration.ofSeconds(20));
  }

  private Clouds linux(Place... places) throws InterruptedException {
    return UnixClouds.read(request(false), List.of(places), null, MountTable.of(TABLE)).orNull();
  }

  private Clouds mac(MacTools tools, Place... places) throws InterruptedException {
    return UnixClouds.read(request(true), List.of(places), tools, null).orNull();
  }

  private CloudsRequest request(boolean mac) {
    return new CloudsRequest(mac, home, environment, modules, Duration.ofSeconds(20));
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path path(Fact<SyncFolder> folder) {
    return Path.of(folder.orNull().root());
  }

  private static Place place(String name, Path path, String type) {
    return at(name, path.toString(), type);
  }

  private static Place at(String name, String path, String type) {
    Source source = Source.file(path);
    return new Place(
        name,
        path,
        source,
        Place.Kind.DIRECTORY,
        path,
        Fact.known(path, source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.known(type, source),
        Fact.absent(source));
  }
}
