package io.github.goenv.gotest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A package while it is tested. */
final class PackageRun {
  final String importPath;
  final List<TestRun> tests = new ArrayList<>();
  final KeptOutput output = new KeptOutput();

  /** The latest of each name: with {@code -count=2} there are two. */
  private final Map<String, TestRun> byName = new HashMap<>();

  /** What go says of the package at its end, such as {@code [build failed]}; empty for nothing. */
  String remark = "";

  /** Whether it has ended by go's word. */
  boolean ended;

  boolean passed;

  /** Whether go closed it with {@code ok}, as it does of what was run. */
  boolean ok;

  /** Whether the test program itself came to its end: it says PASS or FAIL then. */
  boolean toldResult;

  double seconds;
  @Nullable String failedBuild;

  PackageRun(String importPath) {
    this.importPath = importPath;
  }

  TestRun begin(String name) {
    TestRun test = new TestRun(name, parent(name));
    tests.add(test);
    byName.put(name, test);
    return test;
  }

  /** The innermost test around it; the names of subtests may have slashes themselves. */
  private @Nullable TestRun parent(String name) {
    for (int slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      TestRun outer = byName.get(name.substring(0, slash));
      if (outer != null) {
        return outer;
      }
    }
    return null;
  }

  @Nullable TestRun find(String name) {
    return byName.get(name);
  }

  /** A line outside of any test; go's closing ones are understood and not kept. */
  boolean closing(String line) {
    for (String begin : new String[] {"ok  \t", "FAIL\t", "?   \t", "---\t"}) {
      if (line.startsWith(begin) && line.startsWith(importPath, begin.length())) {
        String rest = line.substring(begin.length() + importPath.length());
        if (!rest.isEmpty() && Character.isWhitespace(rest.charAt(0))) {
          remark = rest.strip();
          ok = begin.equals("ok  \t");
          return true;
        }
      }
    }
    boolean result = line.equals("PASS\n") || line.equals("FAIL\n");
    toldResult |= result;
    return result;
  }

  boolean buildFailed() {
    return remark.endsWith("[build failed]");
  }

  boolean setupFailed() {
    return remark.endsWith("[setup failed]");
  }
}
