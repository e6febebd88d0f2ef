package io.github.goenv.synced;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folders that sync clients name in their own files: Dropbox ({@code ~/.dropbox/info.json}),
 * Nextcloud and ownCloud ({@code nextcloud.cfg}, {@code owncloud.cfg}), the OneDrive client for
 * Linux (abraunegg/onedrive). Insync keeps them in a database, which is not read: where it is set
 * up they are unknown.
 */
final class ProviderFiles {
  private ProviderFiles() {}

  static List<Fact<SyncFolder>> folders(CloudsRequest request) {
    Path home = request.home();
    List<Fact<SyncFolder>> found = new ArrayList<>();
    dropbox(home.resolve(".dropbox/info.json"), found);
    Path settings = request.mac() ? home.resolve("Library/Preferences") : configuration(request);
    owncloud(settings.resolve("Nextcloud/nextcloud.cfg"), "Nextcloud", home, found);
    owncloud(settings.resolve("ownCloud/owncloud.cfg"), "ownCloud", home, found);
    if (!request.mac()) {
      oneDrive(settings.resolve("onedrive"), home, found);
      if (Files.isDirectory(settings.resolve("Insync"))) {
        found.add(
            Fact.unknown(
                Text.of("cloud.fact.database", "provider", "Insync"),
                Text.of("cloud.fact.database.remedy", "provider", "Insync")));
      }
    }
    return found;
  }

  /** By the XDG Base Directory Specification: a relative value counts as none. */
  private static Path configuration(CloudsRequest request) {
    String set = request.environment().get("XDG_CONFIG_HOME");
    Path own = set == null ? null : FolderPaths.path(set);
    return own == null ? request.home().resolve(".config") : own;
  }

  private static void dropbox(Path file, List<Fact<SyncFolder>> into) {
    if (!Files.exists(file)) {
      return;
    }
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> folder : DropboxInfo.read(text).entrySet()) {
        add(folder.getValue(), "Dropbox", folder.getKey(), file, into);
      }
    } catch (IOException e) {
      into.add(unreadable(file, e));
    }
  }

  /** {@code 0\Folders\1\localPath=/home/x/Nextcloud/}, as Qt writes settings. */
  private static void owncloud(Path file, String provider, Path home, List<Fact<SyncFolder>> into) {
    List<String> lines = lines(file, into);
    for (String line : lines == null ? List.<String>of() : lines) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().endsWith("\\localPath")) {
        add(inHome(unquoted(line.substring(equals + 1).strip()), home), provider, "", file, into);
      }
    }
  }

  /** {@code sync_dir = "~/OneDrive"}, which is the default too; only with an account. */
  private static void oneDrive(Path directory, Path home, List<Fact<SyncFolder>> into) {
    if (!Files.exists(directory.resolve("refresh_token"))) {
      return;
    }
    Path file = directory.resolve("config");
    String root = "~/OneDrive";
    List<String> lines = lines(file, into);
    for (String line : lines == null ? List.<String>of() : lines) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.substring(0, equals).strip().equals("sync_dir")) {
        root = unquoted(line.substring(equals + 1).strip());
      }
    }
    add(inHome(root, home), "OneDrive", "", file, into);
  }

  private static @Nullable List<String> lines(Path file, List<Fact<SyncFolder>> into) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      into.add(unreadable(file, e));
      return null;
    }
  }

  private static String unquoted(String value) {
    int end = value.length() - 1;
    return end > 0 && value.charAt(0) == '"' && value.charAt(end) == '"'
        ? value.substring(1, end)
        : value;
  }

  private static String inHome(String path, Path home) {
    return path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
  }

  private static void add(
      String root, String provider, String account, Path file, List<Fact<SyncFolder>> into) {
    Path path = FolderPaths.path(root);
    if (path != null) {
      Source source = Source.file(file.toString());
      into.add(Fact.known(new SyncFolder(path.toString(), provider, account, source), source));
    }
  }

  private static Fact<SyncFolder> unreadable(Path file, IOException e) {
    return Fact.unknown(
        Text.of("fact.unreadable", "path", file.toString(), "error", FileErrors.reason(e)));
  }
}
