package io.github.goenv.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
import io.github.goenv.dirhash.FileName;
import io.github.goenv.dirhash.HashedDirectory;
import io.github.goenv.dirhash.HashedFile;
import io.github.goenv.files.EntryStamp;
import io.github.goenv.filetree.FileTree;
import io.github.goenv.filetree.Kind;
import io.github.goenv.filetree.KnownFiles;
import io.github.goenv.filetree.TreeEntry;
import io.github.goenv.signature.Keys;
import io.github.goenv.signature.SigningKey;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Go's own package for signed notes (the copy that the go command is built from) takes our locks,
 * and a program that knows docs/lock.md alone computes the same nodes.
 */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class LockAgainstGoTest {
  private static final String MAIN =
      """
      package main

      import (
      	"bytes"
      	"crypto/sha256"
      	"fmt"
      	"os"
      	"path/filepath"
      	"sort"
      	"unicode/utf8"

      	"goenv.invalid/locks/note"
      )

      // Name in a line: control characters, % and what is no UTF-8 as % and two digits.
      func text(name string) string {
      	var out bytes.Buffer
      	for i := 0; i < len(name); i++ {
      		c := name[i]
      		if c < ' ' || c == '%' || c == 0x7f || c >= 0x80 && !utf8.ValidString(name) {
      			fmt.Fprintf(&out, "%%%02X", c)
      		} else {
      			out.WriteByte(c)
      		}
      	}
      	return out.String()
      }

      func node(dir string) (string, bool) {
      	entries, err := os.ReadDir(dir)
      	if err != nil {
      		panic(err)
      	}
      	sort.Slice(entries, func(i, j int) bool { return entries[i].Name() < entries[j].Name() })
      	hash := sha256.New()
      	any := false
      	for _, e := range entries {
      		path := filepath.Join(dir, e.Name())
      		info, err := os.Lstat(path)
      		if err != nil {
      			panic(err)
      		}
      		kind, sum := "o", fmt.Sprintf("%x", sha256.Sum256(nil))
      		switch {
      		case info.IsDir():
      			below, found := node(path)
      			if !found {
      				continue
      			}
      			kind, sum = "d", below
      		case info.Mode()&os.ModeSymlink != 0:
      			target, _ := os.Readlink(path)
      			kind, sum = "l", fmt.Sprintf("%x", sha256.Sum256([]byte(target)))
      		case info.Mode().IsRegular():
      			content, err := os.ReadFile(path)
      			if err != nil {
      				panic(err)
      			}
      			kind, sum = "f", fmt.Sprintf("%x", sha256.Sum256(content))
      			if info.Mode()&0o100 != 0 {
      				kind = "x"
      			}
      		}
      		fmt.Fprintf(hash, "%s %s  %s\\n", kind, sum, text(e.Name()))
      		any = true
      	}
      	return fmt.Sprintf("%x", hash.Sum(nil)), any
      }

      func main() {
      	if os.Args[1] == "node" {
      		sum, _ := node(os.Args[2])
      		fmt.Println(sum)
      		return
      	}
      	verifier, err := note.NewVerifier(os.Args[2])
      	if err != nil {
      		panic(err)
      	}
      	content, err := os.ReadFile(os.Args[3])
      	if err != nil {
      		panic(err)
      	}
      	n, err := note.Open(content, note.VerifierList(verifier))
      	if err != nil {
      		fmt.Println("refused:", err)
      		return
      	}
      	fmt.Print(n.Text)
      }
      """;

  @TempDir static Path work;
  private static Path program;

  @BeforeAll
  static void build() throws Exception {
    Path root = Path.of(said(List.of("go", "env", "GOROOT")).strip());
    Path source = root.resolve("src/cmd/vendor/golang.org/x/mod/sumdb/note/note.go");
    assumeTrue(Files.isRegularFile(source), "this GOROOT has no sources of cmd/go");
    Files.createDirectories(work.resolve("note"));
    Files.copy(source, work.resolve("note/note.go"));
    Files.writeString(work.resolve("go.mod"), "module goenv.invalid/locks\n\ngo 1.21\n");
    Files.writeString(work.resolve("main.go"), MAIN);
    program = work.resolve("locks");
    said(List.of("go", "build", "-o", program.toString(), "."));
  }

  private static String said(List<String> words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(work.toFile());
    builder.environment().put("GOWORK", "off");
    builder.environment().put("GOFLAGS", "");
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(words.toString()).isZero();
    return text;
  }

  @Test
  void goTakesOurSignatures() throws Exception {
    SigningKey key = SigningKey.read(Keys.privatePem(Keys.pair("Ed25519")));
    String text =
        LockText.of(
            new Lock(
                new Expected("1.26", Map.of("GOFLAGS", "-trimpath"), List.of(), List.of("GOCACHE")),
                List.of(
                    new LockedToolchain(
                        new ToolchainId("go1.26.8", "linux", "amd64"),
                        "h1:" + "A".repeat(43) + "=",
                        "0".repeat(64),
                        Map.of("src/\u00fcber \u7530", "1".repeat(64))))));
    String signed = LockNote.signed(text, key);
    Path file = Files.writeString(work.resolve("goenv.lock"), signed);
    String own = String.valueOf(LockNote.key(key.verification()));

    assertThat(said(List.of(program.toString(), "note", own, file.toString()))).isEqualTo(text);
    Files.writeString(file, signed.replace("trimpath", "trimpatH"));
    assertThat(said(List.of(program.toString(), "note", own, file.toString())))
        .startsWith("refused:");
  }

  private static FileTree tree(Path root) throws Exception {
    HashedDirectory all = HashedDirectory.below(root, Set.of(), 2, new KnownFiles(null));
    FileTree tree = new FileTree();
    all.directories().forEach(each -> tree.directory(each.name(), each.stamp()));
    for (HashedFile each : all.files()) {
      FileName name = each.found().name();
      EntryStamp stamp = each.stamp();
      assertThat(stamp).isNotNull();
      Kind kind = stamp.executable() ? Kind.EXECUTABLE : Kind.FILE;
      tree.add(
          name.directoryName(),
          new TreeEntry(name.base(), name.base(), kind, each.sha256(), stamp));
    }
    return tree;
  }

  /**
   * Names with control characters, percent signs and bytes that are no UTF-8; empty directories.
   */
  @Test
  void othersComputeTheSameNodes() throws Exception {
    List<String> names =
        List.of(
            "a", "a-b", "a b", "%", "%41", "\u00fc", "\uFF1A", "\uD83D\uDE00", "t\tb", "Z", ".x");
    Random random = new Random(5);
    for (int round = 0; round < 12; round++) {
      Path root = Files.createDirectories(work.resolve("tree" + round));
      List<Path> directories = new ArrayList<>(List.of(root));
      for (int i = 0; i < 40; i++) {
        Path above = directories.get(random.nextInt(directories.size()));
        Path path = above.resolve(names.get(random.nextInt(names.size())) + random.nextInt(3));
        if (Files.exists(path)) {
          continue;
        }
        if (random.nextInt(3) == 0) {
          directories.add(Files.createDirectory(path));
        } else {
          Files.writeString(path, "content " + random.nextInt(5));
          assertThat(path.toFile().setExecutable(random.nextInt(4) == 0)).isTrue();
        }
      }
      said(List.of("sh", "-c", "printf x > \"$(printf '%s/\\303\\050\\377' \"$0\")\"", root + ""));
      FileTree tree = tree(root);
      String node = said(List.of(program.toString(), "node", root.toString())).strip();
      assertThat(tree.root()).isEqualTo(node);
      FileTree again = FileTree.ofList(tree.list());
      assertThat(again).isNotNull();
      assertThat(again.root()).isEqualTo(node);
      assertThat(again.nodes()).isEqualTo(tree.nodes());
    }
  }

  @Test
  void theNodesOfThisGorootAreThose() throws Exception {
    Path root = Path.of(said(List.of("go", "env", "GOROOT")).strip()).toRealPath();
    Path part = root.resolve("src/cmd/go");
    try (Stream<Path> links = Files.walk(part)) {
      assumeTrue(links.noneMatch(Files::isSymbolicLink));
    }
    assertThat(tree(part).root())
        .isEqualTo(said(List.of(program.toString(), "node", part.toString())).strip());
  }
}
