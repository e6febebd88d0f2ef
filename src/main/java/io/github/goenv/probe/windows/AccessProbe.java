package io.github.goenv.probe.windows;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads who may change a directory (GetNamedSecurityInfo). */
final class AccessProbe {
  private static final NativeFunction SECURITY =
      new NativeFunction("advapi32", "GetNamedSecurityInfoW");
  private static final NativeFunction FREE = new NativeFunction("kernel32", "LocalFree");

  private static final int SE_FILE_OBJECT = 1;
  private static final int DACL_SECURITY_INFORMATION = 4;

  /** Where an ACL has its size (MS-DTYP 2.4.5). */
  private static final int SIZE_AT = 2;

  private AccessProbe() {}

  /** Whether accounts other than the owner and administrators may put files into {@code path}. */
  static Fact<Boolean> othersMayWrite(String path) {
    PointerByReference dacl = new PointerByReference();
    PointerByReference descriptor = new PointerByReference();
    try {
      int error =
          SECURITY.call(
              new WString(path),
              SE_FILE_OBJECT,
              DACL_SECURITY_INFORMATION,
              null,
              null,
              dacl,
              null,
              descriptor);
      if (error != 0) {
        throw SECURITY.failure(error, path);
      }
      Source source = Source.of(Source.Kind.API, "GetNamedSecurityInfo");
      return Fact.known(mayChange(dacl.getValue()), source);
    } catch (NativeFailure e) {
      return e.fact();
    } catch (IllegalArgumentException e) {
      return Fact.unknown(
          Text.of("fact.unreadable", "path", path, "error", "its access control list is damaged"));
    } finally {
      free(descriptor.getValue());
    }
  }

  /** An object without a list is open to everybody. */
  private static boolean mayChange(@Nullable Pointer acl) {
    if (acl == null) {
      return true;
    }
    int size = Short.toUnsignedInt(acl.getShort(SIZE_AT));
    return AccessList.everybodyMayChange(acl.getByteArray(0, size));
  }

  private static void free(@Nullable Pointer descriptor) {
    if (descriptor != null) {
      try {
        FREE.pointer(descriptor);
      } catch (NativeFailure e) {
        // Without LocalFree the few bytes stay until the process ends.
      }
    }
  }
}
