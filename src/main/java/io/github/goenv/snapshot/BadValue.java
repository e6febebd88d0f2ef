package io.github.goenv.snapshot;

import io.github.goenv.fact.Source;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** JSON that no snapshot has; the place is known to those who read the file. */
final class BadValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] namesAndValues;

  /** A sentence of {@code messages/saved.properties}, which has the place besides these values. */
  BadValue(String key, String... namesAndValues) {
    super(key + " " + List.of(namesAndValues));
    this.key = key;
    this.namesAndValues = namesAndValues;
  }

  /** The source of a fact, as a file has it. */
  static Source source(String typed) {
    try {
      return Source.parse(typed);
    } catch (IllegalArgumentException e) {
      BadValue bad = new BadValue("saved.snapshot.word", "word", typed);
      bad.initCause(e);
      throw bad;
    }
  }

  Text at(String where) {
    List<String> all = new ArrayList<>(List.of(namesAndValues));
    all.add("where");
    all.add(where);
    return Text.of(key, all.toArray(String[]::new));
  }
}
