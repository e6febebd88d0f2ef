package io.github.goenv.probe.windows.api;

import io.github.goenv.fact.Fact;
import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/** A function of Windows that is not there or did not do its work. */
public final class NativeFailure extends Exception {
  private static final long serialVersionUID = 1L;

  public static final int FILE_NOT_FOUND = 2;
  public static final int PATH_NOT_FOUND = 3;
  public static final int ACCESS_DENIED = 5;

  private final int code;
  private final transient Text reason;
  private final transient @Nullable Text remedy;

  public NativeFailure(int code, Text reason, @Nullable Text remedy) {
    super(reason.key() + " " + reason.args(), null, false, false);
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** No such DLL or export. */
  public static NativeFailure missing(String library, String function) {
    return new NativeFailure(
        0, Text.of("windows.no-function", "function", function, "library", library), null);
  }

  /**
   * A function that failed.
   *
   * @param code Windows' error number, or an HRESULT or NTSTATUS
   * @param subject what it was asked about; empty when it has no subject
   */
  public static NativeFailure error(String function, int code, String subject) {
    if (code == ACCESS_DENIED) {
      return new NativeFailure(
          code,
          Text.of(
              "windows.access-denied",
              "function",
              function,
              "subject",
              subject.isEmpty() ? function : subject),
          Text.of("windows.access-denied.remedy"));
    }
    Text reason =
        subject.isEmpty()
            ? Text.of("windows.error", "function", function, "code", number(code))
            : Text.of(
                "windows.error.subject",
                "function",
                function,
                "code",
                number(code),
                "subject",
                subject);
    return new NativeFailure(code, reason, null);
  }

  /** Small error numbers as winerror.h has them, HRESULT and NTSTATUS in hexadecimal. */
  public static String number(int code) {
    return code >= 0 && code < 0x10000
        ? Integer.toString(code)
        : "0x" + Integer.toHexString(code).toUpperCase(java.util.Locale.ROOT);
  }

  /** The error number, HRESULT or NTSTATUS; 0 when the function is missing. */
  public int code() {
    return code;
  }

  /** This failure as a fact. */
  public <T> Fact<T> fact() {
    return new Fact.Unknown<>(reason, remedy);
  }
}
