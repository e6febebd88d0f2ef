package io.github.goenv.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StartsPrograms
class QuotedWordsTest {
  private static final String LETTERS = "aZ-=.,:/\\$%&#é世😀 \t\n\r'\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|``",
        "`  `|``",
        "-s -w|-s,-w",
        "` -s  -w `|-s,-w",
        "-X 'main.v=a b'|-X,main.v=a b",
        "-X \"main.v=it's\"|-X,main.v=it's",
        "a'b c'd|a'b,c'd",
        "'a'b|a,b",
        "''|<empty>",
        "\\'a|\\'a",
      })
  void splitsAsGoDoes(String list, String words) throws Exception {
    String shown = String.join(",", QuotedWords.split(list).orElseThrow()).replaceAll("^$", "");
    if (words.equals("<empty>")) {
      assertThat(QuotedWords.split(list).orElseThrow()).containsExactly("");
    } else {
      assertThat(shown).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "\"", "-X 'main.v=a", "'a' \"b", "'it\""})
  void refusesAnOpenQuote(String list) {
    assertThat(QuotedWords.split(list)).isEmpty();
    assertThat(list.charAt(QuotedWords.open(list))).isIn('\'', '"');
  }

  @Test
  void splitGivesBackWhatQuoteTook() throws Exception {
    Random random = new Random(20261123);
    int quotable = 0;
    for (int round = 0; round < 5000; round++) {
      List<String> words = new ArrayList<>();
      List<String> quoted = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        String word = "x" + word(random);
        if (QuotedWords.canQuote(word)) {
          words.add(word);
          quoted.add(QuotedWords.quote(word));
        }
      }
      quotable += words.size();
      assertThat(QuotedWords.split(String.join(" ", quoted)).orElseThrow()).isEqualTo(words);
    }
    assertThat(quotable).isGreaterThan(5000);
  }

  @Test
  void refusesToQuoteBothKinds() {
    assertThat(QuotedWords.canQuote("it's \"so\"")).isFalse();
    assertThatThrownBy(() -> QuotedWords.quote("it's \"so\""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The same lists to Go's own source, compiled by the go on this machine. */
  @Test
  void agreesWithGoItself(@TempDir Path directory) throws Exception {
    Path source = RealGo.goroot().resolve("src/cmd/internal/quoted/quoted.go");
    Files.createDirectories(directory.resolve("quoted"));
    Files.copy(source, directory.resolve("quoted/quoted.go"));
    Files.writeString(directory.resolve("go.mod"), "module oracle\n\ngo 1.21\n");
    Files.writeString(
        directory.resolve("main.go"),
        """
        package main

        import (
        	"bufio"
        	"encoding/hex"
        	"fmt"
        	"oracle/quoted"
        	"os"
        )

        func main() {
        	in := bufio.NewScanner(os.Stdin)
        	for in.Scan() {
        		list, _ := hex.DecodeString(in.Text())
        		words, err := quoted.Split(string(list))
        		if err != nil {
        			fmt.Println("error")
        			continue
        		}
        		for _, w := range words {
        			fmt.Print(hex.EncodeToString([]byte(w)), ";")
        		}
        		fmt.Println()
        	}
        }
        """);
    Random random = new Random(1);
    List<String> lists = new ArrayList<>();
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      String list = word(random) + word(random);
      lists.add(list);
      input.append(hex(list)).append('\n');
    }

    List<String> answers = RealGo.run(directory, input.toString(), "run", ".");

    assertThat(answers).hasSameSizeAs(lists).contains("error");
    for (int i = 0; i < lists.size(); i++) {
      assertThat(ours(lists.get(i))).as("list %s", lists.get(i)).isEqualTo(answers.get(i));
    }
  }

  private static String ours(String list) {
    List<String> words = QuotedWords.split(list).orElse(null);
    if (words == null) {
      return "error";
    }
    StringBuilder shown = new StringBuilder();
    for (String word : words) {
      shown.append(hex(word)).append(';');
    }
    return shown.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String word(Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }
}
