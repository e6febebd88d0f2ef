package io.github.goenv.probe.windows.api;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.Wbemcli;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.OaIdl.VARIANT_BOOL;
import com.sun.jna.platform.win32.OaIdlUtil;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.WTypes.BSTR;
import com.sun.jna.platform.win32.WinDef;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks classes that Wine's WMI has twice, by our few calls and by the wrappers of jna-platform, and
 * prints where the answers differ. Runs in the Windows lab.
 */
final class WmiOracle {
  private static final int WBEM_E_NOT_FOUND = 0x80041002;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Texts, booleans, numbers of one and more bytes, lists of texts and of numbers, nothing. */
  private static final Map<String, List<String>> ASKED =
      Map.of(
          "Win32_OperatingSystem",
          List.of("Caption", "BuildNumber", "Primary", "OperatingSystemSKU", "OSType", "Missing"),
          "Win32_NetworkAdapterConfiguration",
          List.of("IPEnabled", "IPAddress", "Index", "MACAddress", "DefaultIPGateway"),
          "Win32_BIOS",
          List.of("Name", "SMBIOSMajorVersion", "EmbeddedControllerMajorVersion", "ReleaseDate"),
          "Win32_SystemEnclosure",
          List.of("ChassisTypes", "LockPresent", "Manufacturer"),
          "Win32_Processor",
          List.of("Architecture", "AddressWidth", "Name"),
          "Win32_NoSuchClass",
          List.of("Name"));

  private WmiOracle() {}

  public static void main(String[] arguments) {
    int differences = 0;
    List<String> types = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : ASKED.entrySet()) {
      String ours = ours("ROOT\\CIMV2", entry.getKey(), entry.getValue(), types);
      String theirs = theirs("ROOT\\CIMV2", entry.getKey(), entry.getValue());
      if (!ours.equals(theirs)) {
        differences++;
        System.out.println(entry.getKey() + "\n  " + ours + "\n  " + theirs);
      }
    }
    String none = ours("ROOT\\NoSuchNamespace", "Win32_BIOS", List.of("Name"), types);
    System.out.println("no namespace: " + none);
    System.out.println("types: " + String.join(" ", types.stream().distinct().sorted().toList()));
    System.out.println("wmi: " + ASKED.size() + " classes, " + differences + " differences");
  }

  private static String ours(
      String namespace, String from, List<String> properties, List<String> types) {
    WmiAnswer.Rows answer;
    try {
      answer = WmiAnswer.start(namespace, from, properties, LIMIT).await();
    } catch (InterruptedException | ExecutionException e) {
      return String.valueOf(e);
    }
    NativeFailure failure = answer.failure();
    if (failure != null) {
      return NativeFailure.number(failure.code());
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (WmiRow row : answer.rows()) {
      rows.add(row.values());
      row.values().values().forEach(value -> types.add(type(value)));
    }
    return text(rows);
  }

  private static String type(Object value) {
    return value instanceof List<?> list
        ? "list-of-" + (list.isEmpty() ? "nothing" : type(list.get(0)))
        : value.getClass().getSimpleName();
  }

  private static String theirs(String namespace, String from, List<String> properties) {
    Ole32.INSTANCE.CoInitializeEx(Pointer.NULL, Ole32.COINIT_MULTITHREADED);
    try {
      return text(rows(namespace, from, properties, (int) LIMIT.toMillis()));
    } catch (TimeoutException | NativeFailure e) {
      return String.valueOf(e);
    } catch (COMException e) {
      HRESULT result = e.getHresult();
      return result == null ? String.valueOf(e) : NativeFailure.number(result.intValue());
    } finally {
      Ole32.INSTANCE.CoUninitialize();
    }
  }

  /** Rows with their values in an order, numbers without the width they came in. */
  private static String text(List<Map<String, Object>> rows) {
    List<String> texts = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      texts.add(new TreeMap<>(row).toString());
    }
    return texts.toString();
  }

  private static List<Map<String, Object>> rows(
      String namespace, String from, List<String> properties, int millis)
      throws TimeoutException, NativeFailure {
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
        while (true) {
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
      } finally {
        rows.Release();
      }
    } finally {
      services.Release();
    }
  }

  private static Map<String, Object> row(Wbemcli.IWbemClassObject object, List<String> properties)
      throws NativeFailure {
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
        // JNA's own VariantClear reads the array again after it was freed.
        new NativeFunction("oleaut32", "VariantClear").call(value.getPointer());
      }
    }
    return row;
  }

  /** Copies what would lie in memory that VariantClear frees; a byte of WMI has no sign. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Byte || value instanceof WinDef.CHAR || value instanceof WinDef.UCHAR) {
      return ((Number) value).intValue() & 0xFF;
    }
    if (value instanceof BSTR text) {
      return text.getValue();
    }
    return value instanceof VARIANT_BOOL flag ? (Object) flag.booleanValue() : value;
  }
}
