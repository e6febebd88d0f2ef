package io.github.goenv.app.coverage;

import io.github.goenv.go.RealGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Go module with what makes coverage difficult, in a directory with space and umlauts. */
final class SampleModule {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("go.mod", "module example.com/groesse\n\ngo 1.21\n"),
          Map.entry(
              "a/a.go",
              """
              package a

              import "fmt"

              // T has methods of the names of others.
              type T struct{}

              func (t *T) Do(x int) string {
              	if x > 1 {
              		// what is big
              		return "big"
              	}

              	f := func() string {
              		return fmt.Sprint(x)
              	}
              	return f()
              }

              type G[K comparable] struct{ k K }

              func (g G[K]) Do() K { return g.k }

              func Unused() { fmt.Println("<&>"); fmt.Println("größe \\t 世界") }; func Same() int { return 2 }

              func Empty() {}

              func init() { counter++ }

              func init() { counter++ }

              var counter int

              var Literal = func(x int) int {
              	if x > 2 {
              		return 1
              	}
              	return 0
              }
              """),
          Map.entry(
              "a/a_test.go",
              """
              package a

              import "testing"

              func TestDo(t *testing.T) { (&T{}).Do(2); G[int]{}.Do(); Literal(1) }
              """),
          Map.entry("a/crlf.go", "package a\r\n\r\nfunc Windows() int {\r\n\treturn 1\r\n}\r\n"),
          Map.entry("b/b.go", "package b\n\nfunc B() int { return 1 }\n"),
          Map.entry(
              "b/b_test.go",
              """
              package b

              import (
              	"testing"

              	"example.com/groesse/a"
              )

              func TestB(t *testing.T) { B(); (&a.T{}).Do(0) }
              """),
          Map.entry("empty/e.go", "package empty\n\nconst X = 1\n"),
          Map.entry("untested/größe.go", "package untested\n\nfunc N() int { return 3 }\n"),
          Map.entry(
              "cmd/app/main.go",
              """
              package main

              import (
              	"fmt"
              	"os"

              	"example.com/groesse/a"
              )

              func main() {
              	if len(os.Args) > 1 {
              		fmt.Println((&a.T{}).Do(len(os.Args)))
              		return
              	}
              	a.Unused()
              }
              """));

  private SampleModule() {}

  static Path write(Path below) throws IOException {
    Path module = below.resolve("mein Modul größe 世界");
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = module.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return module;
  }

  /** What {@code go test} prints, and a profile. */
  static List<String> test(Path module, Path profile, String... more)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("test"));
    words.add("-coverprofile=" + profile);
    words.addAll(List.of(more));
    words.add("./...");
    return RealGo.run(module, "", words.toArray(new String[0]));
  }
}
