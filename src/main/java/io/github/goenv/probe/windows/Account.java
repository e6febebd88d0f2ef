package io.github.goenv.probe.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.Handle;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.Sid;
import io.github.goenv.probe.windows.api.Token;
import io.github.goenv.probe.windows.api.WideBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the token of this process says of its account.
 *
 * @param name {@code DOMAIN\name}
 * @param sid its SID
 * @param kind its kind
 * @param elevated whether the token is elevated
 * @param session the session
 */
record Account(
    Fact<String> name,
    Fact<String> sid,
    Fact<String> kind,
    Fact<Boolean> elevated,
    Fact<Integer> session) {
  private static final NativeFunction GET = new NativeFunction("advapi32", "GetTokenInformation");
  private static final NativeFunction LOOK_UP = new NativeFunction("advapi32", "LookupAccountSidW");
  private static final NativeFunction USER_NAME = new NativeFunction("secur32", "GetUserNameExW");

  /** TOKEN_INFORMATION_CLASS of winnt.h. */
  private static final int TOKEN_USER = 1;

  private static final int TOKEN_SESSION_ID = 12;
  private static final int TOKEN_ELEVATION = 20;

  /** SID_AND_ATTRIBUTES and the largest SID, 68 bytes. */
  private static final int USER_BYTES = 256;

  private static final int NAME_CHARS = 1024;
  private static final int NAME_SAM_COMPATIBLE = 2;

  static Account read() {
    try (Handle token = Token.open(Token.QUERY)) {
      Fact<Boolean> elevated;
      try {
        elevated = Fact.known(number(token, TOKEN_ELEVATION) != 0, source("TokenElevation"));
      } catch (NativeFailure e) {
        elevated = e.fact();
      }
      Fact<Integer> session;
      try {
        session = Fact.known(number(token, TOKEN_SESSION_ID), source("TokenSessionId"));
      } catch (NativeFailure e) {
        session = e.fact();
      }
      return user(token, elevated, session);
    } catch (NativeFailure e) {
      return new Account(e.fact(), e.fact(), e.fact(), e.fact(), e.fact());
    }
  }

  private static Account user(Handle token, Fact<Boolean> elevated, Fact<Integer> session) {
    try (Memory user = new Memory(USER_BYTES)) {
      user.clear();
      GET.check("TokenUser", token.value(), TOKEN_USER, user, USER_BYTES, new IntByReference());
      Pointer pointer = user.getPointer(0);
      long offset = Pointer.nativeValue(pointer) - Pointer.nativeValue(user);
      String sid =
          offset < 0 || offset >= USER_BYTES
              ? null
              : Sid.text(user.getByteArray(offset, (int) (USER_BYTES - offset)));
      if (sid == null) {
        throw GET.failure(0, "TokenUser");
      }
      Source source = source("TokenUser");
      String kind = Sid.kind(sid);
      return new Account(
          name(pointer, kind),
          Fact.known(sid, source),
          Fact.known(kind, source),
          elevated,
          session);
    } catch (NativeFailure e) {
      return new Account(e.fact(), e.fact(), e.fact(), elevated, session);
    }
  }

  /**
   * A user's name is asked of the logon session, which asks no domain controller. The names of
   * services' accounts are known to every machine; their session would name the machine's account.
   */
  private static Fact<String> name(Pointer sid, String kind) {
    String own = kind.equals("user") ? sessionName() : null;
    if (own != null) {
      return Fact.known(own, source("GetUserNameExW"));
    }
    try (WideBuffer name = new WideBuffer(NAME_CHARS);
        WideBuffer domain = new WideBuffer(NAME_CHARS)) {
      LOOK_UP.check(
          "",
          null,
          sid,
          name.memory(),
          new IntByReference(NAME_CHARS),
          domain.memory(),
          new IntByReference(NAME_CHARS),
          new IntByReference());
      String prefix = domain.text();
      return Fact.known(
          prefix.isEmpty() ? name.text() : prefix + "\\" + name.text(),
          source("LookupAccountSidW"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static @Nullable String sessionName() {
    try (WideBuffer name = new WideBuffer(NAME_CHARS)) {
      IntByReference size = new IntByReference(NAME_CHARS);
      // BOOLEAN is one byte; the rest of the register may hold anything.
      boolean done = (USER_NAME.call(NAME_SAM_COMPATIBLE, name.memory(), size) & 0xFF) != 0;
      String text = name.text();
      return done && !text.isEmpty() ? text : null;
    } catch (NativeFailure e) {
      return null;
    }
  }

  private static int number(Handle token, int kind) throws NativeFailure {
    IntByReference value = new IntByReference();
    if (GET.call(token.value(), kind, value, 4, new IntByReference()) == 0) {
      throw GET.failure(Native.getLastError(), "");
    }
    return value.getValue();
  }

  private static Source source(String detail) {
    return Source.of(Source.Kind.API, detail);
  }
}
