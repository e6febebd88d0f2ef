package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.mojo.session.BlankPaths;
import io.github.goenv.mojo.session.GivenParameters;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A path that is nothing but space is none, of every goal's every parameter that is one. */
class BlankPathsTest {
  @TempDir Path module;

  @TestFactory
  Stream<DynamicTest> everyParameterOfEveryGoal() throws Exception {
    List<Goals.Of> all = Goals.parameters(List.of("java.io.File"));
    assertThat(all).hasSizeGreaterThan(60);
    return all.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> isNone(each)));
  }

  private void isNone(Goals.Of parameter) throws Exception {
    MojoExecution unset = new MojoExecution(parameter.goal());
    String property = parameter.property();
    File made = module.toFile();
    for (String blank : new String[] {"", " ", "\t"}) {
      assertThat(after(unset, parameter, property, blank)).isEqualTo(standard(parameter));
    }
    // A path stays, an element of the pom counts more, and other parameters are not touched.
    assertThat(after(unset, parameter, property, "a")).isEqualTo(made);
    assertThat(after(unset, parameter, "goenv.other", "")).isEqualTo(made);
    MojoExecution own = Goals.inPom(parameter.goal(), parameter.name(), "own");
    assertThat(after(own, parameter, property, "")).isEqualTo(made);
    MojoExecution blank = Goals.inPom(parameter.goal(), parameter.name(), " ");
    assertThat(after(blank, parameter, property, "")).isEqualTo(standard(parameter));
  }

  private @Nullable File standard(Goals.Of parameter) {
    String value = parameter.has().getAttribute("default-value");
    return value == null
        ? null
        : new File(
            value
                .replace("${project.build.directory}", module.resolve("target").toString())
                .replace("${project.basedir}", module.toString()));
  }

  private @Nullable Object after(
      MojoExecution execution, Goals.Of parameter, String property, String value) throws Exception {
    Object mojo = Goals.mojo(parameter.goal());
    Goals.set(mojo, parameter.name(), module.toFile());
    new BlankPaths(new GivenParameters(Goals.session(module, property, value), execution))
        .unset(mojo);
    return Goals.get(mojo, parameter.name());
  }
}
