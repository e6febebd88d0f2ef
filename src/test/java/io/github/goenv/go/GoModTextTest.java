package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Forms of go.mod and go.work that go accepts. */
class GoModTextTest {

  @Test
  void linesAndBlocks() {
    GoModText mod =
        GoModText.of(
            """
            module example.com/app // the app

            go 1.25.0
            toolchain go1.26.8

            require example.com/a v1.0.0
            require (
            \texample.com/B v2.3.4+incompatible // indirect
              "example.com/c" v0.0.0-20260101000000-abcdefabcdef
            )

            exclude example.com/a v0.9.0
            retract v0.1.0
            """);

    assertThat(mod.module()).isEqualTo("example.com/app");
    assertThat(mod.go()).isEqualTo("1.25.0");
    assertThat(mod.toolchain()).isEqualTo("go1.26.8");
    assertThat(mod.required())
        .containsExactly(
            "example.com/a v1.0.0",
            "example.com/B v2.3.4+incompatible",
            "example.com/c v0.0.0-20260101000000-abcdefabcdef");
    assertThat(mod.replaces()).isFalse();
  }

  @Test
  void oddForms() {
    GoModText mod =
        GoModText.of(
            "module (\r\n\t`example.com/app`\r\n)\r\ngo\t1.21\r\nreplace (\r\n\tx => ../x\r\n)");
    assertThat(mod.module()).isEqualTo("example.com/app");
    assertThat(mod.go()).isEqualTo("1.21");
    assertThat(mod.toolchain()).isNull();
    assertThat(mod.required()).isEmpty();
    assertThat(mod.replaces()).isTrue();
    assertThat(GoModText.of("module \"m\"\nreplace a => b v1.0.0").replaces()).isTrue();
  }

  @Test
  void everyTextIsOne() {
    for (String text :
        new String[] {"", "\n", "module", "require (", "require x", ")", "((", "go"}) {
      assertThat(GoModText.of(text)).as(text).isNotNull();
    }
  }

  @Test
  void directoriesOfAWorkspace() {
    assertThat(GoModText.uses("go 1.21\n\nuse .\nuse (\n\t./a // one\n\t\"../my b\"\n)\n"))
        .containsExactly(".", "./a", "../my b");
    assertThat(GoModText.uses("go 1.21\n")).isEmpty();
  }
}
