package io.github.goenv.check;

import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;

/**
 * Takes the place of a registered check that is not implemented yet. It never passes: on Windows,
 * where the thing exists and this version does not look at it, the answer is unknown.
 */
final class NotExaminedYet implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    throw verdict.unknown(Text.of("reason.not-examined"), Text.of("remedy.explain"));
  }
}
