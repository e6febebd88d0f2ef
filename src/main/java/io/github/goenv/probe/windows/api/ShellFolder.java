package io.github.goenv.probe.windows.api;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;

/** Folders that Windows knows by id (KnownFolders.h), wherever they have been moved to. */
public enum ShellFolder {
  DESKTOP("B4BFCC3A-DB2C-424C-B029-7FE99A87C641"),
  DOCUMENTS("FDD39AD0-238F-46AF-ADB4-6C85480369C7"),
  PICTURES("33E28130-4E1E-4676-835A-98395C3BC3BB"),
  VIDEOS("18989B1D-99B5-455B-841C-AB7C74E4DDFC"),
  MUSIC("4BD8D571-6D19-48D3-BE97-422220080E43"),
  FAVORITES("1777F761-68AD-4D8A-87BD-30B759FA33DD"),
  PUBLIC_DOCUMENTS("ED4824AF-DCE4-45A8-81E2-FC7965083634"),
  PUBLIC_PICTURES("B6EBFB86-6907-413C-9AF7-4FC2ABF07CC5"),
  PUBLIC_VIDEOS("2400183A-6185-49FB-A2D8-4A392A602BA3"),
  PUBLIC_MUSIC("3214FAB5-9757-4298-BB61-92A9DEAA44FF");

  public static final String FUNCTION = "SHGetKnownFolderPath";

  private static final NativeFunction GET = new NativeFunction("shell32", FUNCTION);
  private static final NativeFunction FREE = new NativeFunction("ole32", "CoTaskMemFree");

  /** KF_FLAG_DONT_VERIFY of ShlObj_core.h: the folder may lie on a share that does not answer. */
  private static final int DONT_VERIFY = 0x4000;

  private final String id;

  ShellFolder(String id) {
    this.id = id;
  }

  /** Its number. */
  String id() {
    return id;
  }

  /** Where this account has it. */
  public Fact<String> path() {
    PointerByReference path = new PointerByReference();
    try (Memory guid = Guid.memory(id)) {
      int result = GET.call(guid, DONT_VERIFY, Pointer.NULL, path);
      Pointer text = path.getValue();
      try {
        return result == 0 && text != null
            ? Fact.known(text.getWideString(0), Source.of(Source.Kind.API, FUNCTION))
            : GET.failure(result, name()).fact();
      } finally {
        FREE.call(text);
      }
    } catch (NativeFailure e) {
      return e.fact();
    }
  }
}
