import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.ptr.IntByReference;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what a JVM in the lab sees of the state that the smoke case describes. */
public final class Smoke {
  public static void main(String[] paths) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("os " + System.getProperty("os.name"));
    out.println("env GOROOT " + System.getenv("GOROOT"));
    out.println("env GOMODCACHE " + System.getenv("GOMODCACHE"));
    out.println("env machine " + System.getenv("GOENV_LAB_MACHINE"));
    out.println("env process " + System.getenv("GOENV_LAB_PROCESS"));
    out.println("env PROMPT " + System.getenv("PROMPT"));
    out.println(
        "registry GOROOT "
            + Advapi32Util.registryGetStringValue(
                WinReg.HKEY_CURRENT_USER, "Environment", "GOROOT"));
    out.println("directory " + Path.of("").toRealPath());
    out.println("empty " + Files.size(Path.of("go.exe")));
    out.println("truncated " + Files.size(Path.of("truncated", "go.exe")));
    out.println("tree " + Files.exists(Path.of("C:\\Program Files\\Gö\\bin\\go.exe")));
    for (String path : paths) {
      out.println("sync " + syncRoot(path));
    }
  }

  private static String syncRoot(String path) {
    Function function =
        NativeLibrary.getInstance("cldapi")
            .getFunction("CfGetSyncRootInfoByPath", Function.ALT_CONVENTION);
    Memory info = new Memory(2048);
    IntByReference length = new IntByReference();
    int result =
        function.invokeInt(new Object[] {new WString(path), 2, info, (int) info.size(), length});
    return result == 0
        ? length.getValue() + " " + info.getWideString(4) + " " + info.getWideString(516)
        : String.format("%08x", result);
  }
}
