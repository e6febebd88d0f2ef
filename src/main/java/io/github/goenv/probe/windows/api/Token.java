package io.github.goenv.probe.windows.api;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The access token of this process. */
public final class Token {
  public static final int DUPLICATE = 0x0002;
  public static final int QUERY = 0x0008;

  private static final NativeFunction OPEN = new NativeFunction("advapi32", "OpenProcessToken");
  private static final NativeFunction SELF = new NativeFunction("kernel32", "GetCurrentProcess");

  private Token() {}

  public static Handle open(int access) throws NativeFailure {
    PointerByReference token = new PointerByReference();
    Pointer self = SELF.pointer();
    OPEN.check("", self, access, token);
    return Handle.of(token.getValue(), OPEN, "");
  }
}
