package io.github.goenv.probe.windows.cloud;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;

/**
 * Google Drive for desktop streams through a volume of its own, labelled {@code Google Drive}. Its
 * mirrored folders are plain ones that nothing tells from others.
 */
final class GoogleDriveVolume {
  private static final String LABEL = "Google Drive";

  private static final NativeFunction DRIVES = new NativeFunction("kernel32", "GetLogicalDrives");
  private static final NativeFunction TYPE = new NativeFunction("kernel32", "GetDriveTypeW");
  private static final NativeFunction INFORMATION =
      new NativeFunction("kernel32", "GetVolumeInformationW");

  /** DRIVE_FIXED of winbase.h; others may wait for a network or a disc. */
  private static final int FIXED = 3;

  /** MAX_PATH + 1, as GetVolumeInformationW asks for. */
  private static final int LABEL_CHARS = 261;

  private GoogleDriveVolume() {}

  static void read(CloudFolders into) {
    try {
      int drives = DRIVES.call();
      for (int i = 0; i < 26; i++) {
        String root = (char) ('A' + i) + ":\\";
        if ((drives >> i & 1) != 0 && TYPE.call(new WString(root)) == FIXED && isOne(label(root))) {
          into.add(root, LABEL, "", Source.of(Source.Kind.API, INFORMATION.name() + " " + root));
        }
      }
    } catch (NativeFailure e) {
      // Nothing says that there is one.
    }
  }

  /** The label may name the account: {@code Google Drive - mia@example.org}. */
  static boolean isOne(String label) {
    return label.equals(LABEL) || label.startsWith(LABEL + " ");
  }

  /** The label of a volume; empty when it has none or cannot be asked, as one without a medium. */
  private static String label(String root) throws NativeFailure {
    try (Memory label = new Memory(LABEL_CHARS * 2L)) {
      label.clear();
      int done =
          INFORMATION.call(
              new WString(root),
              label,
              LABEL_CHARS,
              Pointer.NULL,
              Pointer.NULL,
              Pointer.NULL,
              Pointer.NULL,
              0);
      return done == 0 ? "" : label.getWideString(0);
    }
  }
}
