package io.github.goenv.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where functions of Go sources lie. {@code GoSourceOracleTest} asks Go's own parser. */
class GoSourceTest {
  static List<Object[]> sources() {
    return List.of(
        new Object[] {"func A() {}", "A 1.1-1.12"},
        new Object[] {"func A() int { return 1 }; func B() {}", "A 1.1-1.26 B 1.28-1.39"},
        new Object[] {"func (t *T) A() {\n}", "T.A 1.1-2.2"},
        new Object[] {"func (T) A() {\n}", "T.A 1.1-2.2"},
        new Object[] {"func (g *G[K, V]) A() {\n}", "G.A 1.1-2.2"},
        new Object[] {"func (_ G[_]) A() {\n}", "G.A 1.1-2.2"},
        new Object[] {"func F[T interface{ ~int }](x T) interface{ M() } {\n}", "F 1.1-2.2"},
        new Object[] {"func F() struct{ a int } { return struct{ a int }{1} }", "F 1.1-1.55"},
        new Object[] {"func F() struct{}\nfunc G() {}", "G 2.1-2.12"},
        new Object[] {"func F(\n\tf func() (int, error),\n) (func() int, error) {\n}", "F 1.1-4.2"},
        new Object[] {"var f = func() { if x { } }\nfunc G() {}", "G 2.1-2.12"},
        new Object[] {"type T struct {\n\tf func() int\n}\nfunc G() {}", "G 4.1-4.12"},
        new Object[] {"/* func A() {} */ func B() { // }\n\t/* } */ }", "B 1.19-2.11"},
        new Object[] {
          "func A() { s := \"}\\\"}\"; r := '}'; q := '\\''; t := `}\n}`; }", "A 1.1-2.6"
        },
        new Object[] {"func größe() {\n\tü := \"ä\" }", "größe 1.1-2.14"},
        new Object[] {"func A() {\r\n}\r\nfunc B() {}\r\n", "A 1.1-2.2 B 3.1-3.12"},
        new Object[] {"func init() {}\nfunc init() {}", "init 1.1-1.15 init 2.1-2.15"},
        new Object[] {"func A() {", ""},
        new Object[] {"func A() { `", ""},
        new Object[] {"}}}func A() {}", ""},
        new Object[] {"", ""});
  }

  @ParameterizedTest
  @MethodSource("sources")
  void findsFunctions(String source, String functions) {
    List<String> found = new ArrayList<>();
    for (Declared each : scan(source).functions()) {
      found.add(
          each.fullName()
              + (" " + each.startLine() + "." + each.startColumn())
              + ("-" + each.endLine() + "." + each.endColumn()));
    }
    assertThat(String.join(" ", found)).isEqualTo(functions);
  }

  @Test
  void linesWithBracesAndCommentsAloneHaveNoCode() {
    GoSource source =
        scan("func A() {\n\n\t// x\n\tif x {\n\t\tf(`\n1`)\n\t}\n\t})\n\t/* */ y()\n}\n");
    List<Integer> code = new ArrayList<>();
    for (int line = 1; line <= source.lines(); line++) {
      if (source.hasCode(line, 1, 999)) {
        code.add(line);
      }
    }
    assertThat(code).containsExactly(1, 4, 5, 9);
    assertThat(source.hasCode(4, 7, 999)).as("the brace of the if").isFalse();
    assertThat(source.lines()).isEqualTo(11);
  }

  private static GoSource scan(String source) {
    return GoSource.of(source.getBytes(StandardCharsets.UTF_8));
  }
}
