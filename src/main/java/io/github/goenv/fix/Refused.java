package io.github.goenv.fix;

/**
 * A change that a plan does not make.
 *
 * @param title what it would do
 * @param check the check that wants it
 * @param reason why not
 * @param detail what the reason speaks of: a path, a check; empty for nothing
 */
public record Refused(String title, String check, Reason reason, String detail) {

  /** Why a change is not made. */
  public enum Reason {
    /** Whoever manages the machine has Defender keep its exclusions (TPExclusions). */
    PROTECTED("protected"),
    /** An exclusion of more than a directory of go. */
    TOO_BROAD("too-broad"),
    /** Personal data was taken out of the report, so that the real text is not known. */
    REDACTED("redacted"),
    /** A text that no command and no file can hold as it is. */
    UNWRITABLE("unwritable"),
    /** Another finding wants the same thing to be something else. */
    CONFLICT("conflict"),
    /** Of another system than the one that the plan is for. */
    OTHER_SYSTEM("other-system");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /** The last part of the key of its sentence. */
    public String word() {
      return word;
    }
  }
}
