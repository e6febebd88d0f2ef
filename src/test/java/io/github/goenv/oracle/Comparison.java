package io.github.goenv.oracle;

import io.github.goenv.report.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Go against the checks. Three rules: an error needs a go that fails; a go that fails before it
 * compiles needs an error; and one of these errors has to name the cause.
 */
record Comparison(Kind kind, String about) {
  /** How it came out. */
  enum Kind {
    AGREE,
    /** A check stops a build that go does. */
    FALSE_ALARM,
    /** Go refuses and no check says so. */
    MISSED,
    /** Go refuses, and what the checks call an error is something else. */
    OTHER_CAUSE
  }

  private static final Pattern NAMES =
      Pattern.compile(
          "\\b(GO[A-Z0-9]{2,}|CGO_[A-Z]+|TMPDIR|TMP|TEMP|LocalAppData|USERPROFILE|HOME|XDG_[A-Z]+_HOME|CC|CXX|FC|PATH|GIT_DIR|VCS)\\b"
              + "|go\\.(?:mod|sum|work)|modules\\.txt|vendor(?:ing)?\\b"
              + "|-(?:race|msan|asan|mod|buildmode|toolexec|overlay|modfile|pgo|buildvcs)\\b"
              + "|gcc|cgo|\\bcompile\\b|\\blink\\b|\\basm\\b|module cache|build cache"
              + "|work dir|toolchain|\\btool\\b|\\btarget\\b|workspace"
              + "|(?<=stat )[^:]+"
              + "|\"[^\"]{2,}\"|(?<![\\w.])/[^\\s:\"',()]{3,}"
              + "|\\b[A-Z]:\\\\[^\\s:\"',();]+");

  static Comparison of(GoSays go, ChecksSay checks) {
    List<Result> errors = checks.errors();
    if (go.end() == GoSays.End.BUILDS) {
      Set<String> ids = new LinkedHashSet<>();
      errors.forEach(each -> ids.add(each.id()));
      return errors.isEmpty()
          ? new Comparison(Kind.AGREE, "")
          : new Comparison(Kind.FALSE_ALARM, String.join(", ", ids));
    }
    if (go.end() == GoSays.End.BAD_CODE) {
      return new Comparison(Kind.AGREE, "");
    }
    if (errors.isEmpty()) {
      return new Comparison(Kind.MISSED, go.firstLine());
    }
    return names(go, errors)
        ? new Comparison(Kind.AGREE, "")
        : new Comparison(Kind.OTHER_CAUSE, go.firstLine());
  }

  /** Whether an error quotes go, or has a name in it that go's words have. */
  private static boolean names(GoSays go, List<Result> errors) {
    String first = go.firstLine().replaceFirst("^go: ", "").toLowerCase(Locale.ROOT);
    List<String> wanted = new ArrayList<>();
    Matcher names = NAMES.matcher(go.words().replaceAll("[/\\\\]go-build\\d+[^\\s:]*", ""));
    while (names.find()) {
      wanted.add(names.group().replace("\"", "").toLowerCase(Locale.ROOT));
    }
    for (String name : List.copyOf(wanted)) {
      int slash = name.indexOf('/');
      if (slash > 2) {
        wanted.add(name.substring(0, slash));
      }
    }
    for (Result error : errors) {
      String text = ChecksSay.text(error).toLowerCase(Locale.ROOT);
      if (!first.isEmpty() && text.contains(first)
          || aboutGoItself(error)
          || aboutTools(go, error)) {
        return true;
      }
      for (String name : wanted) {
        if (text.contains(name)) {
          return true;
        }
      }
    }
    return wanted.isEmpty() && first.isEmpty();
  }

  /** The shell's words about a file it cannot start name no cause; these checks do. */
  private static boolean aboutGoItself(Result error) {
    return error.id().equals("path.go-missing") || error.id().equals("go.unusable");
  }

  /** A GOROOT that is none has no tools. */
  private static boolean aboutTools(GoSays go, Result error) {
    return error.id().startsWith("goroot.")
        && (go.words().contains("no such tool")
            || go.words().contains("cannot find package")
            || go.words().contains("is not in std"));
  }
}
