package io.github.goenv.dirhash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Go's own dirhash, the copy that the go command itself is built from, compiled by the go of this
 * machine.
 */
final class GoHashes {
  private static final String MAIN =
      """
      package main

      import (
      	"bufio"
      	"fmt"
      	"os"
      	"strings"

      	"goenv.invalid/hashes/dirhash"
      )

      func main() {
      	in := bufio.NewScanner(os.Stdin)
      	for in.Scan() {
      		words := strings.Split(in.Text(), "\\t")
      		var sum string
      		var err error
      		if words[0] == "zip" {
      			sum, err = dirhash.HashZip(words[1], dirhash.Hash1)
      		} else {
      			sum, err = dirhash.HashDir(words[1], words[2], dirhash.Hash1)
      		}
      		if err != nil {
      			sum = "error"
      		}
      		fmt.Println(sum)
      	}
      }
      """;

  private final Path program;

  GoHashes(Path directory) throws IOException, InterruptedException {
    Path root = Path.of(said(directory, List.of("go", "env", "GOROOT"), "").get(0));
    Path source = root.resolve("src/cmd/vendor/golang.org/x/mod/sumdb/dirhash/hash.go");
    assumeTrue(Files.isRegularFile(source), "this GOROOT has no sources of cmd/go");
    Files.createDirectories(directory.resolve("dirhash"));
    Files.copy(source, directory.resolve("dirhash/hash.go"));
    Files.writeString(directory.resolve("go.mod"), "module goenv.invalid/hashes\n\ngo 1.21\n");
    Files.writeString(directory.resolve("main.go"), MAIN);
    program = directory.resolve("hashes");
    said(directory, List.of("go", "build", "-o", program.toString(), "."), "");
  }

  /**
   * The hash of each, {@code error} where Go has none; a line is {@code zip FILE} or {@code dir}.
   */
  List<String> of(List<String> lines) throws IOException, InterruptedException {
    Path directory = program.getParent();
    return said(directory, List.of(program.toString()), String.join("\n", lines) + "\n");
  }

  private static List<String> said(Path directory, List<String> words, String input)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
    builder.environment().put("GOWORK", "off");
    builder.environment().put("GOFLAGS", "");
    Path given = Files.writeString(directory.resolve("input"), input);
    Process process =
        builder
            .redirectInput(given.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(words + " failed");
    }
    return new ArrayList<>(text.lines().toList());
  }
}
