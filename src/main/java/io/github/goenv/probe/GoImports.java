package io.github.goenv.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;

/** Reads the import declarations at the head of a Go file, by the tokens of the language. */
final class GoImports {
  private static final int END = -1;

  private final BufferedReader file;
  private int next;

  private GoImports(BufferedReader file) throws IOException {
    this.file = file;
    this.next = file.read();
  }

  /**
   * Whether the file imports {@code "C"}. Reads no further than to the first declaration.
   *
   * @param imports gets the paths of all that it imports
   */
  static boolean read(BufferedReader file, Set<String> imports) throws IOException {
    return new GoImports(file).read(imports);
  }

  private boolean read(Set<String> imports) throws IOException {
    if (!token().equals("package")) {
      return false;
    }
    token();
    boolean c = false;
    while (token().equals("import")) {
      String token = token();
      boolean group = token.equals("(");
      while (!token.isEmpty() && !token.equals(")")) {
        if (token.startsWith("\"")) {
          c |= token.equals("\"C");
          imports.add(token.substring(1));
          if (!group) {
            break;
          }
        }
        token = token();
      }
    }
    return c;
  }

  /**
   * The next word, string or sign; a string of either kind begins with a quote and does not end
   * with one. Empty at the end of the file.
   */
  private String token() throws IOException {
    while (next != END) {
      int c = next;
      next = file.read();
      if (c == '/' && next == '/') {
        skipLine();
      } else if (c == '/' && next == '*') {
        skipBlock();
      } else if (c == '"' || c == '`') {
        return string(c);
      } else if (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c)) {
        return word(c);
      } else if (c > ' ' && c != ';' && c != '\uFEFF') {
        return String.valueOf((char) c);
      }
    }
    return "";
  }

  private void skipLine() throws IOException {
    while (next != END && next != '\n') {
      next = file.read();
    }
  }

  private void skipBlock() throws IOException {
    int before = END;
    next = file.read();
    while (next != END && !(before == '*' && next == '/')) {
      before = next;
      next = file.read();
    }
    next = next == END ? END : file.read();
  }

  private String string(int quote) throws IOException {
    StringBuilder text = new StringBuilder("\"");
    while (next != END && next != quote && (quote == '`' || next != '\n')) {
      text.append((char) next);
      next = file.read();
    }
    next = next == END ? END : file.read();
    return text.toString();
  }

  private String word(int first) throws IOException {
    StringBuilder text = new StringBuilder().append((char) first);
    while (Character.isJavaIdentifierPart(next) && next != END) {
      text.append((char) next);
      next = file.read();
    }
    return text.toString();
  }
}
