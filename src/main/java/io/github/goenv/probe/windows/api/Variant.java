package io.github.goenv.probe.windows.api;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VARIANT that COM fills, of the types that WMI gives; freed when it is closed. */
final class Variant implements AutoCloseable {
  private static final NativeFunction CLEAR = new NativeFunction("oleaut32", "VariantClear");
  private static final NativeFunction LOWEST = new NativeFunction("oleaut32", "SafeArrayGetLBound");
  private static final NativeFunction HIGHEST =
      new NativeFunction("oleaut32", "SafeArrayGetUBound");
  private static final NativeFunction ACCESS =
      new NativeFunction("oleaut32", "SafeArrayAccessData");
  private static final NativeFunction UNACCESS =
      new NativeFunction("oleaut32", "SafeArrayUnaccessData");

  // VARENUM of wtypes.h.
  private static final int VT_I2 = 2;
  private static final int VT_I4 = 3;
  private static final int VT_BSTR = 8;
  private static final int VT_BOOL = 11;
  private static final int VT_UI1 = 17;
  private static final int VT_ARRAY = 0x2000;

  /**
   * The type, three reserved words, then the value: as long as the record of two pointers in it.
   */
  private static final int VALUE = 8;

  private static final int MOST_ELEMENTS = 100_000;

  private final Memory memory = new Memory(VALUE + 2L * Native.POINTER_SIZE);

  /** An empty one. */
  Variant() {
    memory.clear();
  }

  Pointer memory() {
    return memory;
  }

  /**
   * A text, a boolean, a number, or a {@code List<Object>} of them; null when it holds nothing or
   * another type, of which WMI's classes that we ask have none.
   */
  @Nullable Object value() throws NativeFailure {
    int type = memory.getShort(0) & 0xFFFF;
    if ((type & VT_ARRAY) == 0) {
      return element(type, memory, VALUE);
    }
    Pointer array = memory.getPointer(VALUE);
    return array == null ? null : elements(type & ~VT_ARRAY, array);
  }

  private static @Nullable Object elements(int type, Pointer array) throws NativeFailure {
    int size = size(type);
    if (size == 0) {
      return null;
    }
    int count = bound(HIGHEST, array) - bound(LOWEST, array) + 1;
    PointerByReference data = new PointerByReference();
    int result = ACCESS.call(array, data);
    if (result < 0) {
      throw ACCESS.failure(result, "");
    }
    try {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < Math.min(count, MOST_ELEMENTS); i++) {
        Object element = element(type, data.getValue(), (long) i * size);
        if (element != null) {
          all.add(element);
        }
      }
      return all;
    } finally {
      UNACCESS.call(array);
    }
  }

  private static int bound(NativeFunction function, Pointer array) throws NativeFailure {
    IntByReference bound = new IntByReference();
    int result = function.call(array, 1, bound);
    if (result < 0) {
      throw function.failure(result, "");
    }
    return bound.getValue();
  }

  /** Bytes of an element; 0 for a type that is not read. */
  private static int size(int type) {
    return switch (type) {
      case VT_BSTR -> Native.POINTER_SIZE;
      case VT_I4 -> Integer.BYTES;
      case VT_I2, VT_BOOL -> Short.BYTES;
      case VT_UI1 -> Byte.BYTES;
      default -> 0;
    };
  }

  private static @Nullable Object element(int type, Pointer from, long offset) {
    return switch (type) {
      case VT_BSTR -> {
        Pointer text = from.getPointer(offset);
        yield text == null ? "" : Bstr.text(text); // a null BSTR is an empty text
      }
      case VT_BOOL -> from.getShort(offset) != 0;
      case VT_I4 -> from.getInt(offset);
      case VT_I2 -> (int) from.getShort(offset);
      case VT_UI1 -> from.getByte(offset) & 0xFF;
      default -> null;
    };
  }

  @Override
  public void close() {
    try {
      CLEAR.call(memory);
    } catch (NativeFailure e) {
      // oleaut32 without VariantClear: there is nothing to be done.
    } finally {
      memory.close();
    }
  }
}
