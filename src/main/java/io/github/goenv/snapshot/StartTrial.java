package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;

/**
 * A program built by go that was to be started from a place.
 *
 * @param place the name of the place, as in {@link Place}
 * @param directory where it lay
 * @param step how far it came
 * @param errorCode the number that the system gave (errno, GetLastError); absent when there is none
 * @param noExec where its file system is mounted with noexec; absent when it is not known to be
 * @param said what the system or the program said, in its own words; may be empty
 */
public record StartTrial(
    String place,
    String directory,
    Step step,
    Fact<Integer> errorCode,
    Fact<String> noExec,
    String said) {

  /** How far a trial came. */
  public enum Step {
    /** It was copied there, started, and answered as it should. */
    RAN,
    /** It could not be written there: nothing was started. */
    NOT_WRITTEN,
    /** The system did not start it. */
    NOT_STARTED,
    /** It was started and ended otherwise than it should; the error code is its exit code. */
    ENDED,
    /** It was started and did not end in time. */
    HUNG,
    /** It was written, and was gone or changed when it was to be started. */
    VANISHED
  }
}
