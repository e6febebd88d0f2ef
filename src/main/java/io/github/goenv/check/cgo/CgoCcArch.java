package io.github.goenv.check.cgo;

import io.github.goenv.check.common.CgoCompilers;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code cgo.cc-arch}: the C compiler targets another architecture (golang/go#12448). */
final class CgoCcArch implements Check {
  private static final Map<String, String> ARCHITECTURES =
      Map.ofEntries(
          Map.entry("x86_64", "amd64"),
          Map.entry("amd64", "amd64"),
          Map.entry("i386", "386"),
          Map.entry("i486", "386"),
          Map.entry("i586", "386"),
          Map.entry("i686", "386"),
          Map.entry("mingw32", "386"),
          Map.entry("aarch64", "arm64"),
          Map.entry("arm64", "arm64"),
          Map.entry("arm", "arm"),
          Map.entry("armv7l", "arm"),
          Map.entry("armv6l", "arm"),
          Map.entry("riscv64", "riscv64"),
          Map.entry("powerpc64le", "ppc64le"),
          Map.entry("powerpc64", "ppc64"),
          Map.entry("s390x", "s390x"),
          Map.entry("loongarch64", "loong64"),
          Map.entry("mips", "mips"),
          Map.entry("mipsel", "mipsle"),
          Map.entry("mips64", "mips64"),
          Map.entry("mips64el", "mips64le"));

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    String wanted = null;
    boolean found = false;
    for (Compiler compiler : CgoCompilers.inUse(machine, verdict)) {
      if (!(compiler.executable() instanceof Fact.Known<String>)) {
        continue;
      }
      found = true;
      if (compiler.machine() instanceof Fact.Unknown<String> unknown) {
        verdict.unknown(compiler.variable(), unknown.reason(), unknown.remedy());
        continue;
      }
      String triple = compiler.machine().orNull();
      if (triple == null) {
        continue;
      }
      if (posix(machine, triple)) {
        other(verdict, compiler, triple);
        continue;
      }
      int dash = triple.indexOf('-');
      String arch = ARCHITECTURES.get(dash < 0 ? triple : triple.substring(0, dash));
      if (arch == null) {
        verdict.unknown(
            compiler.variable(), Text.of("cgo.cc-arch.unknown", "machine", triple), null);
        continue;
      }
      if (wanted == null) {
        wanted = MachineFacts.goEnv(machine, verdict, "GOARCH");
      }
      // Go passes -m32, which a 64-bit x86 compiler understands; the reverse cannot work.
      if (!arch.equals(wanted) && !(arch.equals("amd64") && wanted.equals("386"))) {
        verdict.fail(
            compiler.variable(),
            Text.of(
                "cgo.cc-arch.other",
                "name",
                compiler.variable(),
                "value",
                compiler.value(),
                "machine",
                triple,
                "arch",
                arch,
                "wanted",
                wanted),
            List.of(CgoCompilers.evidence(compiler)),
            List.of(Fix.manual(Text.of("cgo.cc-arch.fix", "wanted", wanted))));
      }
    }
    if (!found) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "cgo.cc-missing"));
    }
  }

  /**
   * Whether a compiler on Windows makes programs that need the run-time library of MSYS or Cygwin,
   * with which Go's linker and run time cannot work (golang/go#37553).
   */
  private static boolean posix(Snapshot machine, String triple) {
    String target = goos(machine);
    return "windows".equals(target) && !CgoCompilers.ofWindows(triple);
  }

  private static @Nullable String goos(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    return go == null ? null : go.variable("GOOS").orNull();
  }

  private static void other(Verdict verdict, Compiler compiler, String triple) {
    String file = compiler.executable().orNull();
    verdict.fail(
        compiler.variable(),
        Text.of(
            "cgo.cc-arch.posix",
            "name",
            compiler.variable(),
            "value",
            file == null ? compiler.value() : file,
            "machine",
            triple),
        List.of(CgoCompilers.evidence(compiler)),
        List.of(Fix.manual(Text.of("cgo.cc-arch.fix-posix", "path", file == null ? "gcc" : file))));
  }
}
