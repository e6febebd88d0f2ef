package io.github.goenv.mojo.session;

import io.github.goenv.app.gobuild.Reactor;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/** Keeps what the modules of a build share with the session. */
public final class ReactorOfSession {
  private static final Object KEY = Reactor.class.getName();

  private ReactorOfSession() {}

  /** That of this build; a new one in a module that has the plugin in another class loader. */
  public static Reactor of(MavenSession session, MojoExecution execution) {
    RepositorySystemSession repository = session.getRepositorySession();
    if (repository == null) {
      return made(session, execution);
    }
    SessionData data = repository.getData();
    if (data.get(KEY) instanceof Reactor kept) {
      return kept; // to look at all modules from each of them takes as long as to build some
    }
    Reactor made = made(session, execution);
    data.set(KEY, null, made);
    return data.get(KEY) instanceof Reactor kept ? kept : made;
  }

  /** By the executions that poms bind, and by how the goal was called. */
  private static Reactor made(MavenSession session, MojoExecution execution) {
    BoundGoals bound = new BoundGoals(session, execution.getPlugin().getKey());
    int projects = session.getProjects().size();
    int runs = 0;
    boolean several = false;
    boolean lifecycle = false;
    for (String goal : session.getGoals()) {
      if (!goal.contains(":")) {
        lifecycle = true;
      } else if (goal.contains("goenv") && goal.matches(".*:build(@.*)?")) {
        runs += projects;
        several = projects > 1;
      }
    }
    if (lifecycle) {
      int modules = 0;
      for (MavenProject project : session.getProjects()) {
        int here = bound.runs(project, "build", "skipBuild");
        runs += here;
        modules += here > 0 ? 1 : 0;
      }
      several |= modules > 1;
    }
    return new Reactor(runs, several);
  }
}
