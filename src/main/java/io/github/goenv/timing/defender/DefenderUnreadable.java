package io.github.goenv.timing.defender;

import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file that gave no scans.
 *
 * @param reason what kind of file it is
 * @param detail where in the file, or which error: technical, the same in every language, without
 *     paths of this machine; may be empty
 */
public record DefenderUnreadable(Reason reason, String detail) implements DefenderReport {
  private static final int MAX_DETAIL = 200;

  /** Cuts an over-long detail: a path into a hostile file can be as long as the file. */
  public DefenderUnreadable {
    if (detail.length() > MAX_DETAIL) {
      detail = detail.substring(0, MAX_DETAIL);
    }
  }

  /** The report with a note that says why it has no scans. */
  @Override
  public BuildReport join(BuildReport build) {
    List<Note> notes = new ArrayList<>(build.notes());
    notes.add(new Note("scan-file-" + reason.code(), Map.of("detail", detail)));
    return build.withNotes(notes);
  }

  /** Why a file gave no scans. */
  public enum Reason {
    /** There is no file. */
    MISSING("missing"),
    /** The file has no content. */
    EMPTY("empty"),
    /** The file is truncated. */
    CUT_OFF("cut-off"),
    /** The file begins as JSON and is none. */
    MALFORMED("malformed"),
    /** The file has neither {@code TopProcesses} nor {@code TopScans}, or no row of them reads. */
    WRONG_SHAPE("wrong-shape"),
    /** The file is the recording, from which the report is yet to be made. */
    RECORDING("recording"),
    /** The rows are one text each: {@code ConvertTo-Json} was given too small a depth. */
    TOO_SHALLOW("too-shallow"),
    /** The file is larger than any report a person asks for. */
    TOO_LARGE("too-large"),
    /** The file could not be read. */
    IO_ERROR("io-error");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The word for this reason in codes of notes. */
    public String code() {
      return code;
    }
  }
}
