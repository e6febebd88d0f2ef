package io.github.goenv.check;

import io.github.goenv.snapshot.Snapshot;

/**
 * Stands in the catalogue for a check of Windows, so that on other systems not one class of those
 * checks is loaded.
 *
 * @param id the check's id
 */
record OnWindows(String id) implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    WindowsChecks.find(id).judge(machine, policy, verdict);
  }
}
