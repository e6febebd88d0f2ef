package io.github.goenv.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in a policy is one message that says where, what, why and what to do. */
class PolicyMistakesTest {
  private static final PolicyRequest.Accept ENDLESS =
      new PolicyRequest.Accept("path.dead", "/opt/*", "OPS-1", null, null);

  @TempDir Path root;

  /**
   * A mistake.
   *
   * @param name of it
   * @param made puts files into a directory and says what is asked for
   * @param english the whole message; {@code …} stands for the parser's or the system's own words,
   *     {@code ROOT} for the directory
   * @param chinese the same
   */
  record Mistake(String name, Made made, String english, String chinese) {
    @Override
    public String toString() {
      return name;
    }
  }

  interface Made {
    PolicyRequest in(Path root) throws IOException;
  }

  private static PolicyRequest shared(Path root, String file, boolean jar) {
    return PolicyRequest.STANDARD.with(
        new PolicyRequest.Files(
            new PolicyRequest.Shared(file, file, root.resolve(file), jar),
            "use",
            null,
            false,
            0,
            root,
            false));
  }

  /** A policy file; the XML stands in line 2 and after. */
  private static Made file(String... xml) {
    return root -> {
      String text = "<policy>\n" + String.join("\n", xml) + "\n</policy>\n";
      Files.writeString(root.resolve("policy.xml"), text);
      return shared(root, "policy.xml", false);
    };
  }

