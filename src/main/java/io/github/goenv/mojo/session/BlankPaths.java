package io.github.goenv.mojo.session;

import io.github.goenv.mojo.session.GivenParameters.Given;
import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the type {@link File} whose property is nothing but space, as {@code
 * -Dgoenv.outputDirectory=} has it, or a script whose variable is empty. Maven makes the directory
 * of the module of it, or a file that is named by a space; for parameters of any other type such a
 * value is none. Of an element of the pom without a text Maven itself takes the default.
 */
public final class BlankPaths {
  private final GivenParameters given;

  /** Those among the parameters of an execution. */
  public BlankPaths(GivenParameters given) {
    this.given = given;
  }

  /** Gives each of them its default, null for none. */
  public void unset(Object mojo) {
    for (Given each : given.paths()) {
      if (given.anyText(each, BlankPaths::maybe)
          && given.property(each) instanceof String value
          && value.isBlank()
          && given.inPom(each) == null) {
        GivenParameters.set(mojo, each, standard(each));
      }
    }
  }

  private static boolean maybe(String text) {
    return text.isBlank() || text.contains("${");
  }

  private @Nullable File standard(Given parameter) {
    Object value = parameter.standard() == null ? null : given.evaluated(parameter.standard());
    return value instanceof File file
        ? file
        : value instanceof String text ? given.maven().alignToBaseDirectory(new File(text)) : null;
  }
}
