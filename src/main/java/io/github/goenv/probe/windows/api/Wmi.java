package io.github.goenv.probe.windows.api;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.Wbemcli;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.OaIdl.VARIANT_BOOL;
import com.sun.jna.platform.win32.OaIdlUtil;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.WTypes.BSTR;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks WMI, on a thread of its own that is left behind when no answer comes in time: a call into
 * COM cannot be interrupted.
 */
final class Wmi {
  private static final int WBEM_E_NOT_FOUND = 0x80041002;
  private static final int RPC_C_AUTHN_LEVEL_DEFAULT = 0;
  private static final int RPC_C_IMP_LEVEL_IMPERSONATE = 3;
  private static final int MOST_ROWS = 1000;

  private Wmi() {}

  /**
   * The rows of one class. A property that the class does not have, or that is null, is not in the
   * row; an array becomes a {@code List<Object>}.
   *
   * @param namespace such as {@code ROOT\SecurityCenter2}
   * @param from the class
   * @param properties what to read of each row
   * @param limit how long to wait
   * @throws NativeFailure when there is no answer in time (code 0), or with WMI's HRESULT in {@link
   *     NativeFailure#code}, such as 0x8004100E for a namespace that is not there
   */
  static List<Map<String, Object>> query(
      String namespace, String from, List<String> properties, Duration limit)
      throws NativeFailure, InterruptedException {
    String subject = namespace + ":" + from;
    FutureTask<List<Map<String, Object>>> task =
        new FutureTask<>(() -> initialised(namespace, from, properties, limit));
    Thread thread = new Thread(task, "goenv WMI " + from);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw timeout(subject, limit);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof TimeoutException) {
        throw timeout(subject, limit);
      }
      HRESULT result = cause instanceof COMException com ? com.getHresult() : null;
      int code = result == null ? 0 : result.intValue();
      String shown = code == 0 ? String.valueOf(cause) : NativeFailure.number(code);
      throw new NativeFailure(
          code, Text.of("windows.wmi.failed", "query", subject, "code", shown), null);
    }
  }

  private static NativeFailure timeout(String subject, Duration limit) {
    return new NativeFailure(
        0,
        Text.of(
            "windows.wmi.timeout", "query", subject, "seconds", String.valueOf(limit.toSeconds())),
        Text.of("windows.wmi.timeout.remedy"));
  }

  private static List<Map<String, Object>> initialised(
      String namespace, String from, List<String> properties, Duration limit)
      throws TimeoutException {
    boolean entered =
        Ole32.INSTANCE.CoInitializeEx(Pointer.NULL, Ole32.COINIT_MULTITHREADED).intValue() >= 0;
    try {
      // Once per process; RPC_E_TOO_LATE says that somebody has done so, which is as good.
      Ole32.INSTANCE.CoInitializeSecurity(
          null,
          -1,
          null,
          null,
          RPC_C_AUTHN_LEVEL_DEFAULT,
          RPC_C_IMP_LEVEL_IMPERSONATE,
          null,
          0,
          null);
      return rows(namespace, from, properties, (int) Math.min(limit.toMillis(), 600_000));
    } finally {
      if (entered) {
        Ole32.INSTANCE.CoUninitialize();
      }
    }
  }

  private static List<Map<String, Object>> rows(
      String namespace, String from, List<String> properties, int millis) throws TimeoutException {
    Wbemcli.IWbemServices services = WbemcliUtil.connectServer(namespace);
    try {
      // Every property: naming one the class does not have would fail the whole query.
      Wbemcli.IEnumWbemClassObject rows =
          services.ExecQuery(
              "WQL",
              "SELECT * FROM " + from,
              Wbemcli.WBEM_FLAG_FORWARD_ONLY | Wbemcli.WBEM_FLAG_RETURN_IMMEDIATELY,
              null);
      try {
        List<Map<String, Object>> all = new ArrayList<>();
        while (all.size() < MOST_ROWS) {
          Pointer[] next = new Pointer[1];
          IntByReference returned = new IntByReference();
          HRESULT result = rows.Next(millis, 1, next, returned);
          if (result.intValue() == Wbemcli.WBEM_S_TIMEDOUT) {
            throw new TimeoutException();
          }
          if (result.intValue() < 0) {
            throw new COMException("IEnumWbemClassObject.Next", result);
          }
          if (returned.getValue() == 0) {
            return all;
          }
          Wbemcli.IWbemClassObject object = new Wbemcli.IWbemClassObject(next[0]);
          try {
            all.add(row(object, properties));
          } finally {
            object.Release();
          }
        }
        return all;
      } finally {
        rows.Release();
      }
    } finally {
      services.Release();
    }
  }

  private static Map<String, Object> row(Wbemcli.IWbemClassObject object, List<String> properties) {
    Map<String, Object> row = new HashMap<>();
    for (String property : properties) {
      Variant.VARIANT.ByReference value = new Variant.VARIANT.ByReference();
      HRESULT result = object.Get(property, 0, value, null, null);
      if (result.intValue() == WBEM_E_NOT_FOUND) {
        continue;
      }
      if (result.intValue() < 0) {
        throw new COMException("IWbemClassObject.Get " + property, result);
      }
      try {
        Object plain = plain(value.getValue());
        if (plain instanceof SAFEARRAY array) {
          Object elements = OaIdlUtil.toPrimitiveArray(array, false);
          if (elements instanceof Object[] list) {
            row.put(property, List.copyOf(Arrays.asList(list)));
          }
        } else if (plain != null) {
          row.put(property, plain);
        }
      } finally {
        OleAuto.INSTANCE.VariantClear(value);
      }
    }
    return row;
  }

  /** Copies what would lie in memory that VariantClear frees. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof BSTR text) {
      return text.getValue();
    }
    return value instanceof VARIANT_BOOL flag ? (Object) flag.booleanValue() : value;
  }
}
