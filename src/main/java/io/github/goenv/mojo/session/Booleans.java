package io.github.goenv.mojo.session;

import io.github.goenv.mojo.session.GivenParameters.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that are true or false. Maven silently makes false of every other text, such as {@code
 * yes} or {@code 1}, and of a property that is empty: a minimum of coverage would not be held, or
 * what was to be skipped be run.
 */
public final class Booleans {
  private static final String OURS = "goenv.";

  private final GivenParameters given;
  private final List<String> odd = new ArrayList<>();
  private final List<String> oddForAll = new ArrayList<>();

  /** Those among the parameters of an execution. */
  public Booleans(GivenParameters given) {
    this.given = given;
  }

  /** Looks at each of them; one whose property is nothing but space gets its default. */
  public void look(Object mojo) {
    for (Given each : given.booleans()) {
      String own = given.inPom(each);
      if (own != null) {
        look(mojo, each, null, own.contains("${") ? given.evaluated(own) : own);
      } else if (given.anyText(each, text -> !isOne(text))) {
        look(mojo, each, each.property(), given.property(each));
      }
    }
  }

  private void look(
      Object mojo, Given parameter, @Nullable String property, @Nullable Object value) {
    if (!(value instanceof String text) || isOne(text)) {
      return;
    }
    if (text.isBlank()) {
      String standard = parameter.standard();
      GivenParameters.set(mojo, parameter, standard == null ? null : Boolean.valueOf(standard));
    } else if (property == null) {
      odd.add("<" + parameter.name() + ">" + text + "</" + parameter.name() + ">");
    } else {
      (property.startsWith(OURS) ? odd : oddForAll).add(given.written(property, text));
    }
  }

  /** Those that are neither, as they are written. */
  public List<String> odd() {
    return odd;
  }

  /**
   * The same of properties that other plugins read too, such as {@code skipTests}. What they mean
   * is not ours to say: to all of them the text is false.
   */
  public List<String> oddForAll() {
    return oddForAll;
  }

  /** As Maven compares it: without regard to case, and with spaces. */
  private static boolean isOne(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
  }
}
