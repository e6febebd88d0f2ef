package io.github.goenv.go;

/** Takes a version apart by the grammar of cmd/internal/gover: N[.N[.N|kind[N]]], then a suffix. */
final class VersionScanner {

  String major = "";
  String minor = "";
  String patch = "";
  String kind = "";
  String pre = "";
  String suffix = "";

  /** No patch number was written. */
  boolean line;

  private final String text;
  private int at;

  VersionScanner(String text) {
    int end = 0;
    while (end < text.length() && !isSuffixStart(text.charAt(end))) {
      end++;
    }
    this.text = text.substring(0, end);
    this.suffix = text.substring(end);
  }

  boolean scan() {
    major = number();
    if (major.isEmpty()) {
      return false;
    }
    if (at == text.length()) {
      minor = "0";
      patch = "0";
      line = true;
      return true;
    }
    if (!dot()) {
      return false;
    }
    minor = number();
    if (minor.isEmpty()) {
      return false;
    }
    if (at == text.length()) {
      line = true;
      patch = beforeGo121() ? "0" : "";
      return true;
    }
    if (dot()) {
      patch = number();
      return !patch.isEmpty() && at == text.length();
    }
    return prerelease();
  }

  private boolean prerelease() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
      at++;
    }
    kind = text.substring(start, at);
    if (kind.isEmpty() || at == text.length()) {
      return !kind.isEmpty();
    }
    pre = number();
    return !pre.isEmpty() && at == text.length();
  }

  /** A missing patch number means .0 before Go 1.21, and the language version since. */
  private boolean beforeGo121() {
    return minor.length() < 2 || (minor.length() == 2 && minor.compareTo("21") < 0);
  }

  private boolean dot() {
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      return true;
    }
    return false;
  }

  /** A decimal number without leading zeros, or "". */
  private String number() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean padded = at - start > 1 && text.charAt(start) == '0';
    return padded ? "" : text.substring(start, at);
  }

  private static boolean isSuffixStart(char c) {
    return c == '-' || c == ' ' || c == '\t';
  }
}
