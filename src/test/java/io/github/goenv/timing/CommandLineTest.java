package io.github.goenv.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          /usr/local/go/pkg/tool/linux_amd64/compile -o x.a -trimpath "a=>b" ./main.go | compile
          "C:\\\\Program Files\\\\Go\\\\pkg\\\\tool\\\\windows_amd64\\\\compile.exe" -o "$WORK\\\\b001" | compile
          "C:\\\\Go\\\\pkg\\\\tool\\\\windows_amd64\\\\ASM.EXE" -p runtime | ASM
          "C:\\\\Go\\\\pkg\\\\tool\\\\windows_arm64\\\\link.EXE" -o a.exe | link
          gcc -I /home/dev/cgo -o /tmp/go-build1/b001/link a.c | gcc
          "C:\\\\mingw64\\\\bin\\\\x86_64-w64-mingw32-gcc.exe" -c a.c | x86_64-w64-mingw32-gcc
          /home/dev/timer --log /tmp/x /usr/local/go/pkg/tool/linux_amd64/asm -p runtime | asm
          "C:\\\\my tools\\\\timer.exe" "C:\\\\Go\\\\pkg\\\\tool\\\\windows_amd64\\\\cgo.exe" -V=full | cgo
          sh -c "echo /pkg/tool/x/link" | sh
          "/opt/\\u4f60\\u597d (1)/go/pkg/tool/linux_amd64/vet" unit.cfg | vet
          "/opt/\\xe4\\xbd\\xa0/gcc-12" -c | gcc-12
          "/opt/\\344\\275\\240/clang" -c | clang
          "unterminated \\"word | ?
          "bad \\q escape" x | ?
          "" x | ?
          .exe | .exe
          """)
  void findsTheProgram(String line, String tool) {
    assertThat(CommandLine.tool(line)).isEqualTo(tool);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          a\\\\b | a\\b
          \\x41\\101\\u0041\\U00000041 | AAAA
          \\U0001F600 | 😀
          tab\\tend | tab\tend
          \\xe4\\xbd\\xa0 | 你
          quote\\"d | quote"d
          """)
  void undoesGoQuoting(String quoted, String plain) {
    assertThat(GoQuote.unquote(quoted, 0, quoted.length())).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "\\x4",
    "\\xg1",
    "\\u12",
    "\\uD800",
    "\\U00110000",
    "\\UFFFFFFFF",
    "\\9",
    "\\777",
    "\\",
    "\\z"
  })
  void refusesEscapesThatGoDoesNotWrite(String quoted) {
    assertThat(GoQuote.unquote(quoted, 0, quoted.length())).isNull();
  }

  @Test
  void undoesWhatStrconvQuoteDoes() {
    Random random = new Random(20261123);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder plain = new StringBuilder();
      StringBuilder quoted = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        append(random, plain, quoted);
      }
      assertThat(GoQuote.unquote(quoted.toString(), 0, quoted.length()))
          .isEqualTo(plain.toString());
      String line = "\"" + quoted + "\" rest";
      assertThat(GoQuote.closing(line, 0)).isEqualTo(quoted.length() + 1);
    }
  }

  private static void append(Random random, StringBuilder plain, StringBuilder quoted) {
    int c = random.nextInt(4) == 0 ? 0x20 + random.nextInt(0xD7E0) : random.nextInt(128);
    plain.appendCodePoint(c);
    switch (c) {
      case '\n' -> quoted.append("\\n");
      case 7 -> quoted.append("\\a");
      case 11 -> quoted.append("\\v");
      case '"', '\\' -> quoted.append('\\').append((char) c);
      default -> {
        if (c < ' ' || c == 127) {
          quoted.append("\\x").append(String.format("%02x", c));
        } else if (random.nextBoolean() && c > 127) {
          quoted.append("\\u").append(String.format("%04x", c));
        } else {
          quoted.appendCodePoint(c);
        }
      }
    }
  }

  @Test
  void survivesAnyLine() {
    Random random = new Random(7);
    String letters = "\"\\/ x41u.exegccompile\0é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        line.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(CommandLine.tool(line.toString())).isNotEmpty();
    }
  }
}
