package io.github.goenv.probe.windows.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.probe.windows.api.FakeRegistry;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.snapshot.windows.SyncFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFoldersTest {
  private static final String ACCOUNTS = "Software\\Microsoft\\OneDrive\\Accounts";
  private static final String SID = "S-1-5-21-1004336348-1177238915-682003330-1001";
  private static final String ROOTS =
      "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\SyncRootManager";

  private final FakeRegistry registry = new FakeRegistry();
  private final CloudFolders folders = new CloudFolders();

  private static NativeRequest request(Map<String, String> environment) {
    return new NativeRequest(List.of(), environment, Duration.ofSeconds(5), null);
  }

  private List<String> read(Map<String, String> environment) {
    OneDriveAccounts.read(registry, environment, folders);
    CloudRootRegistry.read(registry, environment, folders);
    return folders.all().stream()
        .map(f -> f.provider() + " " + f.account() + " " + f.root())
        .toList();
  }

  @Test
  void allAccountsAndLibrariesOfOneDrive() {
    registry
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Personal", "UserFolder", "C:\\Users\\mia\\OneDrive")
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Business1", "userfolder", "D:\\OneDrive - Acme")
        .key(
            Hive.CURRENT_USER,
            ACCOUNTS + "\\Business1\\Tenants\\Acme",
            "D:\\Acme\\Team - Documents",
            "0",
            "not a path",
            "0")
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Business2", "UserEmail", "mia@example.org");
    assertThat(read(Map.of()))
        .containsExactly(
            "OneDrive Personal C:\\Users\\mia\\OneDrive",
            "OneDrive Business1 D:\\OneDrive - Acme",
            "OneDrive Business1\\Acme D:\\Acme\\Team - Documents");
    assertThat(folders.all().get(0).source())
        .hasToString(
            "registry:HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Personal\\UserFolder");
  }

  @Test
  void rootsOfEveryProviderAndUser() {
    registry
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Personal", "UserFolder", "C:\\Users\\mia\\OneDrive")
        .key(
            Hive.LOCAL_MACHINE,
            ROOTS + "\\OneDrive!" + SID + "!Personal\\UserSyncRoots",
            SID,
            "c:\\users\\MIA\\OneDrive\\")
        .key(
            Hive.LOCAL_MACHINE,
            ROOTS + "\\Nextcloud!" + SID + "!work\\UserSyncRoots",
            SID,
            "C:\\cloud",
            "S-1-5-18",
            "E:\\cloud")
        .key(Hive.LOCAL_MACHINE, ROOTS + "\\Empty!" + SID + "!x");
    assertThat(read(Map.of()))
        .containsExactly(
            "OneDrive Personal C:\\Users\\mia\\OneDrive",
            "Nextcloud work C:\\cloud",
            "Nextcloud work E:\\cloud");
  }

  @Test
  void expandableTextsAreExpandedAndOthersAreNot() {
    registry
        .value(
            Hive.CURRENT_USER,
            ACCOUNTS + "\\Personal",
            FakeRegistry.text("UserFolder", RegistryValue.EXPAND_SZ, "%UserProfile%\\OneDrive"))
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Business1", "UserFolder", "%UserProfile%\\Other");
    assertThat(read(Map.of("USERPROFILE", "C:\\Users\\mia")))
        .containsExactly("OneDrive Personal C:\\Users\\mia\\OneDrive");
  }

  @Test
  void nothingRegisteredIsKnownToBeNothing() {
    assertThat(read(Map.of())).isEmpty();
    assertThat(folders.fact().orNull()).isEmpty();
  }

  @Test
  void deniedKeysAreUnknownUnlessSomethingWasFound() {
    registry.deny(Hive.LOCAL_MACHINE, ROOTS);
    read(Map.of());
    assertThat(folders.fact())
        .isInstanceOfSatisfying(
            Fact.Unknown.class,
            unknown -> assertThat(unknown.reason().key()).isEqualTo("windows.access-denied"));
    folders.add("C:\\x", "Dropbox", "personal", CloudAnswer.source());
    assertThat(folders.fact().orNull()).hasSize(1);
  }

  @Test
  void oneDeniedAccountDoesNotHideTheOthers() {
    registry
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Personal", "UserFolder", "C:\\one")
        .key(Hive.CURRENT_USER, ACCOUNTS + "\\Business1", "UserFolder", "C:\\two")
        .deny(Hive.CURRENT_USER, ACCOUNTS + "\\Personal");
    assertThat(read(Map.of())).containsExactly("OneDrive Business1 C:\\two");
  }

  @Test
  void noValueMakesItFail() {
    Random random = new Random(4_711);
    for (int i = 0; i < 5_000; i++) {
      byte[] data = new byte[random.nextInt(40)];
      random.nextBytes(data);
      FakeRegistry odd = new FakeRegistry();
      odd.value(
          Hive.CURRENT_USER,
          ACCOUNTS + "\\Personal",
          new RegistryValue("UserFolder", random.nextInt(13), data));
      odd.value(
          Hive.LOCAL_MACHINE,
          ROOTS + "\\OneDrive!x\\UserSyncRoots",
          new RegistryValue("S\0-1", random.nextInt(3), data));
      CloudFolders into = new CloudFolders();
      OneDriveAccounts.read(odd, Map.of(), into);
      CloudRootRegistry.read(odd, Map.of(), into);
      for (SyncFolder folder : into.all()) {
        assertThat(folder.root()).doesNotContain("\0").isNotBlank();
      }
    }
  }

  @Test
  void dropboxIsReadFromBothPlaces(@TempDir Path home) throws IOException {
    Path file = home.resolve("Local").resolve("Dropbox").resolve("info.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"business\": {\"path\": \"D:\\\\Dropbox (Acme)\"}}");
    NativeRequest request =
        request(
            Map.of(
                "AppData", home.resolve("Roaming").toString(),
                "LOCALAPPDATA", home.resolve("Local").toString()));
    CloudProviderFiles.dropbox(request, folders);
    assertThat(folders.all())
        .singleElement()
        .satisfies(
            folder -> {
              assertThat(folder.root()).isEqualTo("D:\\Dropbox (Acme)");
              assertThat(folder.account()).isEqualTo("business");
              assertThat(folder.source()).hasToString("file-system:" + file);
            });
  }

  @Test
  void damagedDropboxFileIsUnknown(@TempDir Path home) throws IOException {
    Path file = home.resolve("Dropbox").resolve("info.json");
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {'{', (byte) 0xC3, '"'});
    CloudProviderFiles.dropbox(request(Map.of("APPDATA", home.toString())), folders);
    assertThat(folders.fact())
        .isInstanceOfSatisfying(
            Fact.Unknown.class,
            unknown -> assertThat(unknown.reason().args()).containsEntry("path", file.toString()));
  }

  @Test
  void variablesCountOnlyWhenTheirFolderIsThere(@TempDir Path home) throws IOException {
    Path there = Files.createDirectory(home.resolve("OneDrive"));
    NativeRequest request =
        request(
            Map.of(
                "OneDrive", there.toString(),
                "OneDriveConsumer", home.resolve("gone").toString(),
                "OneDriveCommercial", "relative"));
    CloudProviderFiles.oneDriveVariables(request, folders);
    assertThat(folders.all())
        .singleElement()
        .satisfies(folder -> assertThat(folder.source()).hasToString("process:OneDrive"));
  }
}
