package io.github.goenv.fix.script;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.With;
import io.github.goenv.fix.Plan;
import io.github.goenv.fix.Step;
import io.github.goenv.text.Quoted;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** For POSIX shells, such as dash. */
public final class ShellScripts implements Scripts {

  @Override
  public String ending() {
    return ".sh";
  }

  @Override
  public void fix(Plan plan, String version, Writer out) throws IOException {
    head("Carries out the plan of goenv:fix. undo.sh, beside it, takes it back.", version, out);
    out.write(Scripts.part("fix.sh"));
    for (Step step : plan.steps()) {
      for (String call : calls(step, plan)) {
        out.write('\n' + call + '\n');
      }
    }
    if (plan.steps().isEmpty()) {
      out.write("\nsay 'Nothing to do.'\n");
    }
    out.write("exit \"$failed\"\n");
  }

  @Override
  public void undo(String version, Writer out) throws IOException {
    head("Takes back what fix.sh, or goenv:fix itself, has noted in fix-journal.", version, out);
    out.write(Scripts.part("undo.sh"));
  }

  private static void head(String what, String version, Writer out) throws IOException {
    out.write("#!/bin/sh\n# " + what + "\n# Written by goenv-maven-plugin " + version + ".\n");
    out.write("set -eu\n\n");
    out.write(Scripts.part("common.sh"));
  }

  private static List<String> calls(Step step, Plan plan) {
    Change change = step.change();
    List<String> calls = new ArrayList<>();
    if (change instanceof GoSetting go) {
      List<String> words = new ArrayList<>();
      words.add(go.name());
      words.add(Scripts.state(go.value()));
      words.add(Scripts.state(go.before()));
      words.add(go.file());
      words.add(plan.go() == null ? "/usr/local/go/bin/go" : plan.go());
      for (With with : plan.needed()) {
        words.add(with.name() + '=' + with.value());
      }
      calls.add(call("go_setting", step, words));
    } else if (change instanceof GitSetting git) {
      calls.add(call("git_setting", step, List.of(git.key(), git.value())));
    } else if (change instanceof MakeDirectory make) {
      calls.add(call("make_directory", step, List.of(make.path())));
    } else if (change instanceof FileMode mode) {
      calls.add(call("file_mode", step, List.of(mode.path(), mode.rights())));
    } else if (change instanceof DeleteCached delete) {
      for (String path : delete.paths()) {
        calls.add(call("delete_cached", step, List.of(delete.root(), path)));
      }
    }
    return calls;
  }

  private static String call(String function, Step step, List<String> words) {
    return Scripts.call(function, step, words, " \\\n  ", Quoted::posix);
  }
}
