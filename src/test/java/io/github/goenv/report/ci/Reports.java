package io.github.goenv.report.ci;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Acceptance.State;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Host;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Reports of a Windows agent whose account is written in Chinese. */
public final class Reports {
  public static final Messages TEXTS = Messages.in("en");
  public static final Redaction REDACTION = Redaction.of("C:\\Users\\李雷", "李雷", "BUILD-07", true);
  static final Anchor ANCHOR =
      new Anchor("services/api/pom.xml", "D:\\a\\1\\s\\services\\api\\pom.xml", 42);

  private Reports() {}

  /** One result of every kind, the less bad ones first. */
  public static Report mixed() {
    Result accepted =
        result("path.go-multiple", Outcome.FAIL, Severity.ERROR, said("accepted: never told"))
            .accept(new Acceptance("the image ships two", "2027-03-01", null, null));
    return report(
        result("go.unusable", Outcome.PASS, null, Text.of("result.pass")),
        new Result(
                "path.dead",
                Outcome.FAIL,
                Severity.WARNING,
                "PATH",
                Text.of("path.dead.missing", "position", "3", "entry", "D:\\工具\\go [old]|50%;bin"),
                null,
                List.of(
                    new Evidence("PATH", "C:\\Users\\李雷\\bin", Source.process("PATH")),
                    new Evidence("PATH", "`tick`", Source.process("PATH"))),
                List.of(
                    new Fix(
                        Text.of("path.dead.fix"),
                        Fix.Kind.EDIT,
                        "",
                        "<a>\n  <b/>\n</a>",
                        false,
                        null,
                        Fix.Certainty.LIKELY,
                        null)),
                null,
                0)
            .accept(new Acceptance("an old image", "2026-11-01", "Ada", null, State.EXPIRED)),
        result("disk.space", Outcome.FAIL, Severity.INFO, said("information only")),
        accepted,
        result("env.shadowed", Outcome.UNKNOWN, null, said("access denied")),
        new Result(
            "goroot.mismatch",
            Outcome.FAIL,
            Severity.ERROR,
            "GOROOT",
            Text.of(
                "goroot.mismatch.version",
                "path",
                "C:\\Users\\李雷\\go",
                "other",
                "go1.22.1",
                "own",
                "go1.26.8"),
            null,
            List.of(),
            List.of(
                Fix.command(
                        said("remove GOROOT"), "powershell", "setx GOROOT '' # it's 100 %", null)
                    .elevated()),
            null,
            0),
        result("access.hijackable", Outcome.CRASHED, null, said("the check itself failed")));
  }

  static Report many(int errors, int warnings) {
    List<Result> results = new ArrayList<>();
    for (int i = 1; i <= warnings; i++) {
      results.add(result("path.w" + i, Outcome.FAIL, Severity.WARNING, said("w" + i)));
    }
    for (int i = 1; i <= errors; i++) {
      results.add(result("path.e" + i, Outcome.FAIL, Severity.ERROR, said("e" + i)));
    }
    return report(results.toArray(new Result[0]));
  }

  static Report report(Result... results) {
    return new Report(
        "0.1.0",
        "check",
        "2026-11-23T10:00:00Z",
        120,
        new Host(
            "windows",
            "amd64",
            "Windows Server 2022",
            Fact.known(false, Source.process("x")),
            Fact.absent(Source.process("CI")),
            Fact.known("C:\\Users\\李雷", Source.process("USERPROFILE"))),
        null,
        List.of(results),
        null);
  }

  static Result result(String id, Outcome outcome, Severity severity, Text message) {
    return new Result(id, outcome, severity, "", message, null, List.of(), List.of(), null, 0);
  }

  /** A text that no bundle has, and so says itself. */
  static Text said(String words) {
    return Text.of(words);
  }
}
