package io.github.goenv.probe.windows.service;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import org.jspecify.annotations.Nullable;

/** What the account of a service may do with directories, files and registry keys. */
final class AccessOfAccount {
  private static final NativeFunction NAMED =
      new NativeFunction("advapi32", "GetNamedSecurityInfoW");
  private static final NativeFunction BY_HANDLE = new NativeFunction("advapi32", "GetSecurityInfo");
  private static final NativeFunction OPEN = new NativeFunction("advapi32", "RegOpenKeyExW");
  private static final NativeFunction CLOSE = new NativeFunction("advapi32", "RegCloseKey");
  private static final NativeFunction FREE = new NativeFunction("kernel32", "LocalFree");

  private static final int SE_FILE_OBJECT = 1;
  private static final int SE_REGISTRY_KEY = 4;

  /** OWNER, GROUP and DACL_SECURITY_INFORMATION: Authz wants the three. */
  private static final int PARTS = 7;

  private static final int READ_CONTROL = 0x20000;
  private static final int KEY_WOW64_64KEY = 0x100;
  private static final long LOCAL_MACHINE = 0x80000002L;

  private AccessOfAccount() {}

  /** A look at a descriptor that is freed afterwards. */
  private interface Asked {
    int error(PointerByReference descriptor) throws NativeFailure;
  }

  /** The rights for a file or directory; absent when there is none. */
  static Fact<Long> file(AuthzContext account, String path) {
    return granted(
        account,
        path,
        NAMED,
        descriptor ->
            NAMED.call(
                new WString(path), SE_FILE_OBJECT, PARTS, null, null, null, null, descriptor));
  }

  /**
   * The rights for a key of HKLM, on the 64-bit side; absent when there is none.
   *
   * @param path below HKLM
   */
  static Fact<Long> key(AuthzContext account, String path) {
    String name = "HKLM\\" + path;
    Pointer root =
        Pointer.createConstant(
            Native.POINTER_SIZE == 8 ? (long) (int) LOCAL_MACHINE : LOCAL_MACHINE);
    PointerByReference opened = new PointerByReference();
    try {
      int error = OPEN.call(root, new WString(path), 0, READ_CONTROL | KEY_WOW64_64KEY, opened);
      if (missing(error)) {
        return Fact.absent(Source.of(Source.Kind.REGISTRY, name));
      }
      if (error != 0) {
        throw OPEN.failure(error, name);
      }
      try {
        return granted(
            account,
            name,
            BY_HANDLE,
            descriptor ->
                BY_HANDLE.call(
                    opened.getValue(), SE_REGISTRY_KEY, PARTS, null, null, null, null, descriptor));
      } finally {
        CLOSE.call(opened.getValue());
      }
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static boolean missing(int error) {
    return error == NativeFailure.FILE_NOT_FOUND || error == NativeFailure.PATH_NOT_FOUND;
  }

  private static Fact<Long> granted(
      AuthzContext account, String subject, NativeFunction function, Asked asked) {
    PointerByReference descriptor = new PointerByReference();
    try {
      int error = asked.error(descriptor);
      if (missing(error)) {
        return Fact.absent(Source.file(subject));
      }
      if (error != 0) {
        throw function.failure(error, subject);
      }
      long granted = Integer.toUnsignedLong(account.granted(descriptor.getValue(), subject));
      return Fact.known(granted, Source.of(Source.Kind.API, "AuthzAccessCheck"));
    } catch (NativeFailure e) {
      return e.fact();
    } finally {
      free(descriptor.getValue());
    }
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
