package io.github.goenv.probe.windows.files;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.WideBuffer;
import io.github.goenv.snapshot.windows.Volume;
import java.util.Set;

/** Reads the volume a file lies on. */
public final class VolumeProbe {
  private static final NativeFunction PATH_NAME =
      new NativeFunction("kernel32", "GetVolumePathNameW");
  private static final NativeFunction DRIVE_TYPE = new NativeFunction("kernel32", "GetDriveTypeW");
  private static final NativeFunction DOS_DEVICE =
      new NativeFunction("kernel32", "QueryDosDeviceW");
  private static final NativeFunction CONNECTION = new NativeFunction("mpr", "WNetGetConnectionW");
  private static final NativeFunction FREE = new NativeFunction("kernel32", "GetDiskFreeSpaceExW");

  /** The words of GetDriveType, in the order of its numbers. */
  private static final String[] TYPES = {
    "unknown", "no-root", "removable", "fixed", "remote", "cdrom", "ramdisk"
  };

  /**
   * Volumes of this machine. They are not asked about: where the service Workstation does not run,
   * as in a container, the answer for every letter is 1203 or 1222, "no network".
   */
  private static final Set<String> LOCAL = Set.of("removable", "fixed", "cdrom", "ramdisk");

  private static final int NOT_CONNECTED = 2250;
  private static final int BAD_DEVICE = 1200;
  private static final int FSCTL_QUERY_PERSISTENT_VOLUME_STATE = 0x9023C;

  private VolumeProbe() {}

  /**
   * The volume.
   *
   * @param path the path as it is written: its drive letter may stand for a directory or a share
   * @param behind the path behind links, or {@code path}
   */
  static Fact<Volume> read(DosPath path, DosPath behind) {
    try {
      String root = root(behind);
      Fact<String> fileSystem = fileSystem(behind);
      return Fact.known(
          new Volume(
              root,
              fileSystem,
              driveType(root),
              subst(path),
              unc(path, behind),
              devDrive(behind, fileSystem),
              free(behind)),
          Source.of(Source.Kind.API, "GetVolumePathNameW " + behind));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static String root(DosPath path) throws NativeFailure {
    try (WideBuffer buffer = new WideBuffer(WideBuffer.PATH)) {
      PATH_NAME.check(path.toString(), new WString(path.api()), buffer.memory(), buffer.capacity());
      String text = buffer.text();
      DosPath root = DosPath.of(text);
      return root == null ? text : slashed(root.toString());
    }
  }

  private static String slashed(String path) {
    return path.endsWith("\\") ? path : path + "\\";
  }

  /** Asked of the file, not the root: a volume's root may be closed to this account. */
  private static Fact<String> fileSystem(DosPath path) {
    try {
      return Fact.known(
          FileCalls.fileSystem(path), api("GetVolumeInformationByHandleW", path.toString()));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static Fact<String> driveType(String root) {
    try {
      return Fact.known(kind(DRIVE_TYPE.call(new WString(root))), api("GetDriveTypeW", root));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  /** The word for a number of GetDriveType (fileapi.h). */
  public static String kind(int type) {
    return type >= 0 && type < TYPES.length ? TYPES[type] : TYPES[0];
  }

  /** Whether a drive of that kind may stand for a share. */
  public static boolean mayBeShare(Fact<String> kind) {
    return !(kind instanceof Fact.Known<String> known && LOCAL.contains(known.value()));
  }

  /** A subst drive's device is {@code \??\} and the directory. */
  private static Fact<String> subst(DosPath path) {
    String drive = path.drive();
    if (drive == null) {
      return Fact.absent(Source.file(path.toString()));
    }
    try (WideBuffer buffer = new WideBuffer(WideBuffer.PATH)) {
      if (DOS_DEVICE.call(new WString(drive), buffer.memory(), buffer.capacity()) == 0) {
        throw DOS_DEVICE.failure(Native.getLastError(), drive);
      }
      Source source = api("QueryDosDeviceW", drive);
      String device = buffer.text();
      DosPath directory = device.startsWith("\\??\\") ? DosPath.of(device) : null;
      return directory == null ? Fact.absent(source) : Fact.known(directory.toString(), source);
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static Fact<String> unc(DosPath path, DosPath behind) {
    String share = path.share() == null ? behind.share() : path.share();
    if (share != null) {
      return Fact.known(share, api("GetFinalPathNameByHandleW", path.toString()));
    }
    String drive = path.drive();
    if (drive == null) {
      return Fact.absent(Source.file(path.toString()));
    }
    Fact<String> type = driveType(drive + "\\");
    if (type instanceof Fact.Known<String> known && !mayBeShare(type)) {
      return Fact.absent(known.source());
    }
    try (WideBuffer buffer = new WideBuffer(WideBuffer.PATH)) {
      IntByReference size = new IntByReference(buffer.capacity());
      int status = CONNECTION.call(new WString(drive), buffer.memory(), size);
      if (status == NOT_CONNECTED || status == BAD_DEVICE) {
        return Fact.absent(api("WNetGetConnectionW", drive));
      }
      if (status != 0) {
        throw CONNECTION.failure(status, drive);
      }
      return Fact.known(buffer.text(), api("WNetGetConnectionW", drive));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  /**
   * A Dev Drive is always ReFS (Windows docs, Set up a Dev Drive), so another file system that does
   * not know the question has answered it.
   */
  private static Fact<String> devDrive(DosPath path, Fact<String> fileSystem) {
    int size = PersistentVolumeState.SIZE;
    try (Memory block = new Memory(size)) {
      block.write(0, PersistentVolumeState.question(), 0, size);
      FileCalls.control(path, FSCTL_QUERY_PERSISTENT_VOLUME_STATE, block);
      String word = PersistentVolumeState.devDrive(block.getByteArray(0, size));
      return Fact.known(word, api("FSCTL_QUERY_PERSISTENT_VOLUME_STATE", path.toString()));
    } catch (NativeFailure e) {
      return fileSystem instanceof Fact.Known<String> known
              && !known.value().equalsIgnoreCase("ReFS")
          ? Fact.known("none", known.source())
          : e.fact();
    }
  }

  private static Fact<Long> free(DosPath path) {
    LongByReference available = new LongByReference();
    try {
      FREE.check(path.toString(), new WString(directory(path)), available, null, null);
      return Fact.known(available.getValue(), api("GetDiskFreeSpaceExW", path.toString()));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  /** The function takes directories only; a share needs its last backslash. */
  private static String directory(DosPath path) throws NativeFailure {
    Integer mask = FileCalls.attributes(path);
    boolean file = mask != null && (mask & FileCalls.DIRECTORY) == 0 && !path.names().isEmpty();
    return slashed(file ? path.prefix(path.names().size() - 1).api() : path.api());
  }

  private static Source api(String function, String subject) {
    return Source.of(Source.Kind.API, function + " " + subject);
  }
}
