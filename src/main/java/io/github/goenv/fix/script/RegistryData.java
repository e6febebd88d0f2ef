package io.github.goenv.fix.script;

import io.github.goenv.change.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value of the registry as a .reg file has it after the equals sign, version 5.00, as {@code
 * reg.exe export} writes it but on one line; empty for a value that is not there.
 */
public final class RegistryData {
  /** The first line of a file that reg.exe takes. */
  public static final String FORM = "Windows Registry Editor Version 5.00";

  private RegistryData() {}

  /** The data of {@code value}. */
  public static String of(Value value) {
    return switch (value.type()) {
      case NONE, ANY -> "";
      case TEXT -> '"' + escaped(value.text()) + '"';
      case EXPANDABLE -> hex(value.text());
      case NUMBER ->
          String.format(Locale.ROOT, "dword:%08x", Integer.parseUnsignedInt(value.text()));
    };
  }

  /** With the zero at its end. */
  private static String hex(String text) {
    StringBuilder hex = new StringBuilder("hex(2):");
    String comma = "";
    for (byte each : (text + '\0').getBytes(StandardCharsets.UTF_16LE)) {
      hex.append(comma).append(String.format(Locale.ROOT, "%02x", each & 0xFF));
      comma = ",";
    }
    return hex.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** What begins the line of a value. */
  private static String start(String name) {
    return '"' + escaped(name) + "\"=";
  }

  /**
   * The data of a value in an exported key; null where it goes over several lines as a text, so
   * that it is not read.
   *
   * @param lines of the file, without byte order mark
   */
  public static @Nullable String in(List<String> lines, String name) {
    String start = start(name);
    int sections = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      sections += line.startsWith("[") ? 1 : 0;
      if (sections > 1) {
        return ""; // of a key below
      }
      if (line.regionMatches(true, 0, start, 0, start.length())) {
        String data = line.substring(start.length());
        if (data.startsWith("\"")) {
          return data.length() > 1 && data.endsWith("\"") ? data : null;
        }
        StringBuilder whole = new StringBuilder(data);
        while (whole.length() > 0
            && whole.charAt(whole.length() - 1) == '\\'
            && i + 1 < lines.size()) {
          whole.setLength(whole.length() - 1);
          whole.append(lines.get(++i).strip());
        }
        return whole.toString();
      }
    }
    return "";
  }

  /** The text of a file that gives a value these data, or takes it away. */
  public static String file(String key, String name, String data) {
    String full =
        key.replaceFirst("^HKCU\\\\", "HKEY_CURRENT_USER\\\\")
            .replaceFirst("^HKLM\\\\", "HKEY_LOCAL_MACHINE\\\\");
    String set = data.isEmpty() ? "-" : data;
    return FORM + "\r\n\r\n[" + full + "]\r\n" + start(name) + set + "\r\n\r\n";
  }
}
