package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.dirhash.HashedDirectory;
import io.github.goenv.files.EntryStamp;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The hashes of files that were not changed since a tree was read. */
public final class KnownFiles implements HashedDirectory.Known {
  private static final byte[] NONE = {};

  private final Map<FileName, TreeEntry> entries = new HashMap<>();
  private final AtomicInteger read = new AtomicInteger();

  /**
   * Those of a tree.
   *
   * @param tree null for none: every file is read
   */
  public KnownFiles(@Nullable FileTree tree) {
    if (tree == null) {
      return;
    }
    for (TreeDirectory directory : tree.directories()) {
      FileName before = directory.prefix();
      for (TreeEntry each : directory.entries()) {
        entries.put(each.disk().in(before), each);
      }
    }
  }

  @Override
  public byte[] sha256(FileName name, EntryStamp stamp) {
    TreeEntry known = entries.get(name);
    if (known != null && known.kind().file() && known.stamp().equals(stamp)) {
      return known.sha256();
    }
    read.incrementAndGet();
    return NONE;
  }

  /** Files that were not known. */
  public int read() {
    return read.get();
  }
}
