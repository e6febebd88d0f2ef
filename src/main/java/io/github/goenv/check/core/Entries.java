package io.github.goenv.check.core;

import io.github.goenv.check.core.CheckDefinition.Scope;
import io.github.goenv.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects checks, in the order of reports. */
public final class Entries {
  private final boolean windows;
  private final List<Entry> list = new ArrayList<>(96);

  /**
   * None yet.
   *
   * @param windows whether the checks are for a Windows machine
   */
  public Entries(boolean windows) {
    this.windows = windows;
  }

  /**
   * A check and what is fixed about it.
   *
   * @param check null when this version does not examine it, or not on this system
   */
  public record Entry(CheckDefinition definition, @Nullable Check check) {}

  /** Whether checks of Windows are wanted; elsewhere their classes are not even loaded. */
  public boolean onWindows() {
    return windows;
  }

  /**
   * Adds a check for every system.
   *
   * @param severity of a failure by default
   * @param strict of a failure under the profile {@code strict}
   */
  public void any(String id, Severity severity, Severity strict, Check check) {
    add(id, severity, strict, Scope.ANY, check);
  }

  /**
   * Adds a check for Windows.
   *
   * @param check null off Windows
   */
  public void windows(String id, Severity severity, Severity strict, @Nullable Check check) {
    add(id, severity, strict, Scope.WINDOWS, check);
  }

  /** Adds a check of what was built. */
  public void built(String id, Severity severity, Severity strict, Check check) {
    add(id, severity, strict, Scope.BUILD, check);
  }

  private void add(
      String id, Severity severity, Severity strict, Scope scope, @Nullable Check check) {
    list.add(new Entry(new CheckDefinition(id, severity, strict, scope), check));
  }

  /** What was added. */
  public List<Entry> list() {
    return list;
  }
}
