package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.RecordingLog;
import io.github.goenv.mojo.session.Booleans;
import io.github.goenv.mojo.session.GivenParameters;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is neither true nor false is said, of every goal's every parameter that is one of them. */
class BooleansTest {
  private static final String[] ODD = {"yes", "1", "0", "ja", "tru", "on", "true ", "true,false"};

  @TempDir Path module;

  @TestFactory
  Stream<DynamicTest> everyParameterOfEveryGoal() throws Exception {
    List<Goals.Of> all = Goals.parameters(List.of("boolean", "java.lang.Boolean"));
    assertThat(all).hasSizeGreaterThan(100);
    return all.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> isSaid(each)));
  }

  private void isSaid(Goals.Of parameter) throws Exception {
    String name = parameter.name();
    String property = parameter.property();
    MojoExecution unset = new MojoExecution(parameter.goal());
    for (String odd : ODD) {
      assertThat(said(unset, parameter, property, odd))
          .containsExactly("-D" + property + "=" + odd);
    }
    assertThat(look(unset, parameter, property, "yes").odd().isEmpty())
        .isEqualTo(!property.startsWith("goenv."));
    for (String fine : new String[] {"true", "false", "TRUE", "False", "", " "}) {
      assertThat(said(unset, parameter, property, fine)).isEmpty();
    }
    assertThat(said(unset, parameter, "goenv.other", "yes")).isEmpty();

    MojoExecution odd = Goals.inPom(parameter.goal(), name, "yes");
    assertThat(look(odd, parameter, property, "true").odd())
        .containsExactly("<" + name + ">yes</" + name + ">");
    MojoExecution own = Goals.inPom(parameter.goal(), name, "true");
    assertThat(said(own, parameter, property, "yes")).isEmpty();
    MojoExecution named = Goals.inPom(parameter.goal(), name, "${own}");
    assertThat(said(named, parameter, "own", "1"))
        .containsExactly("<" + name + ">1</" + name + ">");
    assertThat(said(named, parameter, "own", "true")).isEmpty();
    assertThat(said(named, parameter, "goenv.other", "1")).isEmpty();

    // Nothing but space is none, of which Maven has made false.
    String standard = parameter.has().getAttribute("default-value");
    Object mojo = Goals.mojo(parameter.goal());
    Goals.set(mojo, name, false);
    booleans(unset, property, " ").look(mojo);
    assertThat(Goals.get(mojo, name))
        .isEqualTo(standard == null ? null : Boolean.valueOf(standard));
  }

  private List<String> said(
      MojoExecution execution, Goals.Of parameter, String property, String value) throws Exception {
    Booleans booleans = look(execution, parameter, property, value);
    return Stream.concat(booleans.odd().stream(), booleans.oddForAll().stream()).toList();
  }

  private Booleans look(MojoExecution execution, Goals.Of parameter, String property, String value)
      throws Exception {
    Booleans booleans = booleans(execution, property, value);
    booleans.look(Goals.mojo(parameter.goal()));
    return booleans;
  }

  private Booleans booleans(MojoExecution execution, String property, String value) {
    return new Booleans(new GivenParameters(Goals.session(module, property, value), execution));
  }

  @TestFactory
  Stream<DynamicTest> noGoalBeginsWithOne() throws Exception {
    return Goals.all().stream()
        .map(
            goal ->
                DynamicTest.dynamicTest(
                    goal.getGoal(),
                    () ->
                        assertThatThrownBy(() -> mojo(goal, "goenv.skip", "1").execute())
                            .isInstanceOf(MojoExecutionException.class)
                            .hasMessage(
                                "not possible: -Dgoenv.skip=1. Write true or false; Maven would"
                                    + " take any other text for false")));
  }

  @Test
  void whatOtherPluginsReadIsWarnedOfOnce() throws Exception {
    RecordingLog log = new RecordingLog("WARN");
    TestMojo mojo = (TestMojo) mojo(goal("test"), "skipTests", "yes");
    mojo.setLog(log);
    mojo.mavenTestSkip = true;
    mojo.execute();
    mojo.execute();

    assertThat(log.lines)
        .containsExactly(
            "WARN -DskipTests=yes counts as false, as Maven takes any text but true for it."
                + " Write true or false");
  }

  private static MojoDescriptor goal(String name) throws Exception {
    return Goals.all().stream().filter(each -> each.getGoal().equals(name)).findFirst().get();
  }

  private AbstractGoenvMojo mojo(MojoDescriptor goal, String property, String value)
      throws Exception {
    AbstractGoenvMojo mojo = (AbstractGoenvMojo) Goals.mojo(goal);
    mojo.session = Goals.session(module, property, value);
    mojo.execution = new MojoExecution(goal);
    mojo.lang = "en";
    return mojo;
  }
}
