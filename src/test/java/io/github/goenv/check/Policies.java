package io.github.goenv.check;

import io.github.goenv.check.core.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Policies that tests share. */
public final class Policies {
  private Policies() {}

  /** The policy of somebody who says nothing. */
  public static Policy standard(String today) {
    return new Policy(
        false, Set.of(), Set.of(), Map.of(), List.of(), Policy.Expectations.NONE, today);
  }
}
