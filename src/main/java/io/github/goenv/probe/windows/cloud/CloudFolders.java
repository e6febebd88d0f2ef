package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.windows.SyncFolder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects synchronised folders; what names a folder first keeps it. */
final class CloudFolders {
  private final List<SyncFolder> folders = new ArrayList<>();
  private Fact.@Nullable Unknown<List<SyncFolder>> gap;

  /** Adds a folder that no earlier source has named. */
  void add(String root, String provider, String account, Source source) {
    if (root.isBlank()) {
      return;
    }
    for (SyncFolder folder : folders) {
      if (WindowsFolder.same(folder.root(), root)) {
        return;
      }
    }
    folders.add(new SyncFolder(root, provider, account, source));
  }

  /** A source that is there and could not be read. */
  void unreadable(Fact<?> why) {
    if (gap == null && why instanceof Fact.Unknown<?> unknown) {
      gap = new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
  }

  /** The folders so far. */
  List<SyncFolder> all() {
    return List.copyOf(folders);
  }

  /** The folders; unknown when none was found and a source could not be read. */
  Fact<List<SyncFolder>> fact() {
    return folders.isEmpty() && gap != null
        ? gap
        : Fact.known(
            all(), Source.of(Source.Kind.REGISTRY, "SyncRootManager, providers' own settings"));
  }
}
