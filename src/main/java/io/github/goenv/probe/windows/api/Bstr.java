package io.github.goenv.probe.windows.api;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import org.jspecify.annotations.Nullable;

/** A text as COM takes it, freed when it is closed. */
final class Bstr implements AutoCloseable {
  private static final NativeFunction ALLOCATE = new NativeFunction("oleaut32", "SysAllocString");
  private static final NativeFunction FREE = new NativeFunction("oleaut32", "SysFreeString");

  private final @Nullable Pointer pointer;

  /** A copy of {@code text}. */
  Bstr(String text) throws NativeFailure {
    pointer = ALLOCATE.pointer(new WString(text));
  }

  /** The value to give to methods. */
  @Nullable Pointer value() {
    return pointer;
  }

  /** The text at {@code bstr}; its length in bytes is written before it. */
  static String text(Pointer bstr) {
    return new String(bstr.getCharArray(0, bstr.getInt(-Integer.BYTES) / Character.BYTES));
  }

  @Override
  public void close() {
    try {
      FREE.call(pointer);
    } catch (NativeFailure e) {
      // oleaut32 without SysFreeString: there is nothing to be done.
    }
  }
}
