package io.github.goenv.telemetry;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What signals are of: this plugin, the machine, and the run of a pipeline as CI systems tell it.
 * Names are those of OpenTelemetry's semantic conventions for service, host, os, cicd and vcs.
 */
public final class ResourceAttributes {
  private final Map<String, String> environment;
  private final Attributes attributes;

  private ResourceAttributes(Map<String, String> environment, UnaryOperator<String> clean) {
    this.environment = environment;
    this.attributes = new Attributes(clean);
  }

  /**
   * The attributes; those of {@code OTEL_RESOURCE_ATTRIBUTES} and {@code OTEL_SERVICE_NAME} come
   * before what is found out.
   *
   * @param host the machine's name; null when it is to stay unknown
   * @param given what the variables say, decoded
   */
  public static Attributes of(
      Map<String, String> environment,
      String version,
      @Nullable String host,
      Map<String, String> given,
      UnaryOperator<String> clean) {
    ResourceAttributes made = new ResourceAttributes(environment, clean);
    made.attributes.put("service.name", "goenv-maven-plugin").put("service.version", version);
    made.system();
    made.attributes.put("host.name", host);
    made.pipeline();
    for (Map.Entry<String, String> each : given.entrySet()) {
      made.attributes.put(each.getKey(), each.getValue());
    }
    return made.attributes;
  }

  /** By the words of the conventions, which are Go's but for one. */
  private void system() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    attributes.put(
        "os.type", os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : os);
    String arch = System.getProperty("os.arch", "");
    attributes.put(
        "host.arch",
        switch (arch) {
          case "x86_64" -> "amd64";
          case "aarch64" -> "arm64";
          case "i386", "i686" -> "x86";
          default -> arch;
        });
  }

  private void pipeline() {
    if (set("GITHUB_ACTIONS")) {
      put("cicd.pipeline.name", "GITHUB_WORKFLOW");
      put("cicd.pipeline.run.id", "GITHUB_RUN_ID");
      put("cicd.pipeline.task.name", "GITHUB_JOB");
      put("cicd.worker.name", "RUNNER_NAME");
      put("vcs.ref.head.name", "GITHUB_REF_NAME");
      put("vcs.ref.head.revision", "GITHUB_SHA");
      String server = environment.get("GITHUB_SERVER_URL");
      String repository = environment.get("GITHUB_REPOSITORY");
      String run = environment.get("GITHUB_RUN_ID");
      if (server != null && repository != null && run != null) {
        String url = server + "/" + repository;
        attributes.put("vcs.repository.url.full", url);
        attributes.put("cicd.pipeline.run.url.full", url + "/actions/runs/" + run);
      }
    } else if (set("GITLAB_CI")) {
      put("cicd.pipeline.name", "CI_PIPELINE_NAME");
      put("cicd.pipeline.run.id", "CI_PIPELINE_ID");
      put("cicd.pipeline.run.url.full", "CI_PIPELINE_URL");
      put("cicd.pipeline.task.name", "CI_JOB_NAME");
      put("cicd.worker.id", "CI_RUNNER_ID");
      put("vcs.repository.url.full", "CI_PROJECT_URL");
      put("vcs.ref.head.name", "CI_COMMIT_REF_NAME");
      put("vcs.ref.head.revision", "CI_COMMIT_SHA");
    } else if (set("TF_BUILD")) {
      put("cicd.pipeline.name", "BUILD_DEFINITIONNAME");
      put("cicd.pipeline.run.id", "BUILD_BUILDID");
      put("cicd.pipeline.task.name", "AGENT_JOBNAME");
      put("cicd.worker.name", "AGENT_NAME");
      put("vcs.ref.head.name", "BUILD_SOURCEBRANCHNAME");
      put("vcs.ref.head.revision", "BUILD_SOURCEVERSION");
    } else if (set("JENKINS_URL")) {
      put("cicd.pipeline.name", "JOB_NAME");
      put("cicd.pipeline.run.id", "BUILD_NUMBER");
      put("cicd.pipeline.run.url.full", "BUILD_URL");
      put("cicd.worker.name", "NODE_NAME");
      put("vcs.ref.head.name", "GIT_BRANCH");
      put("vcs.ref.head.revision", "GIT_COMMIT");
    } else if (set("TEAMCITY_VERSION")) {
      put("cicd.pipeline.name", "TEAMCITY_BUILDCONF_NAME");
      put("cicd.pipeline.run.id", "BUILD_NUMBER");
      put("vcs.ref.head.revision", "BUILD_VCS_NUMBER");
    }
  }

  private boolean set(String name) {
    String value = environment.get(name);
    return value != null && !value.isEmpty() && !value.equalsIgnoreCase("false");
  }

  private void put(String attribute, String variable) {
    attributes.put(attribute, environment.get(variable));
  }
}
