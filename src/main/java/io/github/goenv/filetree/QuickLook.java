package io.github.goenv.filetree;

import io.github.goenv.dirhash.HashedDirectory;
import io.github.goenv.files.EntryStamp;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a directory is as an index has it, without listing it: on Unix a directory that has
 * got, lost or renamed an entry has another stamp. In one that has not, a name is still the same
 * file, of which the time of its last change is enough.
 */
public final class QuickLook {
  private final Path root;
  private final TreeIndex index;
  private final AtomicInteger next = new AtomicInteger();
  private final List<Other> others = new ArrayList<>(); // guarded by this
  private volatile boolean walk;

  private QuickLook(Path root, TreeIndex index) {
    this.root = root;
    this.index = index;
  }

  /** An entry that was changed since, by the numbers of its directory and in it. */
  private record Other(int directory, int entry, Path path) {}

  /** What it is now, by the numbers of its directory and in it. */
  private record Again(int directory, int entry, TreeEntry now) {
    void in(TreeDirectory tree) {
      tree.entries().set(entry, now);
      tree.changed();
    }
  }

  /** What an index has, and what has changed since. */
  public static final class Now {
    private final TreeIndex index;
    private final List<Again> changes;
    private String root;
    private long size;

    private Now(TreeIndex index, List<Again> changes) {
      this.index = index;
      this.changes = changes;
      this.root = index.root();
      this.size = index.size();
    }

    /** As {@link FileTree#root}. */
    public String root() {
      return root;
    }

    /** As {@link FileTree#files}. */
    public int files() {
      return index.files();
    }

    /** As {@link FileTree#bytes}. */
    public long size() {
      return size;
    }

    /** Files whose content was read. */
    public int read() {
      return changes.size();
    }

    /** The whole tree; {@link #root} needs no more than the directories above what has changed. */
    public FileTree tree() {
      FileTree tree = index.tree();
      for (Again each : changes) {
        each.in(tree.directories().get(each.directory()));
      }
      return tree;
    }
  }

  /**
   * Looks, and reads files that have changed.
   *
   * @param threads how many work at it, this one included
   * @return null when more has changed than contents and permissions of files, or something cannot
   *     be looked at: then the directory has to be walked, with what is known
   */
  public static @Nullable Now at(Path root, TreeIndex index, int threads)
      throws InterruptedException {
    if (!EntryStamp.whole(root)) {
      return null;
    }
    QuickLook look = new QuickLook(root, index);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread helper = new Thread(look.helper(), "goenv looks at files");
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    look.work();
    for (Thread helper : helpers) {
      helper.join();
    }
    return look.walk ? null : look.now();
  }

  private Runnable helper() {
    return new Runnable() {
      @Override
      public void run() {
        work();
      }
    };
  }

  private void work() {
    try {
      for (int i = next.getAndIncrement();
          i < index.directories() && !walk;
          i = next.getAndIncrement()) {
        index.look(i, new Looking(i));
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      walk = true; // whoever walks hears why
    }
  }

  /** Looks at one directory. */
  private final class Looking implements TreeIndex.Seen {
    private final int number;
    private Path path = root;

    Looking(int number) {
      this.number = number;
    }

    @Override
    public void directory(String name, EntryStamp stamp) throws IOException {
      path = name.isEmpty() ? root : root.resolve(name);
      // One below the root is still the same one, or that above it was changed.
      boolean same =
          name.isEmpty()
              ? EntryStamp.of(path, LinkOption.NOFOLLOW_LINKS).equals(stamp)
              : EntryStamp.changed(path) == stamp.changed();
      if (!same) {
        walk = true;
      }
    }

    @Override
    public void entry(int entry, String name, long changed) throws IOException {
      if (walk) {
        return;
      }
      Path file = path.resolve(name);
      if (EntryStamp.changed(file) != changed) {
        synchronized (QuickLook.this) {
          others.add(new Other(number, entry, file));
        }
      }
    }
  }

  private synchronized @Nullable Now now() {
    List<Again> changes = new ArrayList<>();
    Now now = new Now(index, changes);
    if (others.isEmpty()) {
      return now;
    }
    Set<Integer> numbers = new HashSet<>();
    for (Other each : others) {
      numbers.add(each.directory());
    }
    Map<Integer, TreeDirectory> branch = new HashMap<>();
    FileTree tree = index.branch(numbers, branch);
    try {
      for (Other each : others) {
        TreeDirectory directory = branch.get(each.directory());
        if (directory == null) {
          return null;
        }
        TreeEntry entry = directory.entries().get(each.entry());
        EntryStamp stamp = EntryStamp.of(each.path(), LinkOption.NOFOLLOW_LINKS);
        // What go.mod files stand for depends on each other.
        boolean linked = entry.name() == null || !entry.name().equals(entry.disk());
        if (!entry.kind().file() || !stamp.file() || linked) {
          return null;
        }
        Kind kind = stamp.executable() ? Kind.EXECUTABLE : Kind.FILE;
        byte[] sha256 = HashedDirectory.sha256(each.path(), stamp.size());
        Again again = new Again(each.directory(), each.entry(), entry.again(kind, sha256, stamp));
        boolean sized = entry.stamp().size() >= 0;
        now.size += sized ? stamp.size() - entry.stamp().size() : 0;
        again.in(directory);
        changes.add(again);
      }
    } catch (IOException e) {
      return null;
    }
    now.root = tree.root();
    return now;
  }
}
