package io.github.goenv.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions and percentages by Go's own parser and printer. */
@StartsPrograms
@Tag("go-builds")
class GoSourceOracleTest {
  /** Prints file and functions of all of the standard library, then some percentages. */
  private static final String ORACLE =
      """
      package main

      import (
      	"bufio"
      	"fmt"
      	"go/ast"
      	"go/parser"
      	"go/token"
      	"os"
      	"path/filepath"
      	"strings"
      )

      func main() {
      	out := bufio.NewWriter(os.Stdout)
      	defer out.Flush()
      	if os.Args[1] == "percent" {
      		for total := 1; total < 130; total++ {
      			for covered := 0; covered <= total; covered++ {
      				fmt.Fprintf(out, "%d %d %.1f%%\\n", covered, total, 100.0*float64(covered)/float64(total))
      			}
      		}
      		for _, total := range []int{2000, 4000, 8000, 999983} {
      			for covered := 0; covered <= total; covered += 1 + total/4001 {
      				fmt.Fprintf(out, "%d %d %.1f%%\\n", covered, total, 100.0*float64(covered)/float64(total))
      			}
      		}
      		return
      	}
      	filepath.Walk(os.Args[1], func(path string, info os.FileInfo, err error) error {
      		if err != nil || info.IsDir() || !strings.HasSuffix(path, ".go") || strings.Contains(path, "/types/testdata/") {
      			return nil
      		}
      		set := token.NewFileSet()
      		file, err := parser.ParseFile(set, path, nil, 0)
      		if err != nil {
      			return nil
      		}
      		fmt.Fprintf(out, "= %s\\n", path)
      		for _, decl := range file.Decls {
      			f, ok := decl.(*ast.FuncDecl)
      			if !ok || f.Body == nil {
      				continue
      			}
      			s, e := set.PositionFor(f.Pos(), false), set.PositionFor(f.End(), false)
      			fmt.Fprintf(out, "%s %d.%d-%d.%d\\n", name(f), s.Line, s.Column, e.Line, e.Column)
      		}
      		return nil
      	})
      }

      func name(f *ast.FuncDecl) string {
      	if f.Recv == nil || len(f.Recv.List) != 1 {
      		return f.Name.Name
      	}
      	t := f.Recv.List[0].Type
      	for {
      		switch x := t.(type) {
      		case *ast.StarExpr:
      			t = x.X
      		case *ast.ParenExpr:
      			t = x.X
      		case *ast.IndexExpr:
      			t = x.X
      		case *ast.IndexListExpr:
      			t = x.X
      		case *ast.Ident:
      			return x.Name + "." + f.Name.Name
      		default:
      			return f.Name.Name
      		}
      	}
      }
      """;

  @TempDir Path directory;

  @Test
  void findsEveryFunctionOfTheStandardLibraryAndPrintsAsGoDoes() throws Exception {
    Path program = directory.resolve("oracle.go");
    Files.writeString(program, ORACLE);
    String root = RealGo.run(directory, "", "env", "GOROOT").get(0);
    int files = 0;
    Deque<String> seen = new ArrayDeque<>();
    String file = "";
    List<String> differences = new ArrayList<>();
    for (String line : RealGo.run(directory, "", "run", program.toString(), root + "/src")) {
      if (line.startsWith("= ")) {
        files++;
        differ(file, seen.poll(), null, differences);
        file = line.substring(2);
        seen.clear();
        for (Declared each : GoSource.of(Files.readAllBytes(Path.of(file))).functions()) {
          String start = each.startLine() + "." + each.startColumn();
          seen.add(each.fullName() + " " + start + "-" + each.endLine() + "." + each.endColumn());
        }
      } else {
        differ(file, seen.poll(), line, differences);
      }
    }
    assertThat(files).isGreaterThan(4_000);
    assertThat(differences).isEmpty();

    List<String> percents = RealGo.run(directory, "", "run", program.toString(), "percent");
    assertThat(percents).hasSizeGreaterThan(20_000);
    for (String line : percents) {
      String[] words = line.split(" ");
      Counts counts = new Counts(Long.parseLong(words[0]), Long.parseLong(words[1]));
      assertThat(Percent.of(counts)).as(line).isEqualTo(words[2]);
    }
  }

  private static void differ(
      String file, @Nullable String seen, @Nullable String said, List<String> to) {
    if (!Objects.equals(seen, said)) {
      to.add(file + ": " + seen + ", and by go " + said);
    }
  }
}
