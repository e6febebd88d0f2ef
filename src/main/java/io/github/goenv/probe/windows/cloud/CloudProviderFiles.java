package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.probe.NativeRequest;
import io.github.goenv.synced.DropboxInfo;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What providers say outside the registry: Dropbox's file and OneDrive's variables. */
final class CloudProviderFiles {
  private CloudProviderFiles() {}

  /** Dropbox's {@code info.json}, which stands in one of two places. */
  static void dropbox(NativeRequest request, CloudFolders into) {
    for (String variable : new String[] {"APPDATA", "LOCALAPPDATA"}) {
      Path base = path(request.variable(variable));
      if (base == null) {
        continue;
      }
      Path file = base.resolve("Dropbox").resolve("info.json");
      try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        for (Map.Entry<String, String> folder : DropboxInfo.read(text).entrySet()) {
          into.add(folder.getValue(), "Dropbox", folder.getKey(), Source.file(file.toString()));
        }
      } catch (NoSuchFileException e) {
        // No Dropbox here.
      } catch (IOException e) {
        into.unreadable(
            Fact.unknown(
                Text.of(
                    "fact.unreadable", "path", file.toString(), "error", FileErrors.reason(e))));
      }
    }
  }

  /**
   * OneDrive's variables, the weakest source: old ones stay when an account is removed, so that
   * only a folder that is there counts.
   */
  static void oneDriveVariables(NativeRequest request, CloudFolders into) {
    variable(request, "OneDriveConsumer", "Personal", into);
    variable(request, "OneDriveCommercial", "Business", into);
    variable(request, "OneDrive", "", into);
  }

  private static void variable(
      NativeRequest request, String name, String account, CloudFolders into) {
    Path path = path(request.variable(name));
    if (path != null && Files.isDirectory(path)) {
      into.add(path.toString(), OneDriveAccounts.PROVIDER, account, Source.process(name));
    }
  }

  private static @Nullable Path path(@Nullable String text) {
    try {
      Path path = text == null ? null : Path.of(text);
      return path != null && path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
