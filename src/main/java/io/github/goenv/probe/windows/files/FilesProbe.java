package io.github.goenv.probe.windows.files;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.cloud.CloudProbe;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.text.Text;
import java.util.List;

/** Reads what Windows tells of one file or directory. */
public final class FilesProbe {
  private static final int CANT_ACCESS_FILE = 1920;

  private FilesProbe() {}

  /**
   * Looks at {@code path}, or at its nearest existing ancestor.
   *
   * @param path may stand in quotes, as in PATH
   */
  public static Fact<WindowsFile> read(String name, String path) {
    Source source = Source.file(path);
    DosPath whole = DosPath.of(path.replace("\"", ""));
    if (whole == null || path.indexOf('\0') >= 0) {
      return Fact.known(unreadable(name, path), source);
    }
    DosPath at = whole;
    Fact<Integer> attributes;
    try {
      Integer mask = FileCalls.attributes(at);
      while (mask == null && !at.names().isEmpty()) {
        at = at.prefix(at.names().size() - 1);
        mask = FileCalls.attributes(at);
      }
      Source api = api("GetFileAttributesW", at);
      if (mask == null) {
        return Fact.known(nowhere(name, path, at, api), source);
      }
      attributes = Fact.known(mask, api);
    } catch (NativeFailure e) {
      attributes = e.fact();
    }
    Fact<String> last = finalPath(at);
    DosPath behind = last.orNull() == null ? null : DosPath.of(last.orNull());
    return Fact.known(
        new WindowsFile(
            name,
            path,
            at.toString(),
            attributes,
            links(at),
            last,
            VolumeProbe.read(at, behind == null ? at : behind),
            CloudProbe.syncRoot(at.toString())),
        source);
  }

  private static Fact<List<ReparsePoint>> links(DosPath path) {
    try {
      return Fact.known(LinkWalk.walk(path, new FileCalls()), api("FSCTL_GET_REPARSE_POINT", path));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static Fact<String> finalPath(DosPath path) {
    try {
      return Fact.known(FileCalls.finalPath(path), api("GetFinalPathNameByHandleW", path));
    } catch (NativeFailure e) {
      return e.code() == CANT_ACCESS_FILE
          ? Fact.unknown(Text.of("windows.start-only", "path", path.toString()))
          : e.fact();
    }
  }

  private static Source api(String function, DosPath path) {
    return Source.of(Source.Kind.API, function + " " + path);
  }

  /** Not even the drive exists, so there is certainly nothing to be told of it. */
  private static WindowsFile nowhere(String name, String path, DosPath root, Source source) {
    return new WindowsFile(
        name,
        path,
        root.toString(),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source),
        Fact.absent(source));
  }

  private static WindowsFile unreadable(String name, String path) {
    Text reason = Text.of("fact.malformed-path", "path", path);
    return new WindowsFile(
        name,
        path,
        path,
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason),
        Fact.unknown(reason));
  }
}
