package io.github.goenv.mojo.session;

import java.io.File;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the parameters of an execution were given, of which Maven has made values. A
 * reactor asks hundreds of times, so what takes Maven long is asked of the few that need it.
 */
public final class GivenParameters {
  private final MavenSession session;
  private final MojoExecution execution;
  private final @Nullable MavenProject project;
  private final List<Properties> properties = new ArrayList<>();
  private @Nullable PluginParameterExpressionEvaluator evaluator;
  private @Nullable Configured pom;
  private @Nullable All all;

  /** Those of an execution, with texts as Maven finds them in the build. */
  public GivenParameters(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
    this.project = session.getCurrentProject();
    properties.add(session.getUserProperties());
    properties.add(session.getSystemProperties());
    if (project != null) {
      properties.add(project.getProperties());
    }
  }

  /**
   * One parameter.
   *
   * @param name that of its element and of its field
   * @param property that it is set by on the command line; null where only a pom can set it
   * @param standard its default, as the source has it; null for none
   */
  record Given(String name, @Nullable String property, @Nullable String standard) {}

  /** Those that are a path. */
  List<Given> paths() {
    return all().paths;
  }

  /** Those that are true or false. */
  List<Given> booleans() {
    return all().booleans;
  }

  /** The same in each module, so that the descriptor is read once. */
  private All all() {
    All known = all;
    if (known == null) {
      RepositorySystemSession repository = session.getRepositorySession();
      // Another class loader's class is another key.
      Object key = List.of(All.class, execution.getMojoDescriptor().getId());
      Object kept = repository == null ? null : repository.getData().get(key);
      known = kept instanceof All found ? found : new All(execution.getMojoDescriptor());
      if (repository != null && kept == null) {
        repository.getData().set(key, known);
      }
      all = known;
    }
    return known;
  }

  /** What a descriptor says of the parameters of a goal. */
  private static final class All {
    private final List<Given> paths = new ArrayList<>();
    private final List<Given> booleans = new ArrayList<>();

    private All(MojoDescriptor goal) {
      for (Parameter each : goal.getParameters()) {
        String type = each.getType();
        boolean path = type.equals(File.class.getName());
        if (path || type.equals("boolean") || type.equals(Boolean.class.getName())) {
          PlexusConfiguration has = goal.getMojoConfiguration().getChild(each.getName(), false);
          (path ? paths : booleans).add(given(each.getName(), has));
        }
      }
    }

    private static Given given(String name, @Nullable PlexusConfiguration has) {
      String value = has == null ? null : has.getValue();
      String standard = has == null ? null : has.getAttribute("default-value");
      return value != null && value.startsWith("${") && value.endsWith("}")
          ? new Given(name, value.substring(2, value.length() - 1), standard)
          : new Given(name, null, standard);
    }
  }

  /**
   * Whether a place that has the property says such a text of it. Which of them counts, and what a
   * text with {@code ${names}} comes to, takes Maven long: it puts all properties together for the
   * answer.
   */
  boolean anyText(Given parameter, Predicate<String> such) {
    if (parameter.property() == null) {
      return false;
    }
    for (Properties each : properties) {
      String value = each.getProperty(parameter.property());
      if (value != null && such.test(value)) {
        return true;
      }
    }
    return false;
  }

  /** What an element of the pom has; null where there is none, or nothing but space in it. */
  @Nullable String inPom(Given parameter) {
    Configured known = pom;
    if (known == null) {
      known = Configured.inPom(execution, project);
      pom = known;
    }
    String own = known.get(parameter.name());
    return own == null || own.isBlank() ? null : own;
  }

  /** What Maven makes of the property; null where it is not set. */
  @Nullable Object property(Given parameter) {
    return parameter.property() == null ? null : evaluated("${" + parameter.property() + "}");
  }

  /** What Maven makes of a text with {@code ${names}}. */
  @Nullable Object evaluated(String text) {
    try {
      return maven().evaluate(text);
    } catch (ExpressionEvaluationException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** What Maven makes paths and values of. */
  PluginParameterExpressionEvaluator maven() {
    PluginParameterExpressionEvaluator known = evaluator;
    if (known == null) {
      known = new PluginParameterExpressionEvaluator(session, execution);
      evaluator = known;
    }
    return known;
  }

  /** A property as those write it who set it: on the command line, in a pom, or elsewhere. */
  String written(String property, String value) {
    if (session.getUserProperties().getProperty(property) != null) {
      return "-D" + property + "=" + value;
    }
    return session.getSystemProperties().getProperty(property) == null
        ? "<" + property + ">" + value + "</" + property + ">"
        : property + "=" + value;
  }

  /** Gives the parameter another value than Maven did. */
  static void set(Object mojo, Given parameter, @Nullable Object value) {
    try {
      Field field = field(mojo.getClass(), parameter.name());
      field.setAccessible(true);
      field.set(mojo, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("parameter " + parameter.name(), e);
    }
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
