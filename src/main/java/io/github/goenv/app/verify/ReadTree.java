package io.github.goenv.app.verify;

import io.github.goenv.app.Output;
import io.github.goenv.dirhash.DirectoryFiles.Found;
import io.github.goenv.dirhash.FileName;
import io.github.goenv.dirhash.Hash1;
import io.github.goenv.dirhash.HashList;
import io.github.goenv.dirhash.HashedDirectory;
import io.github.goenv.dirhash.HashedFile;
import io.github.goenv.dirhash.NewlineInName;
import io.github.goenv.files.EntryStamp;
import io.github.goenv.files.FileErrors;
import io.github.goenv.files.Sha256;
import io.github.goenv.filetree.FileTree;
import io.github.goenv.filetree.Kind;
import io.github.goenv.filetree.KnownFiles;
import io.github.goenv.filetree.QuickLook;
import io.github.goenv.filetree.TreeEntry;
import io.github.goenv.filetree.TreeIndex;
import io.github.goenv.filetree.TreeIndexWriter;
import io.github.goenv.verify.ModuleFile;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a toolchain as a tree, with the names that the module has. Where an index of an earlier
 * time is there, only files that have changed since are read.
 *
 * @param cache where indexes are; null for nowhere
 * @param full whether every file is read, whatever an index says
 */
record ReadTree(@Nullable Path cache, boolean full, Output output) {
  /** So many files are read the next time too, which takes less than writing an index. */
  private static final int FEW = 50;

  /**
   * What was read; the tree itself is made when it is asked for, as few need it.
   *
   * @param root as {@link FileTree#root}
   * @param files that it has
   * @param bytes that they have
   * @param read files whose content was read
   */
  record Read(
      String root,
      int files,
      long bytes,
      int read,
      @Nullable FileTree tree,
      QuickLook.@Nullable Now now) {

    static Read of(FileTree tree, int read) {
      return new Read(tree.root(), tree.files(), tree.bytes(), read, tree, null);
    }

    static Read of(QuickLook.Now now) {
      return new Read(now.root(), now.files(), now.size(), now.read(), null, now);
    }

    /** The whole tree. */
    FileTree all() {
      if (tree != null) {
        return tree;
      }
      if (now != null) {
        return now.tree();
      }
      throw new IllegalStateException("it has neither");
    }
  }

  /**
   * Reads one.
   *
   * @throws IOException when a file or directory cannot be read
   */
  Read of(FoundToolchain toolchain) throws IOException, InterruptedException {
    Path root = toolchain.root();
    String whose = root.toString().concat(toolchain.module() ? "\nmodule" : "\ndistribution");
    Path index = index(whose);
    long begun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    TreeIndex known = index == null || full ? null : TreeIndex.read(index, whose);
    int threads = Runtime.getRuntime().availableProcessors();
    QuickLook.Now now = known == null ? null : QuickLook.at(root, known, threads);
    if (now != null) {
      if (now.read() > FEW) {
        keep(index, whose, now.tree(), begun);
      }
      return Read.of(now);
    }
    KnownFiles files = new KnownFiles(known == null ? null : known.tree());
    Set<String> without = toolchain.module() ? Set.of() : ModuleFile.NOT_IN_MODULE;
    HashedDirectory all = HashedDirectory.below(root, without, threads, files);
    FileTree tree = tree(all, toolchain.module());
    keep(index, whose, tree, begun);
    return Read.of(tree, files.read());
  }

  private @Nullable Path index(String whose) {
    if (cache == null) {
      return null;
    }
    MessageDigest digest = Sha256.start();
    digest.update(whose.getBytes(StandardCharsets.UTF_8));
    return cache.resolve("indexes").resolve(Sha256.hex(digest).substring(0, 32));
  }

  private void keep(@Nullable Path index, String whose, FileTree tree, long begun) {
    if (index == null) {
      return;
    }
    try {
      TreeIndexWriter.write(index, whose, tree, begun);
    } catch (IOException e) {
      output.detail(FileErrors.words(e)); // all is read again the next time
    }
  }

  private static FileTree tree(HashedDirectory all, boolean module) throws IOException {
    FileTree tree = new FileTree();
    for (HashedDirectory.Directory each : all.directories()) {
      tree.directory(each.name(), each.stamp());
    }
    Map<FileName, HashedFile> originals = new HashMap<>();
    if (module) {
      for (HashedFile file : all.files()) {
        if (file.found().name().endsWith("_go.mod")) {
          originals.put(file.found().name(), file);
        }
      }
    }
    for (HashedFile file : all.files()) {
      EntryStamp stamp = file.stamp();
      if (stamp == null) {
        throw new IllegalStateException("no stamp was taken");
      }
      FileName name = file.found().name();
      FileName base = name.base();
      FileName shown = base;
      if (base.toString().equals("go.mod")) {
        if (!module) {
          shown = FileName.of("_go.mod");
        } else {
          String original = ModuleFile.original(name.toString());
          HashedFile copied = original == null ? null : originals.get(FileName.of(original));
          if (copied != null && MessageDigest.isEqual(copied.sha256(), file.sha256())) {
            shown = null;
          }
        }
      }
      Kind kind = stamp.executable() ? Kind.EXECUTABLE : Kind.FILE;
      TreeEntry entry = new TreeEntry(base, shown, kind, file.sha256(), stamp);
      tree.add(name.directoryName(), entry);
    }
    for (Found other : all.others()) {
      tree.add(other.name().directoryName(), link(other));
    }
    return tree;
  }

  private static TreeEntry link(Found other) throws IOException {
    boolean link = other.attributes().isSymbolicLink();
    MessageDigest digest = Sha256.start();
    if (link) {
      String target = Files.readSymbolicLink(other.path()).toString();
      digest.update(target.getBytes(StandardCharsets.UTF_8));
    }
    FileName base = other.name().base();
    return new TreeEntry(
        base,
        base,
        link ? Kind.LINK : Kind.OTHER,
        digest.digest(),
        EntryStamp.of(other.path(), other.attributes()));
  }

  /** Its entries that are no files, by their names in the tree. */
  static List<String> links(FileTree tree) {
    List<String> links = new ArrayList<>();
    tree.entries()
        .forEach(
            (name, entry) -> {
              if (!entry.kind().file()) {
                links.add(name.toString());
              }
            });
    return links;
  }

  /** What an entry is; null for none. */
  static @Nullable Kind kind(FileTree tree, String name) {
    TreeEntry entry = tree.entries().get(FileName.of(name));
    return entry == null ? null : entry.kind();
  }

  /** What the {@code h1:} of a tree's files is of. */
  static HashList list(FileTree tree, ToolchainId id) throws NewlineInName {
    FileName prefix = FileName.of(id.prefix() + "/");
    Hash1 hash = new Hash1();
    for (Map.Entry<FileName, TreeEntry> each : tree.entries().entrySet()) {
      if (each.getValue().kind().file()) {
        hash.add(each.getKey().in(prefix), each.getValue().sha256());
      }
    }
    return hash.list();
  }
}
