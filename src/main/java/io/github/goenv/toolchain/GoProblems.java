package io.github.goenv.toolchain;

import io.github.goenv.go.GoFailure;
import io.github.goenv.process.CannotStart;
import io.github.goenv.text.Text;
import java.nio.file.Path;

/** What to tell a person when go cannot be asked or started. */
public final class GoProblems {
  private GoProblems() {}

  public static Text of(Path go, GoFailure failure) {
    CannotStart start = failure.start();
    if (start != null) {
      return of(start);
    }
    String detail = failure.detail().isEmpty() ? "-" : failure.detail();
    return switch (failure.kind()) {
      case TIMED_OUT -> Text.of("build.go.silent", "go", go.toString());
      case EXITED ->
          Text.of(
              "build.go.exited",
              "go",
              go.toString(),
              "code",
              Integer.toString(failure.exitCode()),
              "detail",
              detail);
      default ->
          Text.of(
              failure.detail().isBlank() ? "build.go.nothing" : "build.go.unreadable",
              "go",
              go.toString(),
              "detail",
              detail);
    };
  }

  public static Text of(CannotStart e) {
    String words = e.errorText().isEmpty() ? "-" : e.errorText();
    return Text.of(key(e.kind()), "path", e.path(), "reason", words);
  }

  private static String key(CannotStart.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> "build.start.notFound";
      case NOT_EXECUTABLE -> "build.start.notExecutable";
      case NOT_FOR_THIS_MACHINE -> "build.start.wrongMachine";
      case TOO_LONG -> "build.start.tooLong";
      default -> "build.start.other";
    };
  }
}
