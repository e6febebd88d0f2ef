package io.github.goenv.fleet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of machines by the places of their files, as host names are not in the files: what the
 * places have in common at their ends tells no machine from another and is dropped.
 */
public final class MachineNames {
  private MachineNames() {}

  /**
   * The names.
   *
   * @param places the directories of each file below that of the fleet, outermost first
   * @param alone the name of a machine whose file is in the directory of the fleet itself
   * @return as many, in the same order; different ones for different places
   */
  public static List<String> of(List<List<String>> places, String alone) {
    List<List<String>> shortened = new ArrayList<>();
    for (List<String> place : places) {
      int size = place.size();
      boolean usual =
          size > 2 && place.get(size - 1).equals("goenv") && place.get(size - 2).equals("target");
      shortened.add(usual ? place.subList(0, size - 2) : place);
    }
    while (isTailCommon(shortened)) {
      shortened.replaceAll(place -> place.subList(0, place.size() - 1));
    }
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      String name = String.join("/", shortened.get(i));
      String whole = String.join("/", places.get(i));
      name = name.isEmpty() ? alone : name;
      names.add(taken.add(name) ? name : whole);
    }
    return names;
  }

  private static boolean isTailCommon(List<List<String>> places) {
    String tail = null;
    for (List<String> place : places) {
      if (place.size() < 2) {
        return false;
      }
      String last = place.get(place.size() - 1);
      if (tail != null && !tail.equals(last)) {
        return false;
      }
      tail = last;
    }
    return places.size() > 1;
  }
}
