package io.github.goenv.probe.windows.antivirus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The two parallel lists in which Defender keeps attack surface reduction rules. */
final class AttackSurfaceRules {
  private AttackSurfaceRules() {}

  /**
   * Actions by rule id, ids in small letters.
   *
   * @return null when the lists do not fit together
   */
  static @Nullable Map<String, Integer> join(List<String> ids, List<Integer> actions) {
    if (ids.size() != actions.size()) {
      return null;
    }
    Map<String, Integer> rules = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!DefenderList.isId(ids.get(i))) {
        return null;
      }
      rules.put(ids.get(i).toLowerCase(Locale.ROOT), actions.get(i));
    }
    return rules;
  }
}
