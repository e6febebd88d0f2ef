package io.github.goenv.timing.graph;

/**
 * A file about a build that told nothing.
 *
 * @param reason what kind of file it is
 * @param detail where in the file, or which error: technical, the same in every language, without
 *     paths of this machine; may be empty
 */
public record Unreadable(Reason reason, String detail) implements Timing, Tracing, ToolLogging {
  private static final int MAX_DETAIL = 200;

  /** Cuts an over-long detail: a path into a hostile file can be as long as the file. */
  public Unreadable {
    if (detail.length() > MAX_DETAIL) {
      detail = detail.substring(0, MAX_DETAIL);
    }
  }

  /** Why a file gave no times. */
  public enum Reason {
    /** There is no file. */
    MISSING("missing"),
    /** The file has no content. */
    EMPTY("empty"),
    /** The file is truncated. */
    CUT_OFF("cut-off"),
    /** The file is no JSON. */
    MALFORMED("malformed"),
    /** The file is not what Go 1.21 to 1.27 write there. */
    WRONG_SHAPE("wrong-shape"),
    /** The file is larger than any of its kind. */
    TOO_LARGE("too-large"),
    /** The file could not be read. */
    IO_ERROR("io-error"),
    /** go wrote the graph before the build and was ended before it wrote the times. */
    INTERRUPTED("interrupted"),
    /** go could not write the times. */
    UNWRITTEN("unwritten"),
    /** go was not asked for times. */
    OFF("off");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The word for this reason in {@code build-*.json} and in message keys. */
    public String code() {
      return code;
    }
  }
}