  private static Made whole(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Made bytes(byte[] content) {
    return root -> {
      Files.write(root.resolve("policy.xml"), content);
      return shared(root, "policy.xml", false);
    };
  }

  private static Made finding(String... elements) {
    return file("<accept>", "<finding>", String.join("\n", elements), "</finding>", "</accept>");
  }

  private static Made pom(
      Map<String, String> severity, List<PolicyRequest.Accept> accept, String... xml) {
    return root -> {
      PolicyRequest files = file(xml).in(root);
      return new PolicyRequest(
          "default",
          List.of(),
          List.of(),
          severity,
          accept,
          PolicyRequest.Expect.NOTHING,
          files.files());
    };
  }

  private static Made recorded(String mode, String... lines) {
    return root -> {
      Path file = root.resolve("goenv-baseline.xml");
      if (lines.length > 0) {
        Files.writeString(file, String.join("\n", lines));
      }
      return PolicyRequest.STANDARD.with(
          new PolicyRequest.Files(null, mode, file, true, 90, root, false));
    };
  }

  private static Made jar(String entry, String content) {
    return root -> {
      Path jar = root.resolve("fleet.jar");
      if (entry.isEmpty()) {
        Files.writeString(jar, content);
      } else {
        try (OutputStream out = Files.newOutputStream(jar);
            ZipOutputStream zip = new ZipOutputStream(out)) {
          zip.putNextEntry(new ZipEntry(entry));
          zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
      }
      return PolicyRequest.STANDARD.with(
          new PolicyRequest.Files(
              new PolicyRequest.Shared("org.example:fleet:1", "org.example:fleet:1", jar, true),
              "use",
              null,
              false,
              0,
              root,
              false));
    };
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "unknown id accepted",
            finding("<id>path.ded</id>", "<reason>OPS-1</reason>"),
            "policy.xml:3: <accept> has path.ded, which is not a check or an area."
                + " Did you mean path.dead?",
            "policy.xml:3: <accept> 含有 path.ded，它既不是检查项也不是类别。你是不是想写 path.dead？"),
        new Mistake(
            "unknown id with a severity",
            file("<severity>", "<goroot.spaces>error</goroot.spaces>", "</severity>"),
            "policy.xml:3: <severity> has goroot.spaces, which is not a check or an area."
                + " Did you mean goroot.space?",
            "policy.xml:3: <severity> 含有 goroot.spaces，它既不是检查项也不是类别。" + "你是不是想写 goroot.space？"),
        new Mistake(
            "wildcard",
            finding("<id>path.*</id>", "<reason>OPS-1</reason>"),
            "policy.xml:3: <accept> has the id path.*: a wildcard accepts what nobody has seen"
                + " yet. Name each check by its id; only <subject> may contain *",
            "policy.xml:3: <accept> 的 id 为 path.*：通配符会豁免还没有人见过的问题。"
                + "请逐个写出检查项的 id；只有 <subject> 可以包含 *"),
        new Mistake(
            "area",
            finding("<id>AV</id>", "<reason>OPS-1</reason>"),
            "policy.xml:3: <accept> has av, which is an area. Name each check by its id, for"
                + " example av.realtime",
            "policy.xml:3: <accept> 含有 av，它是类别。请逐个写出检查项的 id，例如 av.realtime"),
        new Mistake(
            "no id",
            finding("<reason>OPS-1</reason>"),
            "policy.xml:3: <accept> has no <id>, so it is unknown what is accepted. Add the id of"
                + " a check; mvn goenv:list shows them",
            "policy.xml:3: <accept> 缺少 <id>，不知道要豁免什么。请写上检查项的 id；" + "mvn goenv:list 列出所有检查项"),
        new Mistake(
            "no reason",
            finding("<id>path.dead</id>"),
            "policy.xml:3: <accept> of path.dead has no <reason> in words, so nobody will know"
                + " why it was accepted. Say why, and name the ticket",
            "policy.xml:3: <accept>（path.dead）没有用文字写明 <reason>，以后无人知道为何豁免。" + "请写明理由和工单号"),
        new Mistake(
            "the reason that explain prints",
            finding("<id>path.dead</id>", "<reason>...</reason>"),
            "policy.xml:3: <accept> of path.dead has no <reason> in words, so nobody will know"
                + " why it was accepted. Say why, and name the ticket",
            "policy.xml:3: <accept>（path.dead）没有用文字写明 <reason>，以后无人知道为何豁免。" + "请写明理由和工单号"),
        new Mistake(
            "a date in another order",
            finding("<id>path.dead</id>", "<reason>OPS-1</reason>", "<until>1.3.2027</until>"),
            "policy.xml:3: <accept> of path.dead has <until> 1.3.2027, which is no date: specify"
                + " one as 2027-03-01",
            "policy.xml:3: <accept>（path.dead）的 <until> 为 1.3.2027，不是日期：请使用 2027-03-01" + " 这样的日期"),
        new Mistake(
            "a day that does not exist",
            finding("<id>path.dead</id>", "<reason>OPS-1</reason>", "<until>2027-02-30</until>"),
            "policy.xml:3: <accept> of path.dead has <until> 2027-02-30, which is no date: specify"
                + " one as 2027-03-01",
            "policy.xml:3: <accept>（path.dead）的 <until> 为 2027-02-30，不是日期："
                + "请使用 2027-03-01 这样的日期"),
        new Mistake(
            "unknown severity",
            file("<severity>", "", "<goroot.space>eror</goroot.space>", "</severity>"),
            "policy.xml:4: <severity><goroot.space>=eror is not possible. Did you mean error?"
                + " possible are error, warning, info",
            "policy.xml:4: <severity><goroot.space> 的值不能是 eror。你是不是想写 error？"
                + "可用的值为 error, warning, info"),
        new Mistake(
            "unknown element",
            file("<accepts/>"),
            "policy.xml:2: <accepts> is not possible in <policy>. Did you mean <accept>?"
                + " Possible are <severity>, <accept>",
            "policy.xml:2：<policy> 中不能有 <accepts>。你是不是想写 <accept>？" + "可用的有 <severity>, <accept>"),
        new Mistake(
            "unknown element of a finding",
            finding("<id>path.dead</id>", "<reason>OPS-1</reason>", "<fingerprint/>"),
            "policy.xml:6: <fingerprint> is not possible in <finding>. Possible are <id>,"
                + " <subject>, <reason>, <until>, <by>",
            "policy.xml:6：<finding> 中不能有 <fingerprint>。可用的有 <id>, <subject>, <reason>,"
                + " <until>, <by>"),
        new Mistake(
            "attribute",
            file("<accept id=\"path.dead\"/>"),
            "policy.xml:2: <accept> has the attribute id, which is not read. Write an element in"
                + " its place, as in a pom",
            "policy.xml:2：<accept> 带有属性 id，而属性不会被读取。请像在 pom 中那样写成元素"),
        new Mistake(
            "text beside elements",
            file("<accept>path.dead</accept>"),
            "policy.xml:2: <accept> contains the text \"path.dead\" outside of an element, which"
                + " is not read. Remove it, or write it into an element",
            "policy.xml:2：<accept> 中有不属于任何子元素的文本“path.dead”，它不会被读取。" + "请将其删除，或写进某个元素"),
        new Mistake(
            "element in a text",
            finding("<id>path.dead</id>", "<reason>OPS-1 <b/></reason>"),
            "policy.xml:5: <b> is not possible in <reason>, which takes text only. Remove it",
            "policy.xml:5：<reason> 只能包含文本，不能有 <b>。请将其删除"),
        new Mistake(
            "two ids",
            finding("<id>path.dead</id>", "<reason>OPS-1</reason>", "<id>env.stale</id>"),
            "policy.xml:6: <id> occurs in <finding> again, first in line 4, so that one of the two"
                + " is ignored. Remove one",
            "policy.xml:6：<finding> 中重复出现 <id>（第一次在第 4 行），其中一个会被忽略。请删除一个"),
        new Mistake(
            "two severities",
            file(
                "<severity>",
                "<path.dead>info</path.dead>",
                "<path.dead>error</path.dead>",
                "</severity>"),
            "policy.xml:4: <path.dead> occurs in <severity> again, first in line 3, so that one of"
                + " the two is ignored. Remove one",
            "policy.xml:4：<severity> 中重复出现 <path.dead>（第一次在第 3 行），其中一个会被忽略。" + "请删除一个"),
        new Mistake(
            "accepted twice",
            file(
                "<accept>",
                "<finding><id>path.dead</id><reason>OPS-1</reason></finding>",
                "<finding><id>Path.Dead</id><reason>OPS-2</reason></finding>",
                "</accept>"),
            "policy.xml:4: path.dead is accepted with the same subject in line 3 already, so that"
                + " one of the two is ignored. Remove one",
            "policy.xml:4：第 3 行已经以同样的 subject 豁免 path.dead，其中一个会被忽略。请删除一个"),
        new Mistake(
            "another kind of file",
            whole("<project>\n</project>"),
            "policy.xml:1: the outermost element is <project>, which must be <policy>. Rename it,"
                + " or specify another file",
            "policy.xml:1：最外层元素是 <project>，应为 <policy>。请改名，或指定其他文件"),
        new Mistake(
            "DTD that would read a file",
            whole(
                "<!DOCTYPE p [\n<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<policy>&e;</policy>"),
            "policy.xml:2: a document type declaration (<!DOCTYPE>) is not allowed, as it can make"
                + " the reader open other files. Remove it",
            "policy.xml:2：不允许使用文档类型声明（<!DOCTYPE>），因为它会让读取程序打开其他文件。" + "请将其删除"),
        new Mistake(
            "entity",
            finding("<id>path.dead</id>", "<reason>caf&eacute;</reason>"),
            "policy.xml:5: the entity &eacute; is not allowed, as nothing defines it. Write the"
                + " characters themselves",
            "policy.xml:5：实体 &eacute; 没有定义，不允许使用。请直接写出字符"),
        new Mistake(
            "not XML",
            whole("severity: error\n"),
            "policy.xml:1 is not well-formed XML: …. Correct the file",
            "policy.xml:1 不是格式正确的 XML：…。请更正该文件"),
        new Mistake(
            "truncated",
            whole("<policy>\n<accept>\n"),
            "policy.xml:3 is not well-formed XML: …. Correct the file",
            "policy.xml:3 不是格式正确的 XML：…。请更正该文件"),
        new Mistake(
            "empty",
            whole(""),
            "policy.xml:1 is not well-formed XML: …. Correct the file",
            "policy.xml:1 不是格式正确的 XML：…。请更正该文件"),
        new Mistake(
            "another encoding",
            bytes("<policy>é</policy>".getBytes(StandardCharsets.ISO_8859_1)),
            "policy.xml is not UTF-8 text. Save the file as UTF-8",
            "policy.xml 不是 UTF-8 文本。请把文件保存为 UTF-8"),
        new Mistake(
            "far too large",
            bytes(new byte[(4 << 20) + 1]),
            "goenv.policy=policy.xml is larger than 4 MiB, which no policy is. Specify another"
                + " file",
            "goenv.policy=policy.xml 超过 4 MiB，不可能是策略文件。请指定其他文件"),
        new Mistake(
            "missing",
            root -> shared(root, "polcy.xml", false),
            "goenv.policy=polcy.xml: there is no file ROOT/polcy.xml. Specify a file, relative to"
                + " ROOT, or an artifact as groupId:artifactId:version",
            "goenv.policy=polcy.xml：文件 ROOT/polcy.xml 不存在。请指定文件（相对于 ROOT），"
                + "或以 groupId:artifactId:version 的形式指定构件"),
        new Mistake(
            "unreadable",
            root -> {
              Files.createDirectory(root.resolve("policy.xml"));
              return shared(root, "policy.xml", false);
            },
            "goenv.policy=policy.xml cannot be read: …. Make the file readable for this account,"
                + " or specify another one",
            "无法读取 goenv.policy=policy.xml：…。请让当前帐户可以读取该文件，或指定其他文件"),
        new Mistake(
            "a laxer pom",
            pom(
                Map.of("goroot.space", "warning"),
                List.of(),
                "<severity><goroot.space>error</goroot.space></severity>"),
            "<severity> of goroot.space is warning in the pom and error in policy.xml:2. A pom may"
                + " be stricter than the policy it shares, not laxer: remove it from the pom, or"
                + " change the policy",
            "goroot.space 的 <severity> 在 pom 中是 warning，在 policy.xml:2 中是 error。"
                + "pom 可以比共享的策略更严格，但不能更宽松：请从 pom 中删除，或修改策略"),
        new Mistake(
            "a pom that accepts without end",
            pom(
                Map.of(),
                List.of(ENDLESS),
                "<accept><finding><id>path.dead</id><subject>/OPT/*</subject>",
                "<reason>OPS-2</reason><until>2099-01-01</until></finding></accept>"),
            "<accept> of path.dead has no end in the pom and lasts until 2099-01-01 in"
                + " policy.xml:2. A pom may end an acceptance earlier than the policy it shares,"
                + " not later: remove it from the pom, or change the policy",
            "path.dead 的 <accept> 在 pom 中没有截止日期，在 policy.xml:2 中有效期至 2099-01-01。"
                + "pom 可以比共享的策略更早结束豁免，但不能更晚：请从 pom 中删除，或修改策略"),
        new Mistake(
            "a pom that accepts longer",
            pom(
                Map.of(),
                List.of(new PolicyRequest.Accept("path.dead", null, "OPS-1", "2099-02-01", null)),
                "<accept><finding><id>path.dead</id>",
                "<reason>OPS-2</reason><until>2099-01-01</until></finding></accept>"),
            "<accept> of path.dead lasts until 2099-02-01 in the pom and until 2099-01-01 in"
                + " policy.xml:2. A pom may end an acceptance earlier than the policy it shares,"
                + " not later: remove it from the pom, or change the policy",
            "path.dead 的 <accept> 在 pom 中有效期至 2099-02-01，在 policy.xml:2 中有效期至"
                + " 2099-01-01。pom 可以比共享的策略更早结束豁免，但不能更晚：请从 pom 中删除，"
                + "或修改策略"),
        new Mistake(
            "a jar without policy",
            jar("policy.xml", "<policy/>"),
            "goenv.policy=org.example:fleet:1 has no META-INF/goenv/policy.xml. Put the policy"
                + " there, or specify another artifact",
            "goenv.policy=org.example:fleet:1 中没有 META-INF/goenv/policy.xml。" + "请把策略放在那里，或指定其他构件"),
        new Mistake(
            "a damaged jar",
            jar("", "<html>captive portal</html>"),
            "goenv.policy=org.example:fleet:1: ROOT/fleet.jar is not a jar that can be read: …."
                + " Delete it, so that Maven downloads it again",
            "goenv.policy=org.example:fleet:1：无法把 ROOT/fleet.jar 作为 jar 读取：…。"
                + "请将其删除，让 Maven 重新下载"),
        new Mistake(
            "a mistake in a jar",
            jar("META-INF/goenv/policy.xml", "<policy>\n<acept/></policy>"),
            "org.example:fleet:1!/META-INF/goenv/policy.xml:2: <acept> is not possible in"
                + " <policy>. Did you mean <accept>? Possible are <severity>, <accept>",
            "org.example:fleet:1!/META-INF/goenv/policy.xml:2：<policy> 中不能有 <acept>。"
                + "你是不是想写 <accept>？可用的有 <severity>, <accept>"),
        new Mistake(
            "no baseline where one was named",
            recorded("use"),
            "goenv.baseline.file=ROOT/goenv-baseline.xml: there is no such file. Record one with"
                + " \"-Dgoenv.baseline=write\", or remove the parameter",
            "goenv.baseline.file=ROOT/goenv-baseline.xml：文件不存在。"
                + "请用 \"-Dgoenv.baseline=write\" 记录，或去掉该参数"),
        new Mistake(
            "a truncated baseline",
            recorded("use", "<baseline>", "<until>2027-03-01</until>"),
            "the baseline goenv-baseline.xml cannot be used, so it is unknown which findings it"
                + " accepts: goenv-baseline.xml:2 is not well-formed XML: …. Correct the file."
                + " Restore the file, delete it and record it again with"
                + " \"-Dgoenv.baseline=write\", or ignore it with \"-Dgoenv.baseline=off\"",
            "无法使用基线 goenv-baseline.xml，不知道它豁免哪些问题：goenv-baseline.xml:2"
                + " 不是格式正确的 XML：…。请更正该文件。请恢复该文件；或删除后用"
                + " \"-Dgoenv.baseline=write\" 重新记录；或用 \"-Dgoenv.baseline=off\" 忽略它"),
        new Mistake(
            "a baseline without end, of unknown checks",
            recorded(
                "use",
                "<baseline><recorded>2026-11-28</recorded><reason>b</reason>",
                "<finding><id>path.ded</id></finding>",
                "<finding><subject>x</subject></finding></baseline>"),
            "the baseline goenv-baseline.xml cannot be used, so it is unknown which findings it"
                + " accepts: goenv-baseline.xml:2 has path.ded, which is not a check or an area."
                + " Did you mean path.dead?; goenv-baseline.xml:3 has no <id>, so it is unknown"
                + " what is accepted. Add the id of a check; mvn goenv:list shows them;"
                + " goenv-baseline.xml:1: <baseline> has no <until>. Restore the file, …",
            "无法使用基线 goenv-baseline.xml，不知道它豁免哪些问题：goenv-baseline.xml:2 含有"
                + " path.ded，它既不是检查项也不是类别。你是不是想写 path.dead？；…"),
        new Mistake(
            "a baseline with a bad end and no reason",
            recorded(
                "use",
                "<baseline><recorded>2026-11-28</recorded>",
                "<until>soon</until><reason>-</reason></baseline>"),
            "the baseline goenv-baseline.xml cannot be used, …: goenv-baseline.xml:2: <until> is"
                + " soon, which is no date such as 2027-03-01; goenv-baseline.xml:2: <baseline>"
                + " has no <reason>. Restore …",
            "无法使用基线 goenv-baseline.xml，…：<until> 的值 soon 不是 2027-03-01 这样的日期；…"),
        new Mistake(
            "what to do with a baseline",
            recorded("wriet", "<baseline/>"),
            "goenv.baseline=wriet is not possible. Did you mean write? possible are use, write,"
                + " off",
            "goenv.baseline 的值不能是 wriet。你是不是想写 write？可用的值为 use, write, off"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isOneClearMessageInBothLanguages(Mistake mistake) throws IOException {
    PolicyRequest request = mistake.made().in(root);
    said(request, "en", mistake.english());
    said(request, "zh-CN", mistake.chinese());
  }

  private void said(PolicyRequest request, String language, String message) {
    String expected = message.replace("ROOT", root.toString());
    String pattern = Pattern.quote(expected).replace("…", "\\E.+\\Q");
    assertThatThrownBy(() -> new PolicyFactory(Messages.in(language)).policy(request))
        .isInstanceOf(CannotRun.class)
        .message()
        .matches(pattern);
  }

  /** Whoever corrects a file sees all at once, each in a line of its own. */
  @Test
  void severalAreToldTogether() throws IOException {
    PolicyRequest request =
        pom(
                Map.of("path.dead", "eror"),
                List.of(),
                "<severity><goroot.space>x</goroot.space></severity>",
                "<accept>",
                "<finding><id>path.*</id><until>never</until></finding>",
                "</accept>")
            .in(root);

    assertThatThrownBy(() -> new PolicyFactory(Messages.in("en")).policy(request))
        .message()
        .satisfies(
            message ->
                assertThat(message.lines().map(line -> line.split(": ", 2)[0]))
                    .containsExactly(
                        "the policy has 5 mistakes, so nothing was checked:",
                        "- <severity><path.dead>=eror is not possible. Did you mean error?"
                            + " possible are error, warning, info",
                        "- policy.xml:2",
                        "- policy.xml:4",
                        "- policy.xml:4",
                        "- policy.xml:4"));
  }
}
