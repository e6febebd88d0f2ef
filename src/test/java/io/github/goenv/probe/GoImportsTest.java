package io.github.goenv.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoImportsTest {

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("single", true, "package a\n\nimport \"C\"\n"),
        Arguments.of("no space before the quote", true, "package a\nimport\"C\"\n"),
        Arguments.of("CR LF", true, "package a\r\n\r\nimport \"C\"\r\n"),
        Arguments.of("no line end", true, "package a; import \"C\""),
        Arguments.of("raw string", true, "package a\nimport `C`\n"),
        Arguments.of("raw string in a group", true, "package a\nimport (\n\t`C`\n)\n"),
        Arguments.of("group", true, "package a\n\nimport (\n\t\"fmt\"\n\t\"C\"\n)\n"),
        Arguments.of("group, tabs and comment", true, "package a\nimport (\n\t\t\"C\" // cgo\n)\n"),
        Arguments.of("group in one line", true, "package a\nimport (\"C\")\n"),
        Arguments.of("group opened with an import", true, "package a\nimport (\"fmt\"\n\"C\")\n"),
        Arguments.of("group with semicolons", true, "package a\nimport (\"fmt\"; \"C\")\n"),
        Arguments.of("second import", true, "package a\nimport \"fmt\"\nimport \"C\"\n"),
        Arguments.of(
            "after a preamble",
            true,
            "package a\n\n// #include <stdio.h>\n// int x(void) { return 1; }\nimport \"C\"\n"),
        Arguments.of(
            "after a block preamble",
            true,
            "package a\n\n/*\n#include <stdio.h>\nfunc x() int;\ntype y;\n*/\nimport \"C\"\n"),
        Arguments.of("block comment before it", true, "package a\n/* x */ import \"C\"\n"),
        Arguments.of(
            "build tags",
            true,
            "//go:build cgo && linux\n// +build cgo\n\npackage a\nimport \"C\"\n"),
        Arguments.of("commented out", false, "package a\n\n// import \"C\"\nfunc f() {}\n"),
        Arguments.of("commented out in a block", false, "package a\n/*\nimport \"C\"\n*/\n"),
        Arguments.of("commented out in a group", false, "package a\nimport (\n\t// \"C\"\n)\n"),
        Arguments.of("only in a comment", false, "package a\nimport \"fmt\" // not \"C\"\n"),
        Arguments.of("another package", false, "package a\nimport \"example.org/C\"\n"),
        Arguments.of("another case", false, "package a\nimport \"c\"\n"),
        Arguments.of("a name for another", false, "package a\nimport C \"example.org/x\"\n"),
        Arguments.of("string after the imports", false, "package a\n\nvar x = \"C\"\n"),
        Arguments.of(
            "import in a string",
            false,
            "package a\n\nconst (\n\tx = 1\n)\n\nvar s = `\nimport \"C\"\n`\n"),
        Arguments.of("generated text", false, "package a\nfunc f() { g(`\nimport \"C\"\n`) }\n"),
        Arguments.of(
            "a word that begins like import", false, "package a\n\nvar important = \"C\"\n"),
        Arguments.of(
            "slashes in an import path",
            true,
            "package a\nimport x \"example.org//y\"\nimport \"C\"\n"),
        Arguments.of("star in an import path", true, "package a\nimport (\n\"a/*b\"\n\"C\"\n)\n"),
        Arguments.of("byte order mark", true, "\uFEFFpackage a\nimport \"C\"\n"),
        Arguments.of(
            "blank and dot imports", true, "package a\nimport (_ \"b\"; . \"c\"\n\"C\")\n"),
        Arguments.of("block comment that does not end", false, "package a\n/* import \"C\"\n"),
        Arguments.of("string that does not end", false, "package a\nimport \"Clib"),
        Arguments.of("group that does not end", false, "package a\nimport (\n"),
        Arguments.of(
            "call after the imports", false, "package a\nimport \"b\"\nvar _ = f(\"C\")\n"),
        Arguments.of("no imports", false, "package a\n"),
        Arguments.of("empty", false, ""),
        Arguments.of("no Go at all", false, "\0\1\2\uFFFD\n\n(\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void tellsWhetherAFileImportsC(String name, boolean expected, String text) throws IOException {
    assertThat(GoImports.read(new BufferedReader(new StringReader(text)), new HashSet<>()))
        .isEqualTo(expected);
  }
}
