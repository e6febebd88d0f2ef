package io.github.goenv.mojo;

import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** The goals of this plugin as its descriptor has them, and builds in which they run. */
final class Goals {
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

  private Goals() {}

  /**
   * A parameter of a goal.
   *
   * @param has its element in the descriptor, with property and default
   */
  record Of(MojoDescriptor goal, PlexusConfiguration has) {
    String name() {
      return has.getName();
    }

    String property() {
      return has.getValue().replaceAll("^\\$\\{|}$", "");
    }

    @Override
    public String toString() {
      return goal.getGoal() + " " + name();
    }
  }

  static List<MojoDescriptor> all() throws Exception {
    try (Reader reader = Files.newBufferedReader(DESCRIPTOR)) {
      PluginDescriptor plugin = new PluginDescriptorBuilder().build(reader);
      return plugin.getMojos().stream().filter(each -> !each.getGoal().equals("help")).toList();
    }
  }

  /** All parameters of a type that a property sets. */
  static List<Of> parameters(List<String> types) throws Exception {
    List<Of> found = new ArrayList<>();
    for (MojoDescriptor goal : all()) {
      for (Parameter parameter : goal.getParameters()) {
        PlexusConfiguration has = goal.getMojoConfiguration().getChild(parameter.getName(), false);
        if (types.contains(parameter.getType()) && has != null && has.getValue() != null) {
          found.add(new Of(goal, has));
        }
      }
    }
    return found;
  }

  /** The goal in a pom that sets the parameter. */
  static MojoExecution inPom(MojoDescriptor goal, String parameter, String value) throws Exception {
    String xml = "<configuration><" + parameter + ">" + value + "</" + parameter + ">";
    Plugin plugin = new Plugin();
    plugin.setConfiguration(
        Xpp3DomBuilder.build(new StringReader(xml + "</configuration>"), false));
    PluginDescriptor descriptor = new PluginDescriptor();
    descriptor.setPlugin(plugin);
    MojoDescriptor bound = goal.clone();
    bound.setPluginDescriptor(descriptor);
    return new MojoExecution(bound);
  }

  /** A build of {@code module} with a property on its command line. */
  @SuppressWarnings("deprecation")
  static MavenSession session(Path module, String property, String value) {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    Properties typed = new Properties();
    typed.setProperty(property, value);
    request.setUserProperties(typed);
    MavenSession session =
        new MavenSession(
            null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    MavenProject project = new MavenProject();
    project.setFile(module.resolve("pom.xml").toFile());
    Build build = new Build();
    build.setDirectory(module.resolve("target").toString());
    project.setBuild(build);
    session.setCurrentProject(project);
    return session;
  }

  static Object mojo(MojoDescriptor goal) throws Exception {
    Constructor<?> constructor =
        Class.forName(goal.getImplementation()).getDeclaredConstructors()[0];
    return constructor.newInstance(new Object[constructor.getParameterCount()]);
  }

  static @Nullable Object get(Object mojo, String name) throws Exception {
    return field(mojo.getClass(), name).get(mojo);
  }

  static void set(Object mojo, String name, @Nullable Object value) throws Exception {
    field(mojo.getClass(), name).set(mojo, value);
  }

  private static Field field(Class<?> type, String name) throws Exception {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      return field(type.getSuperclass(), name);
    }
  }
}
