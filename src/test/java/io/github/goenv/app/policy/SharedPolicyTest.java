package io.github.goenv.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.app.CannotRun;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that projects share, together with the pom of one of them. */
class SharedPolicyTest {
  private static final String POLICY =
      """
      \uFEFF<?xml version="1.0" encoding="UTF-8"?>
      <!-- of all agents -->
      <policy>
        <severity>
          <Goroot.Space>Error</Goroot.Space>
          <path.dead>warning</path.dead>
        </severity>
        <accept>
          <finding>
            <id>path.go-multiple</id>
            <subject>/usr/lib/go*</subject>
            <reason>the image ships &lt;two&gt; 已知</reason>
            <until>2099-01-01</until>
            <by>build team</by>
          </finding>
          <finding>
            <id>env.goflags</id>
            <subject> </subject>
            <reason><![CDATA[a & b]]></reason>
          </finding>
        </accept>
      </policy>
      """;

  @TempDir Path root;

  @BeforeEach
  void policyFile() throws IOException {
    Files.writeString(root.resolve("policy.xml"), POLICY);
  }

  private PolicyRequest.Files shared(String file, boolean jar) {
    return new PolicyRequest.Files(
        new PolicyRequest.Shared(file, file, root.resolve(file), jar),
        "use",
        root.resolve("goenv-baseline.xml"),
        false,
        0,
        root,
        false);
  }

  private Policy policy(Map<String, String> severity, PolicyRequest.Accept... accept)
      throws CannotRun {
    return new PolicyFactory(Messages.in("en"))
        .policy(
            new PolicyRequest(
                "default",
                List.of(),
                List.of(),
                severity,
                List.of(accept),
                PolicyRequest.Expect.NOTHING,
                shared("policy.xml", false)));
  }

  private static String words(Policy.Accepted accepted) {
    return accepted.id()
        + " | "
        + accepted.subject()
        + " | "
        + accepted.acceptance().reason()
        + " | "
        + accepted.acceptance().until()
        + " | "
        + accepted.acceptance().by()
        + " | "
        + accepted.acceptance().origin();
  }

  @Test
  void isReadAsAPomIs() throws Exception {
    Policy policy = policy(Map.of());

    assertThat(policy.severities())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("goroot.space", Severity.ERROR, "path.dead", Severity.WARNING));
    assertThat(policy.origins().get("path.dead")).hasToString("policy:policy.xml:6");
    assertThat(policy.accepted())
        .extracting(SharedPolicyTest::words)
        .containsExactly(
            "path.go-multiple | /usr/lib/go* | the image ships <two> 已知 | 2099-01-01"
                + " | build team | policy:policy.xml:9",
            "env.goflags | null | a & b | null | null | policy:policy.xml:16");
  }

  @Test
  void theSameStandsInAJarOrInAModuleOfThisBuild() throws Exception {
    Path jar = root.resolve("fleet.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(SharedPolicy.ENTRY));
      zip.write(POLICY.getBytes(StandardCharsets.UTF_8));
    }
    Path classes = root.resolve("classes");
    Files.createDirectories(classes.resolve(SharedPolicy.ENTRY).getParent());
    Files.writeString(classes.resolve(SharedPolicy.ENTRY), POLICY);

    for (String name : List.of("fleet.jar", "classes")) {
      Policy policy =
          new PolicyFactory(Messages.in("en"))
              .policy(PolicyRequest.STANDARD.with(shared(name, true)));
      assertThat(policy.severities()).containsEntry("goroot.space", Severity.ERROR);
      assertThat(policy.origins().get("goroot.space"))
          .hasToString("policy:" + name + "!/META-INF/goenv/policy.xml:5");
    }
  }

  @Test
  void aPomMayBeStricter() throws Exception {
    PolicyRequest.Accept sooner =
        new PolicyRequest.Accept("path.go-multiple", "/USR/lib/go*", "mine", "2098-12-31", null);
    Policy policy =
        policy(Map.of("path.dead", "error", "goroot.space", "error", "env.stale", "info"), sooner);

    assertThat(policy.severities())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "goroot.space",
                Severity.ERROR,
                "path.dead",
                Severity.ERROR,
                "env.stale",
                Severity.INFO));
    assertThat(policy.origins().get("path.dead")).hasToString("pom");
    assertThat(policy.origins().get("goroot.space"))
        .as("both say the same: the shared one decides")
        .hasToString("policy:policy.xml:5");
    assertThat(policy.accepted())
        .as("the later end of the shared policy is gone")
        .extracting(SharedPolicyTest::words)
        .containsExactly(
            "path.go-multiple | /USR/lib/go* | mine | 2098-12-31 | null | pom",
            "env.goflags | null | a & b | null | null | policy:policy.xml:16");
  }

  @Test
  void thePolicyThatResultsIsShownWithItsSources() throws Exception {
    Files.writeString(
        root.resolve("goenv-baseline.xml"),
        """
        <baseline><recorded>2026-11-28</recorded><until>2099-01-01</until><reason>b 1</reason>
        <finding><id>disk.space</id><subject>~/go</subject></finding>
        </baseline>
        """);
    PolicyRequest request =
        new PolicyRequest(
            "strict",
            List.of("path", "goroot"),
            List.of("path.cwd"),
            Map.of("path.dead", "error"),
            List.of(new PolicyRequest.Accept("path.order", null, "OPS-1", null, "Ada")),
            PolicyRequest.Expect.NOTHING,
            shared("policy.xml", false));

    assertThat(shown(request, "en"))
        .containsExactly(
            "goenv: the policy",
            "  profile strict",
            "  only goroot, path, according to goenv.only",
            "  without path.cwd, according to goenv.exclude",
            "  goroot.space: severity error in place of error, according to policy.xml:5",
            "  path.dead: severity error in place of "
                + strict("path.dead")
                + ", according to the pom",
            "  path.order: accepted: OPS-1, by Ada, according to the pom",
            "  path.go-multiple /usr/lib/go*: accepted: the image ships <two> 已知, until"
                + " 2099-01-01, by build team, according to policy.xml:9",
            "  env.goflags: accepted: a & b, according to policy.xml:16",
            "  baseline goenv-baseline.xml of 2026-11-28, accepted until 2099-01-01, findings: 1, b 1",
            "    disk.space ~/go (according to goenv-baseline.xml:2)");
    assertThat(shown(request, "zh-CN"))
        .contains(
            "goenv：当前策略",
            "  goroot.space：严重级别为 error，原为 error，依据 policy.xml:5",
            "  path.order：已豁免：OPS-1，由 Ada 决定，依据 pom");
    assertThat(shown(PolicyRequest.STANDARD, "en"))
        .containsExactly(
            "goenv: the policy",
            "  profile default",
            "  all severities are those of the catalogue, and nothing is accepted");
  }

  private static String strict(String id) {
    return Catalogue.find(id).strict().word();
  }

  private static List<String> shown(PolicyRequest request, String language) throws CannotRun {
    Messages texts = Messages.in(language);
    return new PolicyLines(texts).of(new PolicyFactory(texts).policy(request));
  }
}
