package io.github.goenv.snapshot.difference;

import io.github.goenv.fact.Fact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Elements of lists are found again by their names, so that one put in front moves no other. */
final class ElementPlaces {
  /** Components that name an element of a list, the first that it has. */
  private static final List<String> NAMES =
      List.of("command", "variable", "name", "launcher", "root", "path", "text");

  private ElementPlaces() {}

  /**
   * The places of the elements, as {@code places[GOCACHE]}; the second of a name is {@code #2}.
   *
   * @param at the place of the list
   * @param texts takes personal data out of names
   */
  static List<String> of(String at, List<?> list, UnaryOperator<String> texts) {
    Map<String, Integer> seen = new TreeMap<>();
    List<String> places = new ArrayList<>(list.size());
    for (Object element : list) {
      Object inner = element instanceof Fact.Known<?> known ? known.value() : element;
      String name = texts.apply(inner instanceof Record record ? name(record) : inner.toString());
      int count = seen.merge(name, 1, Integer::sum);
      places.add(at + "[" + name + (count == 1 ? "" : "#" + count) + "]");
    }
    return places;
  }

  private static String name(Record record) {
    StringBuilder name = new StringBuilder();
    for (String wanted : NAMES) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        if (component.getName().equals(wanted) && component.getType() == String.class) {
          name.append(name.isEmpty() ? "" : " ").append(value(record, component));
        }
      }
      if (!name.isEmpty() && !wanted.equals("command")) {
        break; // several programs have one command's name: its path tells them apart
      }
    }
    return name.toString();
  }

  /** The value of a component. */
  static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
