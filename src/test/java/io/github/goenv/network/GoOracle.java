package io.github.goenv.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Go's own library makes of the same input: a program that the go of this machine builds. */
final class GoOracle {
  private static final String SOURCE =
      """
      package main

      import (
      	"bufio"
      	"crypto/x509"
      	"encoding/base64"
      	"encoding/pem"
      	"fmt"
      	"net/http"
      	"net/url"
      	"os"
      	"path"
      	"strings"
      )

      // Of golang.org/x/mod/module, which is in no library that a program can import.
      func matches(globs, target string) bool {
      	for _, glob := range strings.Split(globs, ",") {
      		glob = strings.TrimSuffix(glob, "/")
      		if glob == "" {
      			continue
      		}
      		n := strings.Count(glob, "/")
      		parts := strings.Split(target, "/")
      		if len(parts) <= n {
      			continue
      		}
      		if ok, _ := path.Match(glob, strings.Join(parts[:n+1], "/")); ok {
      			return true
      		}
      	}
      	return false
      }

      func main() {
      	lines := bufio.NewScanner(os.Stdin)
      	if len(os.Args) > 1 {
      		file, err := os.Open(os.Args[1])
      		if err != nil {
      			panic(err)
      		}
      		lines = bufio.NewScanner(file)
      	}
      	lines.Buffer(nil, 1<<24)
      	for lines.Scan() {
      		fields := strings.Split(lines.Text(), " ")
      		args := make([]string, len(fields))
      		for i, field := range fields[1:] {
      			text, _ := base64.StdEncoding.DecodeString(field)
      			args[i] = string(text)
      		}
      		switch fields[0] {
      		case "pem":
      			blocks, taken := 0, 0
      			rest := []byte(args[0])
      			for {
      				var block *pem.Block
      				block, rest = pem.Decode(rest)
      				if block == nil {
      					break
      				}
      				if block.Type == "CERTIFICATE" && len(block.Headers) == 0 {
      					blocks++
      					if _, err := x509.ParseCertificate(block.Bytes); err == nil {
      						taken++
      					}
      				}
      			}
      			fmt.Println(blocks, taken)
      		case "proxy":
      			address, err := url.Parse(args[0])
      			if err != nil {
      				fmt.Println("bad")
      				continue
      			}
      			proxy, err := http.ProxyFromEnvironment(&http.Request{URL: address})
      			if err != nil || proxy == nil {
      				fmt.Println("none")
      			} else {
      				fmt.Println(proxy.Host)
      			}
      		case "glob":
      			fmt.Println(matches(args[0], args[1]))
      		}
      	}
      }
      """;

  private final Path program;
  private final Path root;
  private int number;

  /** Builds it in {@code root}. */
  GoOracle(Path root) throws Exception {
    this.root = root;
    Files.writeString(root.resolve("main.go"), SOURCE);
    Files.writeString(root.resolve("go.mod"), "module oracle\n\ngo 1.21\n");
    program = root.resolve("oracle.exe");
    Captured built =
        Processes.capture(
            new Command(
                List.of(ServersTest.go().toString(), "build", "-o", program.toString(), "."),
                root,
                System.getenv(),
                Duration.ofMinutes(5)),
            1 << 16);
    assertThat(built.exit().exitCode()).as(built.stderr()).isZero();
  }

  /** A question: what it is about and its arguments. */
  static String question(String about, byte[]... arguments) {
    StringBuilder line = new StringBuilder(about);
    for (byte[] each : arguments) {
      line.append(' ').append(Base64.getEncoder().encodeToString(each));
    }
    return line.toString();
  }

  /** The answers, a line for each question. */
  List<String> answers(Map<String, String> set, List<String> questions) throws Exception {
    Path file = root.resolve("questions" + number++);
    Files.write(file, questions);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment
        .keySet()
        .removeIf(name -> name.toUpperCase(java.util.Locale.ROOT).contains("PROXY"));
    environment.putAll(set);
    Captured said =
        Processes.capture(
            new Command(
                List.of(program.toString(), file.toString()),
                root,
                environment,
                Duration.ofMinutes(1)),
            1 << 22);
    assertThat(said.exit().exitCode()).as(said.stderr()).isZero();
    List<String> answers = said.stdout().lines().toList();
    assertThat(answers).hasSameSizeAs(questions);
    return answers;
  }
}
