package io.github.goenv.lock;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.filetree.FileTree;
import io.github.goenv.filetree.Kind;
import io.github.goenv.filetree.TreeEntry;
import io.github.goenv.verify.Difference;
import io.github.goenv.verify.Difference.Change;
import io.github.goenv.verify.ModuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between a toolchain and the locked one. */
public final class LockComparison {
  private final LockedToolchain locked;
  private final FileTree tree;
  private final boolean module;

  /**
   * Of a toolchain.
   *
   * @param module whether go has downloaded it: then it has not extracted all permissions
   */
  public LockComparison(LockedToolchain locked, FileTree tree, boolean module) {
    this.locked = locked;
    this.tree = tree;
    this.module = module;
  }

  /** File by file, with the list that the lock was made of. */
  public List<Difference> with(FileTree list) {
    Map<FileName, TreeEntry> theirs = list.entries();
    Map<FileName, TreeEntry> ours = tree.entries();
    Map<String, Difference> found = new TreeMap<>();
    for (Map.Entry<FileName, TreeEntry> each : theirs.entrySet()) {
      TreeEntry own = ours.get(each.getKey());
      String name = each.getKey().toString();
      if (own == null) {
        add(found, name, Change.MISSING);
      } else if (!own.same(each.getValue())) {
        Change change = change(each.getValue(), own);
        if (change != Change.MODE || !module || ModuleFile.program(name)) {
          add(found, name, change);
        }
      }
    }
    for (Map.Entry<FileName, TreeEntry> each : ours.entrySet()) {
      if (!theirs.containsKey(each.getKey())) {
        String name = shown(each.getKey().toString());
        // What a link leads to may be compiled, whatever its name is.
        boolean file = each.getValue().kind().file();
        found.put(name, file ? Difference.of(name, Change.ADDED) : unseen(name, Change.ADDED));
      }
    }
    return new ArrayList<>(found.values());
  }

  private static Change change(TreeEntry locked, TreeEntry own) {
    if (own.kind().file() && locked.kind().file()) {
      return own.sameContent(locked) ? Change.MODE : Change.CHANGED;
    }
    return own.kind().file() ? Change.CHANGED : Change.LINK;
  }

  private void add(Map<String, Difference> found, String name, Change change) {
    found.put(shown(name), Difference.of(shown(name), change));
  }

  private String shown(String name) {
    return module ? name : ModuleFile.shown(name);
  }

  /** Of what is not known what is in it: as bad as a file there can be. */
  private static Difference unseen(String name, Change change) {
    return new Difference(name, change, Difference.of(name, Change.CHANGED).kind());
  }

  /** Whether all programs may be executed, where the system has a bit for it. */
  public boolean programsExecutable() {
    for (Map.Entry<FileName, TreeEntry> each : tree.entries().entrySet()) {
      if (each.getValue().kind() == Kind.FILE && ModuleFile.program(each.getKey().toString())) {
        return locked.id().os().equals("windows");
      }
    }
    return true;
  }

  /**
   * The directories whose nodes differ, and none above them.
   *
   * @param but differences that are known already: a directory that has one is none more
   */
  public List<Difference> directories(List<Difference> but) {
    Map<String, String> ours = tree.nodes();
    TreeSet<String> names = new TreeSet<>(locked.nodes().keySet());
    names.addAll(ours.keySet());
    TreeSet<String> differ = new TreeSet<>();
    for (String name : names) {
      if (!String.valueOf(ours.get(name)).equals(locked.nodes().get(name))) {
        differ.add(name + "/");
      }
    }
    List<Difference> found = new ArrayList<>();
    for (String name : differ) {
      String below = differ.higher(name);
      if ((below == null || !below.startsWith(name)) && !has(but, name)) {
        String plain = name.substring(0, name.length() - 1);
        Change change =
            !ours.containsKey(plain)
                ? Change.MISSING
                : locked.nodes().containsKey(plain) ? Change.CHANGED : Change.ADDED;
        found.add(unseen(name, change));
      }
    }
    if (found.isEmpty() && but.isEmpty()) {
      found.add(new Difference("./", Change.CHANGED, io.github.goenv.verify.Kind.SOURCE));
    }
    return found;
  }

  private static boolean has(List<Difference> found, String directory) {
    for (Difference each : found) {
      if (each.path().startsWith(directory)) {
        return true;
      }
    }
    return false;
  }
}
