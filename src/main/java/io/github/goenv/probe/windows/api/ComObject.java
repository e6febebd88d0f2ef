package io.github.goenv.probe.windows.api;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * An interface of a COM object. Its methods are called by their places in its table, which the
 * headers of Windows fix for ever; wrappers of whole interfaces would be loaded whole.
 */
final class ComObject implements AutoCloseable {
  private static final int RELEASE = 2;

  private final Pointer pointer;

  private ComObject(Pointer pointer) {
    this.pointer = pointer;
  }

  /** What a call has put into {@code out}; null when it has put nothing there. */
  static @Nullable ComObject of(PointerByReference out) {
    Pointer pointer = out.getValue();
    return pointer == null ? null : new ComObject(pointer);
  }

  /** The value to give to functions. */
  Pointer value() {
    return pointer;
  }

  /**
   * Calls a method that returns an HRESULT.
   *
   * @param place its place in the table, from 0 for QueryInterface
   */
  int call(int place, @Nullable Object... arguments) {
    @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
    all[0] = pointer;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Pointer method = pointer.getPointer(0).getPointer((long) place * Native.POINTER_SIZE);
    return Function.getFunction(method, Function.ALT_CONVENTION).invokeInt(all);
  }

  @Override
  public void close() {
    call(RELEASE);
  }
}
