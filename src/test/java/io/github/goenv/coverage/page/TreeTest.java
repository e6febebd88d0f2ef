package io.github.goenv.coverage.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.coverage.PackageCoverage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How packages make a tree. */
class TreeTest {
  @ParameterizedTest
  @CsvSource({
    "example.com/m, example.com/m*",
    "example.com/m/a, example.com/m/a*",
    "example.com/m example.com/m/a/b, example.com/m*(a/b*)",
    "example.com/m/a example.com/m/b/c example.com/m/b/d, example.com/m(a* b(c* d*))",
    "a b, (a* b*)",
    "C:\\m x/y, (C:\\m* x/y*)",
    ". a, (.* a*)"
  })
  void joinsDirectoriesWithOneBelow(String packages, String tree) {
    List<PackageCoverage> all = new ArrayList<>();
    for (String each : packages.split(" ")) {
      all.add(new PackageCoverage(each, null, List.of()));
    }
    assertThat(shown(Tree.of(all))).isEqualTo(tree);
  }

  private static String shown(Tree tree) {
    List<String> below = new ArrayList<>();
    tree.below().forEach(each -> below.add(shown(each)));
    return tree.name()
        + (tree.own() == null ? "" : "*")
        + (below.isEmpty() ? "" : "(" + String.join(" ", below) + ")");
  }
}
