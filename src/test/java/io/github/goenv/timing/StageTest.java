package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {
  @ParameterizedTest
  @CsvSource({
    "build, compile, compile",
    "build, asm compile asm, compile+asm",
    "build, cgo gcc gcc cgo compile, cgo+cc+compile",
    "build, cgo gcc asm compile, cgo+cc+compile+asm",
    "build, cgo my-own-cc-wrapper compile, cgo+cc+compile",
    "build, pkg-config cgo clang-17 compile, cgo+cc+compile+pkg-config",
    "build, cover compile, cover+compile",
    "cgo run, cgo, cgo",
    "cgo compile, anything, cc",
    "link, link, link",
    "vet, vet, vet",
    "preprocess PGO profile, preprofile, preprofile",
    "build, x86_64-w64-mingw32-g++-13.2, cc",
    "build, sccache compile, cc+compile",
    "build, gccgo, other",
    "new mode, brotli, other",
    "build, ?, other",
    "build, '', go",
  })
  void namesEveryKindOfToolThatRan(String mode, String tools, String stage) {
    List<String> list = tools.isEmpty() ? List.of() : Arrays.asList(tools.split(" "));
    assertThat(Stage.of(mode, list)).isEqualTo(stage);
  }

  @Test
  void standsInTheOrderOfABuild() {
    List<String> order =
        List.of(
            "cgo",
            "cgo+cc+compile",
            "cgo+cc+compile+asm",
            "cc",
            "compile",
            "compile+asm",
            "asm",
            "link",
            "vet",
            "other",
            "go");
    List<String> shuffled = new ArrayList<>(order);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(Stage.ORDER);
    assertThat(shuffled).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({
    "build check cache, build check cache",
    "cgo compile /tmp/go-build1/b001/x.cgo2.c, cgo compile",
    "cgo compile twice.c, cgo compile",
    "go build -buildmode=shared, go build -buildmode=shared",
    "shrink archive /home/dev/x.a, shrink archive",
    "shrink archive C:\\Users\\dev, shrink archive",
    "shrink main.go and more, shrink",
    "/home/dev, ''",
  })
  void modesLosePathsOfThisMachine(String mode, String name) {
    assertThat(Mode.name(mode)).isEqualTo(name);
  }

  @Test
  void aModeIsNeverLong() {
    assertThat(Mode.name("x".repeat(10_000))).hasSize(60);
  }
}
