package io.github.goenv.fact;

import java.util.function.UnaryOperator;

/**
 * Where a value came from, as users see it in {@code evidence[].source} of {@code report.json}.
 *
 * @param kind the kind of place
 * @param detail which one: a variable, registry key, file or function; may be empty
 */
public record Source(Kind kind, String detail) {

  /**
   * Kinds of places a value can come from; the text forms are a contract ({@code
   * report.schema.json}).
   */
  public enum Kind {
    /** The environment this process inherited. */
    PROCESS("process"),
    /** {@code HKCU\Environment}. */
    USER_REGISTRY("user-registry"),
    /** {@code HKLM\…\Session Manager\Environment}; on Unix {@code /etc/environment}. */
    MACHINE_REGISTRY("machine-registry"),
    /** The file {@code go env -w} writes. */
    GO_ENV_FILE("go-env-file"),
    /** {@code $GOROOT/go.env}. */
    GOROOT_GO_ENV("goroot-go.env"),
    /** Go's built-in rule. */
    GO_DEFAULT("go-default"),
    /** The Go or Maven project's files. */
    PROJECT("project"),
    /** The plugin's configuration. */
    POM("pom"),
    /** A file or directory looked at. */
    FILE_SYSTEM("file-system"),
    /** Any other registry key. */
    REGISTRY("registry"),
    /** A WMI class. */
    WMI("wmi"),
    /** A function of the operating system or the Java runtime. */
    API("api"),
    /** An entry of PATH. */
    PATH("path");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word written to files. */
    public String word() {
      return word;
    }
  }

  /** A source of {@code kind} with a detail. */
  public static Source of(Kind kind, String detail) {
    return new Source(kind, detail);
  }

  /** The environment variable {@code name} of this process. */
  public static Source process(String name) {
    return new Source(Kind.PROCESS, name);
  }

  /** The file or directory {@code path}. */
  public static Source file(String path) {
    return new Source(Kind.FILE_SYSTEM, path);
  }

  /**
   * Reads the text form back.
   *
   * @throws IllegalArgumentException when the kind is none of ours
   */
  public static Source parse(String text) {
    int colon = text.indexOf(':');
    String word = colon < 0 ? text : text.substring(0, colon);
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(word)) {
        return new Source(kind, colon < 0 ? "" : text.substring(colon + 1));
      }
    }
    throw new IllegalArgumentException("no kind of source: " + word);
  }

  /** The text form with its detail changed; the kind stays what it is. */
  public String toString(UnaryOperator<String> change) {
    return new Source(kind, change.apply(detail)).toString();
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.word : kind.word + ":" + detail;
  }
}
