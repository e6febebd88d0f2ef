package io.github.goenv.synced;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Synchronised folders of macOS that hold a directory of the build: {@code ~/Library/CloudStorage}
 * has a folder of each provider, {@code ~/Library/Mobile Documents} is iCloud Drive, and Desktop
 * and Documents carry an extended attribute when iCloud Drive has them. Nothing is asked of a
 * folder that holds no directory of the build.
 */
final class MacFolders {
  /** On Desktop and Documents in iCloud Drive until macOS 14. */
  private static final String OF_ICLOUD = "com.apple.icloud.desktop";

  /** On the root of each File Provider, with its domain; since macOS 15 on those two as well. */
  private static final String OF_PROVIDER = "com.apple.file-provider-domain-id";

  private static final String ICLOUD = "iCloud Drive";

  private MacFolders() {}

  static List<Fact<SyncFolder>> folders(CloudsRequest request, List<Place> places, MacTools tools)
      throws InterruptedException {
    Path home = FolderPaths.real(request.home());
    Path library = home.resolve("Library");
    Map<Path, Fact<SyncFolder>> found = new LinkedHashMap<>();
    for (Place place : places) {
      Path path = FolderPaths.path(place.lookedAt());
      if (path == null) {
        continue;
      }
      if (under(path, library.resolve("CloudStorage")) && path.getNameCount() > deep(library) + 1) {
        Path root = path.getRoot().resolve(path.subpath(0, deep(library) + 2));
        found.put(root, known(root, provider(root.getFileName().toString())));
      } else if (under(path, library.resolve("Mobile Documents"))) {
        Path root = library.resolve("Mobile Documents");
        found.put(root, known(root, ICLOUD));
      }
      for (String name : List.of("Desktop", "Documents")) {
        Path root = home.resolve(name);
        if (under(path, root) && !found.containsKey(root)) {
          Fact<SyncFolder> asked = asked(root, tools);
          if (!(asked instanceof Fact.Absent)) {
            found.put(root, asked);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static int deep(Path directory) {
    return directory.getNameCount();
  }

  private static boolean under(Path path, Path root) {
    return FolderPaths.holds(root, path, true);
  }

  private static Fact<SyncFolder> known(Path root, String provider) {
    Source source = Source.file(root.toString());
    return Fact.known(new SyncFolder(root.toString(), provider, "", source), source);
  }

  /** {@code GoogleDrive-name@example.com}, {@code OneDrive-Personal}, {@code Dropbox}. */
  private static String provider(String folder) {
    int hyphen = folder.indexOf('-');
    String name = hyphen <= 0 ? folder : folder.substring(0, hyphen);
    return name.equals("GoogleDrive") ? "Google Drive" : name;
  }

  private static Fact<SyncFolder> asked(Path root, MacTools tools) throws InterruptedException {
    Source source = Source.of(Source.Kind.API, tools.xattr() + " " + root);
    try {
      List<String> names = tools.attributes(root);
      String provider = null;
      if (names.contains(OF_ICLOUD)) {
        provider = ICLOUD;
      } else if (names.contains(OF_PROVIDER)) {
        String domain = tools.attribute(root, OF_PROVIDER);
        int slash = domain.indexOf('/');
        provider =
            domain.startsWith("com.apple.CloudDocs")
                ? ICLOUD
                : slash < 0 ? domain : domain.substring(0, slash);
      }
      return provider == null
          ? Fact.absent(source)
          : Fact.known(new SyncFolder(root.toString(), provider, "", source), source);
    } catch (IOException e) {
      return Fact.unknown(
          Text.of("cloud.fact.not-asked", "path", root.toString(), "error", FileErrors.words(e)),
          Text.of("cloud.fact.not-asked.remedy", "path", root.toString()));
    }
  }
}
