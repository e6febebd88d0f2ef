package io.github.goenv.coverage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the functions of a Go file begin and end, and which of its lines have code: by the tokens
 * of the language, not by its grammar (go.dev/ref/spec, Lexical elements). A function declaration
 * begins with {@code func} where a top-level statement begins; of the braces outside of its
 * parentheses those of {@code struct} and {@code interface} belong to types, and the others to the
 * body. Of a file that does not compile this says nothing.
 */
public final class GoSource {
  private final byte[] text;
  private final List<Declared> functions = new ArrayList<>();
  private int[] firstCode = new int[256];
  private int[] lastCode = new int[256];

  private int at;
  private int line = 1;
  private int lineStart;

  /** Of parentheses, brackets and braces together. */
  private int depth;

  private boolean statementBegins = true;
  private String previous = "";
  private @Nullable Open open;

  private GoSource(byte[] text) {
    this.text = text;
  }

  /** Reads a file. */
  public static GoSource of(byte[] text) {
    GoSource source = new GoSource(text);
    source.scan();
    return source;
  }

  /** Its functions with a body, in their order. */
  public List<Declared> functions() {
    return functions;
  }

  /** How many lines it has; what follows the last line end is one of them. */
  public int lines() {
    return line;
  }

  /**
   * Whether a line has code from one column up to another: more than space, comments and brackets.
   */
  boolean hasCode(int number, int from, int to) {
    return number < firstCode.length
        && firstCode[number] != 0
        && firstCode[number] < to
        && lastCode[number] >= from;
  }

  /** A function whose end is not yet seen. */
  private static final class Open {
    private final int startLine;
    private final int startColumn;
    private boolean named;
    private boolean inReceiver;
    private boolean inBody;
    private int brackets;
    private @Nullable String receiver;
    private String name = "";

    Open(int startLine, int startColumn) {
      this.startLine = startLine;
      this.startColumn = startColumn;
    }
  }

  private void scan() {
    while (at < text.length) {
      byte c = text[at];
      if (c == '\n') {
        newLine();
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '/' && peek(1) == '/') {
        while (at < text.length && text[at] != '\n') {
          at++;
        }
      } else if (c == '/' && peek(1) == '*') {
        comment();
      } else {
        token(c);
      }
    }
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
    endOfStatement();
  }

  /** At the top level a line end ends what stands there, but for what is still to get a body. */
  private void endOfStatement() {
    if (depth == 0) {
      statementBegins = true;
      open = null;
    }
  }

  private void comment() {
    at += 2;
    while (at < text.length && !(text[at] == '*' && peek(1) == '/')) {
      skip();
    }
    at = Math.min(text.length, at + 2);
  }

  /** Steps over a byte inside a token or comment. */
  private void skip() {
    if (text[at++] == '\n') {
      line++;
      lineStart = at;
    }
  }

  private void token(byte c) {
    int column = at - lineStart + 1;
    switch (c) {
      case '"', '\'' -> {
        code(column);
        quoted(c);
        other();
      }
      case '`' -> {
        code(column);
        at++;
        while (at < text.length && text[at] != '`') {
          skip();
        }
        at++;
        other();
      }
      case '(', '[', '{' -> opens(c);
      case ')', ']', '}' -> closes(c);
      case ';' -> {
        at++;
        endOfStatement();
      }
      default -> {
        if (c != ',') {
          code(column);
        }
        if (isWord(c)) {
          word(column);
        } else {
          at++;
          other();
        }
      }
    }
  }

  private void quoted(byte quote) {
    at++;
    while (at < text.length && text[at] != quote && text[at] != '\n') {
      at += text[at] == '\\' && peek(1) != '\n' ? 2 : 1;
    }
    at++;
  }

  private void other() {
    previous = "";
    statementBegins = false;
  }

  private void word(int column) {
    int from = at;
    while (at < text.length && isWord(text[at])) {
      at++;
    }
    String word = new String(text, from, at - from, StandardCharsets.UTF_8);
    Open function = open;
    if (depth == 0 && statementBegins && word.equals("func")) {
      open = new Open(line, column);
    } else if (function != null && function.inReceiver) {
      if (function.brackets == 0) {
        function.receiver = word; // the last one is the type
      }
    } else if (function != null && !function.named) {
      function.name = word;
      function.named = true;
    }
    previous = word;
    statementBegins = false;
  }

  private void opens(byte c) {
    Open function = open;
    if (function != null && !function.named) {
      function.inReceiver = true;
      function.brackets += c == '[' ? 1 : 0;
    } else if (function != null && depth == 0 && c == '{') {
      function.inBody = !previous.equals("struct") && !previous.equals("interface");
    }
    depth++;
    at++;
    other();
  }

  private void closes(byte c) {
    depth = Math.max(0, depth - 1);
    at++;
    Open function = open;
    if (function != null && function.inReceiver) {
      function.brackets -= c == ']' ? 1 : 0;
      function.inReceiver = depth > 0;
    } else if (function != null && function.inBody && depth == 0) {
      functions.add(
          new Declared(
              function.name,
              function.receiver,
              function.startLine,
              function.startColumn,
              line,
              at - lineStart + 1));
      open = null;
    }
    other();
  }

  /** Code stands at this column. */
  private void code(int column) {
    if (line >= firstCode.length) {
      firstCode = Arrays.copyOf(firstCode, line * 2);
      lastCode = Arrays.copyOf(lastCode, line * 2);
    }
    if (firstCode[line] == 0) {
      firstCode[line] = column;
    }
    lastCode[line] = column;
  }

  private int peek(int by) {
    return at + by < text.length ? text[at + by] : -1;
  }

  private static boolean isWord(byte c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c < 0;
  }
}
