package io.github.goenv.mojo.session;

import java.io.File;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the type {@link File} whose property is nothing but space, as {@code
 * -Dgoenv.outputDirectory=} has it, or a script whose variable is empty. Maven makes the directory
 * of the module of it, or a file that is named by a space; for parameters of any other type such a
 * value is none. Of an element of the pom without a text Maven itself takes the default.
 */
public final class BlankPaths {
  private final MavenSession session;
  private final MojoExecution execution;
  private final @Nullable MavenProject project;
  private final List<Properties> properties = new ArrayList<>();

  /** Those of an execution, with values as Maven finds them in the build. */
  public BlankPaths(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
    this.project = session.getCurrentProject();
    properties.add(session.getUserProperties());
    properties.add(session.getSystemProperties());
    if (project != null) {
      properties.add(project.getProperties());
    }
  }

  /** Gives each of them its default, null for none. */
  public void unset(Object mojo) {
    MojoDescriptor goal = execution.getMojoDescriptor();
    for (Parameter each : goal.getParameters()) {
      if (!File.class.getName().equals(each.getType())) {
        continue;
      }
      PlexusConfiguration has = goal.getMojoConfiguration().getChild(each.getName(), false);
      if (has != null && maybeBlank(has.getValue())) {
        unset(mojo, each.getName(), has.getValue(), has.getAttribute("default-value"));
      }
    }
  }

  /**
   * Whether Maven has to be asked what {@code ${property}} is, which takes it long: in each goal of
   * each module it would put all properties together once more.
   */
  private boolean maybeBlank(@Nullable String property) {
    if (property == null || !property.startsWith("${") || !property.endsWith("}")) {
      return false; // a parameter that only a pom has
    }
    String name = property.substring(2, property.length() - 1);
    for (Properties each : properties) {
      String value = each.getProperty(name);
      if (value != null && (value.isBlank() || value.contains("${"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param property as the descriptor refers to it
   */
  private void unset(Object mojo, String name, String property, @Nullable String defaultValue) {
    try {
      PluginParameterExpressionEvaluator maven =
          new PluginParameterExpressionEvaluator(session, execution);
      if (blank(maven, name, property)) {
        Field field = field(mojo.getClass(), name);
        field.setAccessible(true);
        field.set(mojo, defaultValue == null ? null : path(maven, maven.evaluate(defaultValue)));
      }
    } catch (ReflectiveOperationException | ExpressionEvaluationException e) {
      throw new IllegalStateException("parameter " + name, e);
    }
  }

  /** Whether the property is nothing but space, and no element of the pom counts more. */
  private boolean blank(PluginParameterExpressionEvaluator maven, String name, String property)
      throws ExpressionEvaluationException {
    if (!(maven.evaluate(property) instanceof String value) || !value.isBlank()) {
      return false;
    }
    String own = Configured.inPom(execution, project).get(name);
    return own == null || own.isBlank();
  }

  private static @Nullable File path(
      PluginParameterExpressionEvaluator maven, @Nullable Object value) {
    return value instanceof File file
        ? file
        : value instanceof String text ? maven.alignToBaseDirectory(new File(text)) : null;
  }

  private static Field field(Class<?> mojo, String name) throws NoSuchFieldException {
    for (Class<?> each = mojo; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
