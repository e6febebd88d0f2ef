package io.github.goenv.probe.windows.files;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.probe.windows.api.Handle;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.WideBuffer;
import org.jspecify.annotations.Nullable;

/** Windows' functions for one file or directory. Nothing here reads or recalls a file's data. */
final class FileCalls implements LinkWalk.View {
  private static final NativeFunction ATTRIBUTES =
      new NativeFunction("kernel32", "GetFileAttributesW");
  private static final NativeFunction CREATE = new NativeFunction("kernel32", "CreateFileW");
  private static final NativeFunction INFORMATION =
      new NativeFunction("kernel32", "GetFileInformationByHandleEx");
  private static final NativeFunction CONTROL = new NativeFunction("kernel32", "DeviceIoControl");
  private static final NativeFunction VOLUME =
      new NativeFunction("kernel32", "GetVolumeInformationByHandleW");
  private static final NativeFunction FINAL_PATH =
      new NativeFunction("kernel32", "GetFinalPathNameByHandleW");

  static final int DIRECTORY = 0x10;
  private static final int REPARSE_POINT = 0x400;

  private static final int INVALID_ATTRIBUTES = -1;
  private static final int READ_ATTRIBUTES = 0x80;
  private static final int SHARE_ALL = 7;
  private static final int OPEN_EXISTING = 3;
  private static final int BACKUP_SEMANTICS = 0x02000000;
  private static final int OPEN_REPARSE_POINT = 0x00200000;
  private static final int ATTRIBUTE_TAG_INFO = 9;
  private static final int FSCTL_GET_REPARSE_POINT = 0x900A8;
  private static final int FILE_SYSTEM_CHARS = 261;
  private static final int VOLUME_NAME_GUID = 1;
  private static final int INVALID_PARAMETER = 87;

  /** The attribute mask; null when nothing is there. */
  static @Nullable Integer attributes(DosPath path) throws NativeFailure {
    int mask = ATTRIBUTES.call(new WString(path.api()));
    if (mask != INVALID_ATTRIBUTES) {
      return mask;
    }
    int error = Native.getLastError();
    if (error == NativeFailure.FILE_NOT_FOUND || error == NativeFailure.PATH_NOT_FOUND) {
      return null;
    }
    throw ATTRIBUTES.failure(error, path.toString());
  }

  @Override
  public LinkWalk.@Nullable Found at(DosPath path) throws NativeFailure {
    Integer mask = attributes(path);
    if (mask == null || (mask & REPARSE_POINT) == 0) {
      return null;
    }
    try (Handle file = open(path, BACKUP_SEMANTICS | OPEN_REPARSE_POINT)) {
      int size = AttributeTagInfo.SIZE;
      try (Memory info = new Memory(size)) {
        if (INFORMATION.call(file.value(), ATTRIBUTE_TAG_INFO, info, size) == 0) {
          int error = Native.getLastError();
          // FAT has no reparse points and does not know the question.
          if (error == INVALID_PARAMETER) {
            return null;
          }
          throw INFORMATION.failure(error, path.toString());
        }
        // IO_REPARSE_TAG_RESERVED_ZERO is no reparse point; Wine gives it to mounted directories.
        int tag = AttributeTagInfo.tag(info.getByteArray(0, size));
        return tag == 0 ? null : new LinkWalk.Found(tag, buffer(file));
      }
    }
  }

  private static @Nullable ReparseBuffer buffer(Handle file) throws NativeFailure {
    IntByReference returned = new IntByReference();
    try (Memory data = new Memory(ReparseBuffer.MAX_BYTES)) {
      int done =
          CONTROL.call(
              file.value(),
              FSCTL_GET_REPARSE_POINT,
              null,
              0,
              data,
              ReparseBuffer.MAX_BYTES,
              returned,
              null);
      int size = Math.max(0, Math.min(returned.getValue(), ReparseBuffer.MAX_BYTES));
      return done == 0 ? null : ReparseBuffer.parse(data.getByteArray(0, size));
    }
  }

  /** The path behind all links, without {@code \\?\} where it has a drive or a share. */
  static String finalPath(DosPath path) throws NativeFailure {
    try (Handle file = open(path, BACKUP_SEMANTICS);
        WideBuffer buffer = new WideBuffer(WideBuffer.PATH)) {
      int length = finalPath(file, buffer, 0);
      if (length == 0 && Native.getLastError() == NativeFailure.PATH_NOT_FOUND) {
        // A volume without a drive letter.
        length = finalPath(file, buffer, VOLUME_NAME_GUID);
      }
      if (length == 0 || length >= buffer.capacity()) {
        throw FINAL_PATH.failure(Native.getLastError(), path.toString());
      }
      String text = buffer.text(length);
      DosPath plain = DosPath.of(text);
      return plain == null ? text : plain.toString();
    }
  }

  private static int finalPath(Handle file, WideBuffer buffer, int flags) throws NativeFailure {
    return FINAL_PATH.call(file.value(), buffer.memory(), buffer.capacity(), flags);
  }

  /** The name of the file system that {@code path} lies on. */
  static String fileSystem(DosPath path) throws NativeFailure {
    try (Handle file = open(path, BACKUP_SEMANTICS);
        WideBuffer buffer = new WideBuffer(FILE_SYSTEM_CHARS)) {
      VOLUME.check(
          path.toString(),
          file.value(),
          null,
          0,
          null,
          null,
          null,
          buffer.memory(),
          buffer.capacity());
      return buffer.text();
    }
  }

  /**
   * Asks the file system behind {@code path} a question with an answer of the same size.
   *
   * @param block what to ask, overwritten by the answer
   */
  static void control(DosPath path, int code, Memory block) throws NativeFailure {
    int size = (int) block.size();
    try (Handle file = open(path, BACKUP_SEMANTICS)) {
      CONTROL.check(
          path.toString(),
          file.value(),
          code,
          block,
          size,
          block,
          size,
          new IntByReference(),
          null);
    }
  }

  private static Handle open(DosPath path, int flags) throws NativeFailure {
    return Handle.of(
        CREATE.pointer(
            new WString(path.api()), READ_ATTRIBUTES, SHARE_ALL, null, OPEN_EXISTING, flags, null),
        CREATE,
        path.toString());
  }
}
