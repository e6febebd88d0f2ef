package io.github.goenv.probe.windows.api;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** A HANDLE that is closed with CloseHandle. */
public final class Handle implements AutoCloseable {
  private static final NativeFunction CLOSE = new NativeFunction("kernel32", "CloseHandle");

  private final Pointer pointer;

  private Handle(Pointer pointer) {
    this.pointer = pointer;
  }

  /**
   * What {@code function} returned.
   *
   * @throws NativeFailure with GetLastError when it is null or INVALID_HANDLE_VALUE
   */
  public static Handle of(@Nullable Pointer pointer, NativeFunction function, String subject)
      throws NativeFailure {
    int error = Native.getLastError();
    if (pointer == null || pointer.equals(invalid())) {
      throw function.failure(error, subject);
    }
    return new Handle(pointer);
  }

  private static Pointer invalid() {
    return Pointer.createConstant(Native.POINTER_SIZE == 8 ? -1L : 0xFFFFFFFFL);
  }

  /** The value to give to functions. */
  public Pointer value() {
    return pointer;
  }

  @Override
  public void close() {
    try {
      CLOSE.call(pointer);
    } catch (NativeFailure e) {
      // kernel32 without CloseHandle: there is nothing to be done.
    }
  }
}
