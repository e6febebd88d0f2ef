package io.github.goenv.fix;

import java.util.List;
import java.util.Random;

/** Texts that mean something to a shell, from a seed. */
public final class HostileTexts {
  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "\u2018",
          "\u2019",
          "\u201A",
          "\u201B",
          "\u201C",
          "\u201D",
          "`",
          "$",
          "$(touch x)",
          "${HOME}",
          "$env:USERPROFILE",
          "`whoami`",
          "[",
          "]",
          "[abc]",
          "*",
          "?",
          "{",
          "}",
          "(",
          ")",
          ";",
          "&",
          "&&",
          "|",
          "<",
          ">",
          "#",
          "<#",
          "#>",
          "@'",
          "'@",
          "@\"",
          "%",
          "!",
          "~",
          "\\",
          "\\\\",
          " ",
          "  ",
          "\t",
          "\n",
          "\r\n",
          "'\n'@",
          "-",
          "--",
          "--%",
          "=",
          ",",
          ":",
          "\u00E9",
          "\u9879\u76EE",
          "\uD83D\uDE00",
          "\u00A0",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "a",
          "go",
          "C:\\",
          "/tmp/",
          "EOF",
          "exit 1",
          "rm -rf ~",
          "; Remove-Item -Recurse C:\\ #");

  private HostileTexts() {}

  /** One of up to ten pieces. */
  public static String next(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(10); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
