package io.github.goenv.timing.graph;

import io.github.goenv.timing.graph.Idle.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actions of a build without work, as they are read one after the other. */
final class IdleActions {
  private final List<Program> programs = new ArrayList<>();
  private final BitSet packages = new BitSet();

  /** What each action waits for, one after the other, and where those of each begin. */
  private int[] deps = new int[1 << 10];

  private int[] begins = new int[1 << 8];
  private int depCount;
  private int count;

  /** How many are whole. */
  int count() {
    return count;
  }

  /** The next one begins. */
  void begin() {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
    }
    begins[count] = depCount;
  }

  /** It waits for this one. */
  void waitsFor(int action) {
    if (depCount == deps.length) {
      deps = Arrays.copyOf(deps, 2 * depCount);
    }
    deps[depCount++] = action;
  }

  /** It links a program. */
  void links(@Nullable String importPath, @Nullable String buildId) {
    programs.add(new Program(count, importPath, buildId));
  }

  /** It is of a package that came from the build cache. */
  void isCachedPackage() {
    packages.set(count);
  }

  /** It ends. */
  void end() {
    count++;
  }

  /** All of them. */
  Idle idle() {
    return Idle.of(packages, programs, this::needs);
  }

  private ActionNeeds needs() {
    int[][] needs = new int[count][];
    for (int i = 0; i < count; i++) {
      needs[i] = Arrays.copyOfRange(deps, begins[i], i + 1 < count ? begins[i + 1] : depCount);
    }
    return new ActionNeeds(needs);
  }
}
