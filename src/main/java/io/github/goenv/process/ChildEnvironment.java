package io.github.goenv.process;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Makes a {@link ProcessBuilder}'s environment exactly the wanted one. */
final class ChildEnvironment {

  private ChildEnvironment() {}

  /**
   * Changes only what differs: on Unix the JDK keeps the bytes of an inherited variable that its
   * character set cannot express, and clearing the map would lose them.
   *
   * @throws IllegalArgumentException for a name or value no environment can hold
   */
  static void apply(Map<String, String> wanted, Map<String, String> target, boolean windows) {
    Map<String, String> rest =
        windows ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new LinkedHashMap<>();
    rest.putAll(wanted);
    for (Iterator<Map.Entry<String, String>> i = target.entrySet().iterator(); i.hasNext(); ) {
      Map.Entry<String, String> inherited = i.next();
      String value = rest.remove(inherited.getKey());
      if (value == null) {
        i.remove();
      } else if (!value.equals(inherited.getValue())) {
        inherited.setValue(value);
      }
    }
    target.putAll(rest);
  }
}
