package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReportTextsTest {
  /** Words of go, of this plugin, and hashes; all else comes from the machine or the project. */
  private static final Set<String> OWN_WORDS =
      Set.of(
          "goos",
          "goarch",
          "precision",
          "settings{}",
          "timing.reason",
          "stages.stage",
          "actions.mode",
          "actions.stage",
          "actions.actionId",
          "actions.buildId",
          "actions.tools.tool",
          "criticalPath.stage",
          "artifacts.sha256",
          "artifacts.machine",
          "notes.code",
          "notes.args{}");

  @Test
  void changesEveryTextThatComesFromTheMachineOrTheProject() throws Exception {
    BuildReport report = (BuildReport) planted(BuildReport.class);
    Set<String> all = new TreeSet<>();
    find("", report, "planted", all);
    assertThat(all).containsAll(OWN_WORDS).hasSizeGreaterThan(OWN_WORDS.size());

    BuildReport changed = ReportTexts.change(report, text -> text.replace("planted", "clean"));
    Set<String> left = new TreeSet<>();
    find("", changed, "planted", left);
    assertThat(left).containsExactlyInAnyOrderElementsOf(OWN_WORDS);
    Set<String> clean = new TreeSet<>();
    find("", changed, "clean", clean);
    all.removeAll(OWN_WORDS);
    assertThat(clean).isEqualTo(all);
    assertThat(ReportTexts.change(report, text -> text)).isEqualTo(report);
  }

  private static Object planted(Type type) throws Exception {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? List.of(planted(generic.getActualTypeArguments()[0]))
          : Map.of("planted", planted(generic.getActualTypeArguments()[1]));
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return "planted";
    }
    if (raw == Instant.class) {
      return Instant.EPOCH;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return true;
    }
    if (raw == int.class || raw == Integer.class) {
      return 1;
    }
    if (raw == long.class || raw == Long.class) {
      return 1L;
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    RecordComponent[] components = raw.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = planted(components[i].getGenericType());
      types[i] = components[i].getType();
    }
    return raw.getDeclaredConstructor(types).newInstance(values);
  }

  private static void find(String at, Object value, String text, Set<String> into)
      throws Exception {
    if (value instanceof String string) {
      if (string.equals(text)) {
        into.add(at);
      }
    } else if (value instanceof List<?> list) {
      for (Object element : list) {
        find(at, element, text, into);
      }
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        find(at + "{}", entry.getKey(), text, into);
        find(at + "{}=", entry.getValue(), text, into);
      }
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        String name = at.isEmpty() ? component.getName() : at + "." + component.getName();
        find(name, component.getAccessor().invoke(record), text, into);
      }
    }
  }
}
