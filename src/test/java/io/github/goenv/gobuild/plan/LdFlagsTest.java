package io.github.goenv.gobuild.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.toolchain.BadCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LdFlagsTest {
  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("", false, Map.of(), List.of()),
        Arguments.of(" \n ", false, Map.of(), List.of()),
        Arguments.of("", true, Map.of(), List.of("-ldflags=-s -w")),
        Arguments.of("", false, Map.of("main.v", "1.0"), List.of("-ldflags=-X main.v=1.0")),
        Arguments.of("", true, Map.of("main.v", "a b"), List.of("-ldflags=-s -w -X 'main.v=a b'")),
        Arguments.of("", false, Map.of("main.v", ""), List.of("-ldflags=-X main.v=")),
        Arguments.of("", false, Map.of("main.v", "a=b=c"), List.of("-ldflags=-X main.v=a=b=c")),
        Arguments.of("", false, Map.of("main.v", "it's"), List.of("-ldflags=-X \"main.v=it's\"")),
        Arguments.of(
            "", false, Map.of("main.v", "a \"b\""), List.of("-ldflags=-X 'main.v=a \"b\"'")),
        Arguments.of("", false, Map.of("main.v", "a\nb"), List.of("-ldflags=-X 'main.v=a\nb'")),
        Arguments.of(
            "",
            false,
            Map.of("example.com/a.b/c-d.Größe2", "x"),
            List.of("-ldflags=-X example.com/a.b/c-d.Größe2=x")),
        Arguments.of(
            "-linkmode=external",
            true,
            Map.of("main.v", "1"),
            List.of("-ldflags=-s -w -X main.v=1 -linkmode=external")),
        // Typed already: the program records the list, so it stays as it was typed.
        Arguments.of("-s -w -X main.v=1", true, Map.of(), List.of("-ldflags=-s -w -X main.v=1")),
        Arguments.of("-w", true, Map.of(), List.of("-ldflags=-s -w")),
        Arguments.of("-X main.v=1 -s", true, Map.of(), List.of("-ldflags=-w -X main.v=1 -s")),
        Arguments.of("-extldflags -s", true, Map.of(), List.of("-ldflags=-s -w -extldflags -s")),
        Arguments.of("  -v\n  -race ", false, Map.of(), List.of("-ldflags=-v\n  -race")),
        Arguments.of("\u00a0-v", false, Map.of(), List.of("-ldflags=-v")),
        // Go takes the last list whose pattern matches: both must strip.
        Arguments.of("all=-v", true, Map.of(), List.of("-ldflags=-s -w", "-ldflags=all=-s -w -v")),
        Arguments.of("./cmd/...=-v", false, Map.of(), List.of("-ldflags=./cmd/...=-v")),
        Arguments.of("all=", false, Map.of(), List.of("-ldflags=all=")));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void composes(String typed, boolean strip, Map<String, String> defines, List<String> words)
      throws Exception {
    assertThat(LdFlags.words(new LinkOptions(typed, strip, defines, false))).isEqualTo(words);
  }

  @Test
  void keepsTheOrderOfDefines() throws Exception {
    Map<String, String> defines = new LinkedHashMap<>();
    defines.put("main.z", "1");
    defines.put("main.a", "2");
    assertThat(LdFlags.words(new LinkOptions("", false, defines, false)))
        .containsExactly("-ldflags=-X main.z=1 -X main.a=2");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("-X 'main.v=1", Map.of(), "build.ldflags.quoteOpen"),
        Arguments.of("all=-X 'main.v=1", Map.of(), "build.ldflags.quoteOpen"),
        Arguments.of("'-s' -w", Map.of(), "build.ldflags.quoteFirst"),
        Arguments.of("\"-s -w\"", Map.of(), "build.ldflags.quoteFirst"),
        Arguments.of("s", Map.of(), "build.ldflags.noFlag"),
        Arguments.of("=-s", Map.of(), "build.ldflags.noFlag"),
        Arguments.of("", Map.of("main.v", "it's \"so\""), "build.define.bothQuotes"),
        Arguments.of("", Map.of("main.v", "a\0b"), "build.define.nul"),
        Arguments.of("", Map.of("version", "1"), "build.define.noPackage"),
        Arguments.of("", Map.of("", "1"), "build.define.noPackage"),
        Arguments.of("", Map.of(".v", "1"), "build.define.badName"),
        Arguments.of("", Map.of("main.", "1"), "build.define.badName"),
        Arguments.of("", Map.of("main.2v", "1"), "build.define.badName"),
        Arguments.of("", Map.of("main.v-x", "1"), "build.define.badName"),
        Arguments.of("", Map.of("my app.v", "1"), "build.define.badName"),
        Arguments.of("", Map.of("main=a.v", "1"), "build.define.badName"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(String typed, Map<String, String> defines, String key) {
    assertThatThrownBy(() -> LdFlags.words(new LinkOptions(typed, true, defines, false)))
        .isInstanceOfSatisfying(
            BadCommand.class,
            e -> {
              assertThat(e.problem().key()).isEqualTo(key);
              for (String name : defines.keySet()) {
                assertThat(e.problem().args()).containsEntry("define", name);
              }
            });
  }
}
