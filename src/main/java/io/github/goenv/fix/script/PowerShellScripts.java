package io.github.goenv.fix.script;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.With;
import io.github.goenv.change.Value;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Step;
import io.github.goenv.text.Quoted;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** For Windows PowerShell 5.1 and PowerShell 7, also in constrained language mode. */
public final class PowerShellScripts implements Scripts {
  /** Without it Windows PowerShell reads the code page of Windows. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public String ending() {
    return ".ps1";
  }

  @Override
  public void fix(Plan plan, String version, Writer out) throws IOException {
    head("Carries out the plan of goenv:fix. undo.ps1, beside it, takes it back.", version, out);
    out.write(Scripts.part("fix.ps1"));
    for (Step step : plan.steps(false)) {
      for (String call : calls(step, plan)) {
        out.write("\n" + call + "\n");
      }
    }
    for (Step step : plan.steps(true)) {
      for (String call : calls(step, plan)) {
        out.write("\nif ($elevated) {\n    " + call + "\n");
        out.write("} else {\n    Write-NotElevated " + Quoted.powerShell(step.title()) + "\n}\n");
      }
    }
    if (plan.steps().isEmpty()) {
      out.write("\nWrite-Output 'Nothing to do.'\n");
    }
    out.write("Send-Change\nexit $script:failed\n");
  }

  @Override
  public void undo(String version, Writer out) throws IOException {
    head("Takes back what fix.ps1, or goenv:fix itself, has noted in fix-journal.", version, out);
    out.write(Scripts.part("undo.ps1"));
  }

  private static void head(String what, String version, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    out.write("#Requires -Version 5.1\n# " + what + "\n");
    out.write("# Written by goenv-maven-plugin " + version + ".\n");
    out.write(Scripts.part("common.ps1"));
  }

  private static List<String> calls(Step step, Plan plan) {
    Change change = step.change();
    List<String> calls = new ArrayList<>();
    if (change instanceof GoSetting go) {
      List<String> needed = new ArrayList<>();
      for (With with : plan.needed()) {
        needed.add(Quoted.powerShell(with.name() + '=' + with.value()));
      }
      String executable = plan.go() == null ? "C:\\Program Files\\Go\\bin\\go.exe" : plan.go();
      calls.add(
          call(
                  "Set-GoSetting",
                  step,
                  List.of(
                      go.name(),
                      Scripts.state(go.value()),
                      Scripts.state(go.before()),
                      go.file(),
                      executable))
              + " @("
              + String.join(", ", needed)
              + ")");
    } else if (change instanceof GitSetting git) {
      calls.add(call("Set-GitSetting", step, List.of(git.key(), git.value())));
    } else if (change instanceof RegistryValue registry) {
      String before =
          registry.before().type() == Value.Type.ANY ? "?" : RegistryData.of(registry.before());
      calls.add(
          call(
              "Set-RegistryValue",
              step,
              List.of(registry.key(), registry.name(), RegistryData.of(registry.value()), before)));
    } else if (change instanceof MakeDirectory make) {
      calls.add(call("Add-Directory", step, List.of(make.path())));
    } else if (change instanceof DeleteCached delete) {
      for (String path : delete.paths()) {
        calls.add(call("Remove-Cached", step, List.of(delete.root(), path)));
      }
    } else if (change instanceof Exclusion exclusion) {
      calls.add(
          call("Set-Exclusion", step, List.of(exclusion.path()))
              + (exclusion.excluded() ? " $true" : " $false"));
    }
    return calls;
  }

  private static String call(String function, Step step, List<String> words) {
    return Scripts.call(function, step, words, " ", Quoted::powerShell);
  }
}
