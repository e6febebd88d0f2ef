package io.github.goenv.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.report.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/checks} has the page of each check for readers with a browser, in both languages: the
 * text that {@code goenv:explain} shows, and links to its neighbours. {@code mvn test
 * -Dgoenv.updateGolden} writes it.
 */
class CheckPagesTest {
  private static final Path HOME = Path.of("docs/checks");
  private static final Path CHINESE = HOME.resolve("zh-CN");

  static Stream<String> ids() {
    return Catalogue.definitions().stream().map(CheckDefinition::id);
  }

  /** Every page of both languages. */
  static Stream<Page> all() {
    return Stream.of(HOME, CHINESE).flatMap(CheckPagesTest::in).map(Page::of);
  }

  private static Stream<Path> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theTextOfTheJar(String id) throws Exception {
    holds(
        HOME.resolve(id + ".md"),
        Pages.find(id, "en") + "\n---\n\n[All checks](../checks.md) · [中文](zh-CN/" + id + ".md)\n");
    assertThat(Pages.has(id, "zh-CN")).as(id).isTrue();
    holds(
        CHINESE.resolve(id + ".md"),
        Pages.find(id, "zh-CN")
            + "\n---\n\n[所有检查项](../../checks.md) · [English](../"
            + id
            + ".md)\n");
  }

  private static void holds(Path file, String expected) throws IOException {
    if (System.getProperty("goenv.updateGolden") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).as("mvn test -Dgoenv.updateGolden writes it").exists();
    assertThat(Files.readString(file))
        .as(file + " is out of date: mvn test -Dgoenv.updateGolden rewrites it")
        .isEqualTo(expected);
  }

  @Test
  void noneIsLeftOverAndAllAreLinked() {
    Set<String> expected = new TreeSet<>();
    ids()
        .forEach(
            id -> {
              expected.add("checks/" + id + ".md");
              expected.add("checks/zh-CN/" + id + ".md");
            });
    Set<String> found = new TreeSet<>();
    all().forEach(page -> found.add(Path.of("docs").relativize(page.file()).toString()));
    assertThat(found).isEqualTo(expected);
    assertThat(Page.of(Path.of("docs/checks.md")).links()).containsAll(expected);
  }
}
