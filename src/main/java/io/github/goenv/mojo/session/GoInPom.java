package io.github.goenv.mojo.session;

import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Which go a pom names. Of an element that is empty, or has a property that is not defined, Maven
 * makes the same as of none, or hands the text over; and the same pom would mean another go on each
 * machine.
 */
public final class GoInPom {
  private final Configured pom;

  /**
   * What a pom has for an execution, before Maven takes defaults for what is empty.
   *
   * @param project whose pom it is; null where there is none
   */
  public GoInPom(MojoExecution execution, @Nullable MavenProject project) {
    this(Configured.inPom(execution, project));
  }

  GoInPom(Configured pom) {
    this.pom = pom;
  }

  /**
   * The element that is there and names nothing, as it is in the pom; null for none.
   *
   * @param go what Maven has made of it
   * @param goVersion what Maven has made of that parameter
   */
  public @Nullable String unset(@Nullable GoParameter go, @Nullable String goVersion) {
    String executable = go == null ? null : go.executable();
    Configured inner = pom.in("go");
    boolean inside = false;
    for (String name : List.of("version", "executable")) {
      String typed = inner.get(name);
      boolean version = name.equals("version");
      String set = version ? go == null ? null : go.version() : executable;
      // What is typed on the command line names one in the place of the pom's.
      if (typed != null && !names(set) && !(version && names(goVersion))) {
        return "<go><" + name + ">" + typed + "</" + name + "></go>";
      }
      inside |= typed != null;
    }
    String whole = pom.get("go");
    if (whole != null && !inside && !names(executable)) {
      return "<go>" + whole + "</go>";
    }
    String own = pom.get("goVersion");
    return own != null && !names(goVersion) ? "<goVersion>" + own + "</goVersion>" : null;
  }

  private static boolean names(@Nullable String set) {
    return set != null && !set.isBlank() && !set.contains("${");
  }
}
