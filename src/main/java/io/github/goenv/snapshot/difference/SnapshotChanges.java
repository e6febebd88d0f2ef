package io.github.goenv.snapshot.difference;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two snapshots. Facts are compared one by one; one that is unknown on either
 * side is no difference, since nobody knows. What moves by itself (the moment, free space,
 * positions in lists) is ignored, and so are what is read only on request and where a value came
 * from.
 */
public final class SnapshotChanges {
  private static final Set<String> MOVING =
      Set.of(
          "takenAt",
          "toolVersion",
          "schemaVersion",
          "position",
          "length",
          "freeBytes",
          "examined",
          "asOf");

  /** Variables that differ from shell to shell, and decide nothing about a build. */
  private static final Set<String> OF_SHELLS = Set.of("MSYSTEM", "PROMPT", "PSMODULEPATH");

  /** Stands for an unknown fact, and for all that would be below it. */
  private static final String UNKNOWN = "\0unknown";

  private final UnaryOperator<String> texts;

  private SnapshotChanges(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /**
   * One difference.
   *
   * @param fact its place in the snapshot, for example {@code go.env.GOFLAGS} or {@code
   *     places[GOCACHE].fileSystem}
   * @param before the value; null when it was not there
   * @param after the value; null when it is not there
   */
  public record Change(String fact, @Nullable String before, @Nullable String after) {}

  /**
   * The differences, by name of the fact, of values without personal data: one of the two may have
   * been read from a file that has none.
   *
   * @param redaction takes it out
   */
  public static List<Change> of(Snapshot before, Snapshot after, Redaction redaction) {
    Map<String, String> old = flat(before, redaction);
    Map<String, String> now = flat(after, redaction);
    Map<String, String> all = new TreeMap<>(old);
    all.putAll(now);
    List<Change> changes = new ArrayList<>();
    for (String fact : all.keySet()) {
      String was = old.get(fact);
      String is = now.get(fact);
      if (!Objects.equals(was, is) && !unknown(fact, old) && !unknown(fact, now)) {
        changes.add(new Change(fact, was, is));
      }
    }
    return changes;
  }

  /** Facts as texts; the substitute home of a snapshot from a file is redacted as a real one. */
  private static Map<String, String> flat(Snapshot snapshot, Redaction redaction) {
    Redaction standIn = Redaction.ofSaved(snapshot.host());
    Map<String, String> facts = new TreeMap<>();
    new SnapshotChanges(text -> standIn.apply(redaction.apply(text))).flatten("", snapshot, facts);
    return facts;
  }

  /** Whether the fact, or one it is part of, is unknown. */
  private static boolean unknown(String fact, Map<String, String> facts) {
    for (int end = fact.length(); end > 0; end = border(fact, end)) {
      if (UNKNOWN.equals(facts.get(fact.substring(0, end)))) {
        return true;
      }
    }
    return false;
  }

  private static int border(String fact, int end) {
    return Math.max(fact.lastIndexOf('.', end - 1), fact.lastIndexOf('[', end - 1));
  }

  private void flatten(String at, @Nullable Object value, Map<String, String> into) {
    if (value == null || value instanceof Fact.Absent<?> || value instanceof Source) {
      return;
    }
    if (value instanceof Fact.Known<?> known) {
      flatten(at, known.value(), into);
    } else if (value instanceof Fact.Unknown<?>) {
      into.put(at, UNKNOWN);
    } else if (value instanceof Record record) {
      components(at, record, into);
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String name = String.valueOf(entry.getKey());
        if (!OF_SHELLS.contains(name.toUpperCase(Locale.ROOT))) {
          flatten(at + "." + name, entry.getValue(), into);
        }
      }
    } else if (value instanceof List<?> list) {
      elements(at, list, into);
    } else {
      into.put(at, value instanceof String text ? texts.apply(text) : value.toString());
    }
  }

  private void components(String at, Record record, Map<String, String> into) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      if (!MOVING.contains(component.getName())) {
        String name = at.isEmpty() ? component.getName() : at + "." + component.getName();
        flatten(name, ElementPlaces.value(record, component), into);
      }
    }
  }

  private void elements(String at, List<?> list, Map<String, String> into) {
    List<String> places = ElementPlaces.of(at, list, texts);
    for (int i = 0; i < places.size(); i++) {
      flatten(places.get(i), list.get(i), into);
    }
  }
}
