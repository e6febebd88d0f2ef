package io.github.goenv.probe.windows;

import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;

/**
 * Shows cloud placeholders to one thread for a moment. Windows hides them from programs outside
 * %SystemRoot%, java.exe among them (Build a cloud file sync engine); exposing them to the whole
 * process would change what Maven's other code sees.
 *
 * <p>Do not enumerate directories meanwhile: the entries' data can be out of date then.
 */
final class PlaceholderExposure {
  /** PHCM_EXPOSE_PLACEHOLDERS of ntifs.h. */
  private static final byte EXPOSE = 2;

  private static final byte NOT_CHANGED = -1;

  /** {@code CHAR RtlSetThreadPlaceholderCompatibilityMode(CHAR)}, Windows 10 1709 and later. */
  private static final NativeFunction SET =
      new NativeFunction("ntdll", "RtlSetThreadPlaceholderCompatibilityMode");

  private PlaceholderExposure() {}

  /**
   * What is done with placeholders exposed.
   *
   * @param <T> what it answers
   * @param <E> how it fails
   */
  interface Reading<T, E extends Exception> {
    T read() throws E;
  }

  /** Sets the thread's mode. */
  interface Mode {
    /** Answers the mode before, negative when it was not changed (PHCM_ERROR_…). */
    byte set(byte mode) throws NativeFailure;
  }

  /** Runs {@code reading} on this thread; where Windows cannot expose them, it simply runs. */
  static <T, E extends Exception> T during(Reading<T, E> reading) throws E {
    // A CHAR fills the low byte of the register only.
    return during(mode -> (byte) SET.call(mode), reading);
  }

  static <T, E extends Exception> T during(Mode mode, Reading<T, E> reading) throws E {
    byte before = set(mode, EXPOSE);
    try {
      return reading.read();
    } finally {
      if (before >= 0) {
        set(mode, before);
      }
    }
  }

  private static byte set(Mode mode, byte value) {
    try {
      return mode.set(value);
    } catch (NativeFailure e) {
      return NOT_CHANGED;
    }
  }
}
