package io.github.goenv.snapshot.difference;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A machine with one fact changed, so that what reads the fact shows: the fact as another machine
 * has it, or unknown.
 */
public final class SnapshotTrial {
  private final String wanted;
  private final boolean blank;
  private final UnaryOperator<String> myTexts;
  private final UnaryOperator<String> otherTexts;
  private @Nullable String at;

  private SnapshotTrial(
      String wanted,
      boolean blank,
      UnaryOperator<String> myTexts,
      UnaryOperator<String> otherTexts) {
    this.wanted = wanted;
    this.blank = blank;
    this.myTexts = myTexts;
    this.otherTexts = otherTexts;
  }

  /**
   * What one change makes of a machine.
   *
   * @param at the place that was changed: the fact, or what it is part of where one of the machines
   *     has nothing of it
   * @param machine the machine with that change
   */
  public record Trial(String at, Snapshot machine) {}

  /**
   * {@code machine} with a fact of {@code other}.
   *
   * @param fact its place, as {@link SnapshotChanges} names it
   * @return null when there is no such place in either
   */
  public static @Nullable Trial swapped(Snapshot machine, Snapshot other, String fact) {
    return of(machine, other, fact, false);
  }

  /**
   * {@code machine} without knowing a fact.
   *
   * @param fact its place, as {@link Trial#at} has it
   * @return null when it cannot be unknown: what is always there, such as a path
   */
  public static @Nullable Trial unknown(Snapshot machine, Snapshot other, String fact) {
    return of(machine, other, fact, true);
  }

  private static @Nullable Trial of(Snapshot machine, Snapshot other, String fact, boolean blank) {
    SnapshotTrial trial =
        new SnapshotTrial(
            fact,
            blank,
            Redaction.ofSaved(machine.host())::apply,
            Redaction.ofSaved(other.host())::apply);
    Object changed = trial.change("", machine, other);
    String at = trial.at;
    return at == null || !(changed instanceof Snapshot snapshot) ? null : new Trial(at, snapshot);
  }

  /** {@code mine} with the wanted place changed when it is here or below. */
  private @Nullable Object change(String here, @Nullable Object mine, @Nullable Object other) {
    if (!leadsTo(here)) {
      return mine;
    }
    if (here.equals(wanted) || parted(mine, other)) {
      return replace(here, mine, other);
    }
    if (mine instanceof Fact.Known<?> known && other instanceof Fact.Known<?> theirs) {
      Object inner = change(here, known.value(), theirs.value());
      return inner == null || at == null ? mine : Fact.known(inner, theirs.source());
    }
    if (mine instanceof Record record && other instanceof Record theirs) {
      return components(here, record, theirs);
    }
    if (mine instanceof Map<?, ?> map && other instanceof Map<?, ?> theirs) {
      return entries(here, map, theirs);
    }
    if (mine instanceof List<?> list && other instanceof List<?> theirs) {
      return elements(here, list, theirs);
    }
    return replace(here, mine, other);
  }

  private @Nullable Object replace(String here, @Nullable Object mine, @Nullable Object other) {
    if (!blank) {
      at = here;
      return other;
    }
    if (mine instanceof Fact<?>) {
      at = here;
      return Fact.unknown(Text.of("compare.not-known"));
    }
    return mine;
  }

  /** Whether one has the place and the other has not. */
  private static boolean parted(@Nullable Object mine, @Nullable Object other) {
    return mine == null
        || other == null
        || mine instanceof Fact<?> && mine.getClass() != other.getClass();
  }

  private boolean leadsTo(String here) {
    return here.isEmpty()
        || wanted.startsWith(here)
            && (wanted.length() == here.length()
                || ".[".indexOf(wanted.charAt(here.length())) >= 0);
  }

  private Object components(String here, Record mine, Record other) {
    RecordComponent[] components = mine.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = ElementPlaces.value(mine, components[i]);
      String name = components[i].getName();
      String place = here.isEmpty() ? name : here + "." + name;
      if (at == null && leadsTo(place)) {
        values[i] = change(place, values[i], ElementPlaces.value(other, components[i]));
      }
    }
    try {
      Constructor<?> constructor = mine.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(here, e);
    }
  }

  private Object entries(String here, Map<?, ?> mine, Map<?, ?> other) {
    Map<Object, Object> changed = new LinkedHashMap<>(mine);
    Map<Object, Object> all = new LinkedHashMap<>(mine);
    all.putAll(other);
    for (Object key : all.keySet()) {
      String place = here + "." + key;
      if (at == null && leadsTo(place)) {
        Object value =
            blank && place.equals(wanted) && other.containsKey(key)
                ? gone(place)
                : change(place, mine.get(key), other.get(key));
        put(changed, key, value);
      }
    }
    return changed;
  }

  private @Nullable Object gone(String place) {
    at = place;
    return null;
  }

  private static void put(Map<Object, Object> map, Object key, @Nullable Object value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private Object elements(String here, List<?> mine, List<?> other) {
    List<String> myPlaces = ElementPlaces.of(here, mine, myTexts);
    List<String> otherPlaces = ElementPlaces.of(here, other, otherTexts);
    List<Object> changed = new ArrayList<>(mine);
    for (int i = 0; i < myPlaces.size() && at == null; i++) {
      if (leadsTo(myPlaces.get(i))) {
        int j = otherPlaces.indexOf(myPlaces.get(i));
        Object now = change(myPlaces.get(i), mine.get(i), j < 0 ? null : other.get(j));
        if (now == null) {
          changed.remove(i);
        } else {
          changed.set(i, now);
        }
      }
    }
    for (int j = 0; j < otherPlaces.size() && at == null; j++) {
      String place = otherPlaces.get(j);
      if (leadsTo(place) && !myPlaces.contains(place) && !blank) {
        at = place;
        changed.add(Math.min(j, changed.size()), Objects.requireNonNull(other.get(j)));
      }
    }
    return changed;
  }
}
