package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Entries;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Pages;
import io.github.goenv.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A catalogue with no gaps. */
class CatalogueTest {
  private final Messages texts = Messages.in("en");

  static Stream<CheckDefinition> definitions() {
    return Catalogue.definitions().stream();
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    definitions().forEach(check -> assertThat(ids.add(check.id())).as(check.id()).isTrue());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void anIdIsAnAreaAndAProblem(CheckDefinition check) {
    assertThat(check.id()).matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(check.strict().atLeast(check.severity())).as("strict is not milder").isTrue();
    assertThat(texts.find("area." + check.area())).as("area").isNotBlank();
    assertThat(Catalogue.find(check.id())).isEqualTo(check);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void aTitleAndAReasonInOneSentence(CheckDefinition check) {
    assertThat(texts.find(check.id() + ".title")).isNotBlank().doesNotEndWith(".");
    assertThat(texts.find(check.id() + ".why"))
        .isNotBlank()
        .endsWith(".")
        .doesNotContain("{")
        .hasSizeLessThan(150);
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void aPageWithAllItsParts(CheckDefinition check) {
    String page = Pages.find(check.id(), "en");
    assertThat(page).isNotNull();
    List<String> headings = new ArrayList<>();
    boolean code = false;
    for (String line : page.split("\n", -1)) {
      code ^= line.startsWith("```");
      if (!code && line.startsWith("#")) {
        headings.add(line);
      }
    }
    assertThat(code).as("code that is not closed").isFalse();
    assertThat(headings)
        .containsExactly(
            "# " + check.id() + ": " + texts.find(check.id() + ".title"),
            "## What it looks at",
            "## Why it matters",
            "## Common misconceptions",
            "## Fix",
            "## When to suppress this");
    assertThat(page)
        .contains("-Dgoenv.exclude=" + check.id())
        .contains("<" + check.id() + ">")
        .endsWith("\n")
        .doesNotContain("\t", "\r");
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void aPageNamesOnlyChecksThatExist(CheckDefinition check) {
    String page = String.valueOf(Pages.find(check.id(), "en"));
    Set<String> areas = new HashSet<>();
    definitions().forEach(each -> areas.add(each.area()));
    java.util.regex.Matcher named =
        java.util.regex.Pattern.compile("`([a-z]+)\\.([a-z-]+)`").matcher(page);
    while (named.find()) {
      String id = named.group(1) + "." + named.group(2);
      boolean file =
          Set.of("mod", "sum", "env", "work", "exe", "bat", "cmd").contains(named.group(2));
      if (areas.contains(named.group(1)) && !file) {
        assertThat(Catalogue.find(id)).as(id).isNotNull();
      }
    }
  }

  @Test
  void noPageIsLeftOver() throws Exception {
    java.nio.file.Path home = java.nio.file.Path.of("src/main/resources/io/github/goenv/pages/en");
    try (Stream<java.nio.file.Path> pages = java.nio.file.Files.list(home)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              definitions().map(check -> check.id() + ".md").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void aMachineOnWhichItFails(CheckDefinition check) {
    if (check.scope() == CheckDefinition.Scope.ANY) {
      assertThat(ChecksTest.cases(check.id())).anyMatch(each -> each.has(Outcome.FAIL));
    }
  }

  @Test
  void theChecksOfWhatWasBuiltAreThoseOfThatScope() {
    List<CheckDefinition> scope =
        Catalogue.definitions().stream()
            .filter(each -> each.scope() == CheckDefinition.Scope.BUILD)
            .toList();
    assertThat(Catalogue.built(false))
        .extracting(Entries.Entry::definition)
        .isNotEmpty()
        .isEqualTo(scope);
  }

  @Test
  void anIdIsFoundInAnyCase() {
    assertThat(Catalogue.find("GoRoot.Mismatch")).isNotNull();
    assertThat(Catalogue.find("goroot")).isNull();
  }
}
