package io.github.goenv.mojo.session;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records as values of the JDK's own types. Goals of one build may have the plugin in several class
 * loaders: as an extension where a pom says {@code <extensions>true</extensions>}, and once more
 * where a goal is named on the command line. A record of the one is none of the other's.
 */
final class Plain {
  private Plain() {}

  /** {@code value}, with a list of its components in the place of each record. */
  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Record) {
      List<@Nullable Object> parts = new ArrayList<>();
      for (RecordComponent each : value.getClass().getRecordComponents()) {
        try {
          parts.add(of(each.getAccessor().invoke(value)));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
      return parts;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      for (Object each : list) {
        plain.add(of(each));
      }
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        plain.put(of(each.getKey()), of(each.getValue()));
      }
      return plain;
    }
    return value;
  }

  /**
   * The record that {@link #of} was given.
   *
   * @return null where {@code plain} is of none of this type
   */
  static <T extends Record> @Nullable T record(Class<T> type, @Nullable Object plain) {
    try {
      return plain instanceof List<?> ? type.cast(as(type, plain)) : null;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return null; // of another version of this plugin
    }
  }

  private static @Nullable Object as(Type type, @Nullable Object plain)
      throws ReflectiveOperationException {
    if (type instanceof Class<?> kind && kind.isRecord() && plain instanceof List<?> parts) {
      RecordComponent[] components = kind.getRecordComponents();
      if (parts.size() != components.length) {
        throw new IllegalArgumentException(kind.getName());
      }
      Class<?>[] types = new Class<?>[components.length];
      @Nullable Object[] values = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = as(components[i].getGenericType(), parts.get(i));
      }
      return kind.getConstructor(types).newInstance(values);
    }
    if (type instanceof ParameterizedType generic && plain instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      for (Object each : list) {
        all.add(as(generic.getActualTypeArguments()[0], each));
      }
      return all;
    }
    if (type instanceof ParameterizedType generic && plain instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
      for (Map.Entry<?, ?> each : map.entrySet()) {
        all.put(
            as(generic.getActualTypeArguments()[0], each.getKey()),
            as(generic.getActualTypeArguments()[1], each.getValue()));
      }
      return all;
    }
    return plain;
  }
}
