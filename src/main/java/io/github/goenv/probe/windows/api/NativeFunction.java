package io.github.goenv.probe.windows.api;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One function of one of Windows' own libraries, looked up when it is called, so that a Windows
 * without it is no error before that. Strings are given as {@link com.sun.jna.WString}.
 *
 * @param library the DLL's name without extension; searched in System32 only, so that no file in
 *     the project or on PATH takes its place
 * @param name the exported name, with its W
 */
public record NativeFunction(String library, String name) {
  /** LOAD_LIBRARY_SEARCH_SYSTEM32 of libloaderapi.h. */
  private static final Map<String, Object> SYSTEM32 = Map.of(Library.OPTION_OPEN_FLAGS, 0x800);

  /** Calls a function that returns an int, a BOOL, an HRESULT or an NTSTATUS. */
  public int call(@Nullable Object... arguments) throws NativeFailure {
    return resolve().invokeInt(arguments);
  }

  /** Calls a function that returns a number of 64 bits. */
  public long number(@Nullable Object... arguments) throws NativeFailure {
    return resolve().invokeLong(arguments);
  }

  /** Calls a function that returns a HANDLE or another pointer. */
  public @Nullable Pointer pointer(@Nullable Object... arguments) throws NativeFailure {
    return resolve().invokePointer(arguments);
  }

  /**
   * Calls a function that returns a BOOL.
   *
   * @param subject what it is asked about, for the message
   * @throws NativeFailure with GetLastError when it returns FALSE
   */
  public void check(String subject, @Nullable Object... arguments) throws NativeFailure {
    if (call(arguments) == 0) {
      throw failure(Native.getLastError(), subject);
    }
  }

  /** A failure of this function. */
  public NativeFailure failure(int code, String subject) {
    return NativeFailure.error(name, code, subject);
  }

  private Function resolve() throws NativeFailure {
    try {
      // ALT_CONVENTION is stdcall, which differs from C's convention on x86 only.
      return NativeLibrary.getInstance(library, SYSTEM32)
          .getFunction(name, Function.ALT_CONVENTION);
    } catch (UnsatisfiedLinkError e) {
      throw NativeFailure.missing(library + ".dll", name);
    }
  }
}
