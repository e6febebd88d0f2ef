package io.github.goenv.probe.windows.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a WMI class. Values of another type than asked for count as missing.
 *
 * @param values by property; null ones and unknown properties have none
 */
public record WmiRow(Map<String, Object> values) {

  public @Nullable String text(String property) {
    return values.get(property) instanceof String text ? text : null;
  }

  public @Nullable Boolean bool(String property) {
    return values.get(property) instanceof Boolean bool ? bool : null;
  }

  /** A number as it is stored; an unsigned one of 32 bits may be negative. */
  public @Nullable Long number(String property) {
    return values.get(property) instanceof Number number ? number.longValue() : null;
  }

  /** The texts of an array; empty when it is missing. */
  public List<String> texts(String property) {
    List<String> texts = new ArrayList<>();
    if (values.get(property) instanceof List<?> list) {
      for (Object element : list) {
        texts.add(String.valueOf(element));
      }
    }
    return texts;
  }

  /** The numbers of an array; empty when it is missing, null when it holds anything else. */
  public @Nullable List<Integer> numbers(String property) {
    List<Integer> numbers = new ArrayList<>();
    if (values.get(property) instanceof List<?> list) {
      for (Object element : list) {
        if (!(element instanceof Number number)) {
          return null;
        }
        numbers.add(number.intValue());
      }
    }
    return numbers;
  }
}
