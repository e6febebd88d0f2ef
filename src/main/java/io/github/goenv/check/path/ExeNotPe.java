package io.github.goenv.check.path;

import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code exe.not-pe}: a {@code go.exe} that is not a Windows program. */
public final class ExeNotPe implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    boolean looked = false;
    for (Candidate candidate : WindowsCandidates.all(machine, verdict)) {
      if (!candidate.path().toLowerCase(Locale.ROOT).endsWith(".exe")) {
        continue;
      }
      looked = true;
      if (candidate.format() instanceof Fact.Unknown<String> unknown) {
        if (candidate.kind() != Candidate.Kind.ALIAS) {
          verdict.unknown(candidate.path(), unknown.reason(), unknown.remedy());
        }
        continue;
      }
      String format = candidate.format().orNull();
      if (format != null) {
        one(machine, verdict, candidate, format.strip());
      }
    }
    if (!looked) {
      throw verdict.notApplicable(Text.of("exe.not-pe.none"));
    }
  }

  private static void one(Snapshot machine, Verdict verdict, Candidate candidate, String format) {
    String problem = problem(format);
    if (problem == null || problem.equals("empty") && alias(machine, candidate)) {
      return;
    }
    verdict.fail(
        WindowsCandidates.severity(machine, candidate.path()),
        candidate.path(),
        Text.of("exe.not-pe." + problem, "path", candidate.path(), "format", format),
        WindowsCandidates.evidence(candidate),
        List.of(Fix.manual(Text.of("exe.not-pe.fix", "path", candidate.path()))));
  }

  private static boolean alias(Snapshot machine, Candidate candidate) {
    List<ReparsePoint> links = AliasExecution.links(machine, candidate);
    return candidate.kind() == Candidate.Kind.ALIAS
        || links != null && AliasExecution.alias(links) != null;
  }

  private static @Nullable String problem(String format) {
    int space = format.indexOf(' ');
    return switch (space < 0 ? format : format.substring(0, space)) {
      case "PE" -> null;
      case "EMPTY" -> "empty";
      case "TOO_SHORT" -> "short";
      case "DOS" -> "dos";
      case "ELF" -> "elf";
      case "MACH_O", "MACH_O_FAT" -> "mach-o";
      case "GO_ARCHIVE" -> "archive";
      default -> "other";
    };
  }
}
