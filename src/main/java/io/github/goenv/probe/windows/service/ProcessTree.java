package io.github.goenv.probe.windows.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/** A process and those that it and its children started. */
final class ProcessTree {
  /** More than a service has; the rest is not looked at. */
  static final int MOST = 200;

  private ProcessTree() {}

  /**
   * The tree of a process, itself first.
   *
   * @param all the processes of the machine
   * @param started when a process began, in any unit that grows; 0 where that is not known. One
   *     that began before its parent is the child of another, whose id was given again
   */
  static List<ProcessEntry> of(
      long root, List<ProcessEntry> all, ToLongFunction<ProcessEntry> started) {
    List<ProcessEntry> tree = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (ProcessEntry entry : all) {
      if (entry.id() == root && root != 0 && seen.add(root)) {
        tree.add(entry);
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      ProcessEntry parent = tree.get(i);
      long began = started.applyAsLong(parent);
      for (ProcessEntry entry : all) {
        if (tree.size() < MOST && entry.parent() == parent.id() && entry.id() != 0) {
          long own = started.applyAsLong(entry);
          boolean older = own != 0 && began != 0 && own < began;
          if (!older && seen.add(entry.id())) {
            tree.add(entry);
          }
        }
      }
    }
    return tree;
  }
}
