package io.github.goenv.coverage.page;

import io.github.goenv.coverage.Counts;
import io.github.goenv.coverage.PackageCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Packages by their import paths. A directory with one directory below it and no package of its own
 * is one with it, as {@code github.com/junegunn/fzf}.
 */
final class Tree {
  private final String name;
  private final Map<String, Tree> below = new TreeMap<>();
  private @Nullable PackageCoverage own;

  private Tree(String name) {
    this.name = name;
  }

  static Tree of(List<PackageCoverage> packages) {
    Tree top = new Tree("");
    for (PackageCoverage each : packages) {
      Tree at = top;
      for (String step : each.importPath().split("/", -1)) {
        at = at.below.computeIfAbsent(step, Tree::new);
      }
      at.own = each;
    }
    return top.joined();
  }

  private Tree joined() {
    if (own == null && below.size() == 1) {
      Tree only = below.values().iterator().next().joined();
      Tree joined = new Tree(name.isEmpty() ? only.name : name + "/" + only.name);
      joined.below.putAll(only.below);
      joined.own = only.own;
      return joined;
    }
    below.replaceAll((step, tree) -> tree.joined());
    return this;
  }

  /** The steps of the import path that are added here. */
  String name() {
    return name;
  }

  /** The package of this directory; null for none. */
  @Nullable PackageCoverage own() {
    return own;
  }

  List<Tree> below() {
    return new ArrayList<>(below.values());
  }

  /** Statements of the package and of all below. */
  Counts statements() {
    Counts sum = own == null ? Counts.NONE : own.statements();
    for (Tree each : below.values()) {
      sum = sum.plus(each.statements());
    }
    return sum;
  }
}
