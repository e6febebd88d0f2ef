package io.github.goenv.fix;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.With;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a change is not made. A report may come from elsewhere, so nothing of it is taken on trust:
 * only these settings, only absolute paths, of the module cache only what is below it.
 */
final class Objections {
  private static final String FILE_SYSTEM = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem";

  /** Directories of a profile in which files of others land, and what holds all of them. */
  private static final Set<String> OF_OTHERS =
      Set.of("downloads", "desktop", "documents", "temp", "tmp", "onedrive", "appdata", "local");

  private final boolean windows;
  private final boolean exclusionsProtected;

  Objections(boolean windows, boolean exclusionsProtected) {
    this.windows = windows;
    this.exclusionsProtected = exclusionsProtected;
  }

  /** Why not; null when it can be made. */
  @Nullable Reason to(Change change) {
    for (String text : texts(change)) {
      if (text.contains("<user>") || text.contains("<host>") || text.contains("<hidden>")) {
        return Reason.REDACTED;
      }
      if (text.indexOf('\0') >= 0) {
        return Reason.UNWRITABLE;
      }
    }
    if (change instanceof GoSetting go) {
      return of(go);
    }
    if (change instanceof RegistryValue registry) {
      return of(registry);
    }
    if (change instanceof Exclusion exclusion) {
      return !windows ? Reason.OTHER_SYSTEM : of(exclusion);
    }
    if (change instanceof DeleteCached delete) {
      return of(delete);
    }
    if (change instanceof MakeDirectory make) {
      return path(make.path());
    }
    if (change instanceof FileMode mode) {
      boolean rights = mode.rights().matches("u\\+[rwx]+|o-[rwx]+");
      return windows ? Reason.OTHER_SYSTEM : rights ? path(mode.path()) : Reason.UNWRITABLE;
    }
    return change instanceof GitSetting git && git.key().equals("core.longpaths")
        ? null
        : Reason.UNWRITABLE;
  }

  private @Nullable Reason of(GoSetting go) {
    boolean name = go.name().matches("[A-Z][A-Z0-9_]*");
    String value = go.value().text();
    // go env -w takes no quotes; Windows PowerShell loses a backslash before a closing one.
    boolean writable =
        one(value)
            && value.indexOf('"') < 0
            && !(windows && value.endsWith("\\") && value.indexOf(' ') >= 0);
    With with = go.with();
    boolean runs = with == null || with.name().matches("[A-Z][A-Z0-9_]*") && one(with.value());
    return name && writable && runs && go.value().type() != Value.Type.ANY
        ? path(go.file())
        : Reason.UNWRITABLE;
  }

  private @Nullable Reason of(RegistryValue registry) {
    if (!windows) {
      return Reason.OTHER_SYSTEM;
    }
    String key = registry.key();
    boolean ours =
        key.equals(RegistryValue.USER)
            || key.equals(RegistryValue.MACHINE)
            || key.equals(FILE_SYSTEM) && registry.name().equals("LongPathsEnabled");
    return ours
            && !registry.name().isEmpty()
            && one(registry.name())
            && one(registry.value().text())
            && registry.value().type() != Value.Type.ANY
        ? null
        : Reason.UNWRITABLE;
  }

  private @Nullable Reason of(Exclusion exclusion) {
    if (exclusionsProtected) {
      return Reason.PROTECTED;
    }
    if (!exclusion.excluded()) {
      return one(exclusion.path()) ? null : Reason.UNWRITABLE;
    }
    String path = exclusion.path();
    return path(path) != null || path.startsWith("\\\\") || !narrow(path) ? Reason.TOO_BROAD : null;
  }

  /** No drive root, no profile and nothing that files of others land in, no pattern. */
  private static boolean narrow(String path) {
    if (path.matches(".*[*?%\"<>|].*") || path.substring(2).indexOf(':') >= 0) {
      return false;
    }
    String[] parts = path.substring(3).split("[\\\\/]+");
    if (parts.length < 1 || parts[0].isEmpty()) {
      return false;
    }
    String first = parts[0].toLowerCase(Locale.ROOT);
    String last = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    if (first.startsWith("windows") || first.equals("programdata") && parts.length < 3) {
      return false;
    }
    if (first.startsWith("program files") && parts.length < 2) {
      return false;
    }
    if (first.equals("users") && parts.length < 4) {
      return first.equals("users") && parts.length == 3 && last.equals("go");
    }
    for (String part : parts) {
      String name = part.toLowerCase(Locale.ROOT);
      if (name.equals("downloads") || name.equals("temp") || name.equals("tmp")) {
        return false;
      }
    }
    return !OF_OTHERS.contains(last) && !last.endsWith(".exe");
  }

  private @Nullable Reason of(DeleteCached delete) {
    String root = delete.root();
    if (path(root) != null || delete.paths().isEmpty()) {
      return Reason.UNWRITABLE;
    }
    for (String each : delete.paths()) {
      boolean below =
          each.length() > root.length() + 1
              && each.startsWith(root)
              && "/\\".indexOf(each.charAt(root.length())) >= 0;
      if (!below || path(each) != null) {
        return Reason.UNWRITABLE;
      }
    }
    return null;
  }

  /** Absolute, and without a way up. */
  private @Nullable Reason path(String path) {
    boolean absolute =
        windows
            ? path.matches("(?s)[A-Za-z]:[\\\\/].*") || path.startsWith("\\\\")
            : path.startsWith("/");
    for (String part : path.split(windows ? "[\\\\/]" : "/")) {
      absolute &= !part.equals("..");
    }
    return absolute && (!windows || one(path)) ? null : Reason.UNWRITABLE;
  }

  /** On one line. */
  private static boolean one(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  private static List<String> texts(Change change) {
    List<String> texts = new ArrayList<>();
    if (change instanceof GoSetting go) {
      texts.addAll(List.of(go.name(), go.value().text(), go.before().text(), go.file()));
      if (go.with() != null) {
        texts.add(go.with().value());
      }
    } else if (change instanceof RegistryValue registry) {
      texts.addAll(List.of(registry.name(), registry.value().text(), registry.before().text()));
    } else if (change instanceof MakeDirectory make) {
      texts.add(make.path());
    } else if (change instanceof DeleteCached delete) {
      texts.add(delete.root());
      texts.addAll(delete.paths());
    } else if (change instanceof FileMode mode) {
      texts.add(mode.path());
    } else if (change instanceof Exclusion exclusion) {
      texts.add(exclusion.path());
    } else if (change instanceof GitSetting git) {
      texts.add(git.value());
    }
    return texts;
  }
}
