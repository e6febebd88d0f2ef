package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.mojo.session.BlankPaths;
import java.io.File;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A path that is nothing but space is none, of every goal's every parameter that is one. */
class BlankPathsTest {
  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

  @TempDir Path module;

  @TestFactory
  List<DynamicTest> everyParameterOfEveryGoal() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    PluginDescriptor plugin;
    try (Reader reader = Files.newBufferedReader(DESCRIPTOR)) {
      plugin = new PluginDescriptorBuilder().build(reader);
    }
    for (MojoDescriptor goal : plugin.getMojos()) {
      for (Parameter parameter : goal.getParameters()) {
        PlexusConfiguration has = goal.getMojoConfiguration().getChild(parameter.getName(), false);
        if (parameter.getType().equals("java.io.File") && has != null && has.getValue() != null) {
          tests.add(
              DynamicTest.dynamicTest(
                  goal.getGoal() + " " + parameter.getName(), () -> isNone(goal, has)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(60);
    return tests;
  }

  private void isNone(MojoDescriptor goal, PlexusConfiguration parameter) throws Exception {
    String property = parameter.getValue().replaceAll("^\\$\\{|}$", "");
    File made = module.toFile();
    for (String blank : new String[] {"", " ", "\t"}) {
      assertThat(after(goal, parameter, property, blank, made)).isEqualTo(standard(parameter));
    }
    // A path stays, an element of the pom counts more, and other parameters are not touched.
    assertThat(after(goal, parameter, property, "a", made)).isEqualTo(made);
    assertThat(after(goal, parameter, "goenv.other", "", made)).isEqualTo(made);
    assertThat(after(inPom(goal, parameter, "own"), parameter, property, "", made)).isEqualTo(made);
    assertThat(after(inPom(goal, parameter, " "), parameter, property, "", made))
        .isEqualTo(standard(parameter));
  }

  private static MojoExecution inPom(MojoDescriptor goal, PlexusConfiguration of, String value)
      throws Exception {
    String xml = "<configuration><" + of.getName() + ">" + value + "</" + of.getName() + ">";
    Plugin plugin = new Plugin();
    plugin.setConfiguration(
        Xpp3DomBuilder.build(new StringReader(xml + "</configuration>"), false));
    PluginDescriptor descriptor = new PluginDescriptor();
    descriptor.setPlugin(plugin);
    MojoDescriptor bound = goal.clone();
    bound.setPluginDescriptor(descriptor);
    return new MojoExecution(bound);
  }

  private @Nullable File standard(PlexusConfiguration parameter) {
    String value = parameter.getAttribute("default-value");
    return value == null
        ? null
        : new File(
            value
                .replace("${project.build.directory}", module.resolve("target").toString())
                .replace("${project.basedir}", module.toString()));
  }

  private @Nullable Object after(
      MojoDescriptor goal, PlexusConfiguration parameter, String property, String value, File made)
      throws Exception {
    return after(new MojoExecution(goal), parameter, property, value, made);
  }

  private @Nullable Object after(
      MojoExecution execution,
      PlexusConfiguration parameter,
      String property,
      String value,
      File made)
      throws Exception {
    Class<?> type = Class.forName(execution.getMojoDescriptor().getImplementation());
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    Object mojo = constructor.newInstance(new Object[constructor.getParameterCount()]);
    Field field = field(type, parameter.getName());
    field.setAccessible(true);
    field.set(mojo, made);
    new BlankPaths(session(property, value), execution).unset(mojo);
    return field.get(mojo);
  }

  private static Field field(Class<?> type, String name) throws Exception {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      return field(type.getSuperclass(), name);
    }
  }

  @SuppressWarnings("deprecation")
  private MavenSession session(String property, String value) {
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
}
