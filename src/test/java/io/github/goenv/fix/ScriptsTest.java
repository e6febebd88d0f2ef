package io.github.goenv.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.goenv.StartsPrograms;
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
import io.github.goenv.fix.script.PlanPage;
import io.github.goenv.fix.script.Scripts;
import io.github.goenv.text.Messages;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text leaves its quotes, whatever is in it. */
@StartsPrograms
class ScriptsTest {
  private static final int TEXTS = 2000;
  private static final Path SAMPLES = Path.of("target/fix-check/scripts");

  /** A plan with one step for each kind of change, with hostile texts in all their places. */
  private static Plan plan(Random random, boolean windows) {
    List<Step> steps = new ArrayList<>();
    for (Change change : changes(random, windows)) {
      steps.add(
          new Step(
              HostileTexts.next(random),
              HostileTexts.next(random),
              change,
              random.nextBoolean(),
              List.of("a.b", "c.d")));
    }
    return new Plan(windows, HostileTexts.next(random), steps, List.of(), List.of());
  }

  private static List<Change> changes(Random random, boolean windows) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new GoSetting(
            HostileTexts.next(random),
            value(random),
            value(random),
            HostileTexts.next(random),
            new With("GOROOT", HostileTexts.next(random))));
    changes.add(new GitSetting(HostileTexts.next(random), HostileTexts.next(random)));
    changes.add(new MakeDirectory(HostileTexts.next(random)));
    changes.add(new DeleteCached(HostileTexts.next(random), List.of(HostileTexts.next(random))));
    if (windows) {
      changes.add(new Exclusion(HostileTexts.next(random), random.nextBoolean()));
      changes.add(
          new RegistryValue(
              HostileTexts.next(random), HostileTexts.next(random), value(random), value(random)));
    } else {
      changes.add(new FileMode(HostileTexts.next(random), "u+rwx"));
    }
    return changes;
  }

  private static Value value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Value.NONE;
      case 1 -> Value.ANY;
      case 2 -> new Value(Value.Type.EXPANDABLE, HostileTexts.next(random));
      default -> Value.text(HostileTexts.next(random));
    };
  }

  /** What of a script is made for a plan: below what is the same for all of them. */
  private static String calls(Plan plan) throws IOException {
    Scripts scripts = Scripts.of(plan.windows());
    StringWriter none = new StringWriter();
    scripts.fix(new Plan(plan.windows(), null, List.of(), List.of(), List.of()), "1.0", none);
    StringWriter whole = new StringWriter();
    scripts.fix(plan, "1.0", whole);
    String same = none.toString();
    int end = same.lastIndexOf(plan.windows() ? "\nWrite-Output" : "\nsay");
    assertThat(whole.toString()).startsWith(same.substring(0, end));
    return whole.toString().substring(end);
  }

  @Test
  void noTextLeavesItsQuotesInPowerShell() throws IOException {
    Random random = new Random(14);
    for (int i = 0; i < TEXTS / 6; i++) {
      Plan plan = plan(random, true);
      Literals literals = Literals.ofPowerShell(calls(plan));
      if (i < 30) { // for src/fix-check/check
        StringWriter whole = new StringWriter();
        Scripts.of(true).fix(plan, "1.0", whole);
        Files.createDirectories(SAMPLES);
        Files.writeString(SAMPLES.resolve("hostile-" + i + ".ps1"), whole.toString());
      }
      assertThat(literals.between())
          .matches("(?s)[-A-Za-z0-9 \\n$@(),{}.:\\\\]*")
          .doesNotContainPattern("(?i)iex|invoke-expression");
      for (Step step : plan.steps()) {
        assertThat(literals.texts()).contains(step.title());
        Change change = step.change();
        if (change instanceof MakeDirectory make) {
          assertThat(literals.texts()).contains(make.path());
        } else if (change instanceof Exclusion exclusion) {
          assertThat(literals.texts()).contains(exclusion.path());
        } else if (change instanceof GoSetting go) {
          assertThat(literals.texts()).contains(go.name(), go.file(), plan.go());
        }
      }
    }
  }

  /** The shell itself says which words it sees. */
  @Test
  void noTextLeavesItsQuotesInSh(@TempDir Path directory) throws IOException, InterruptedException {
    assumeTrue(File.separatorChar == '/', "a shell of Unix");
    Random random = new Random(15);
    for (int i = 0; i < 40; i++) {
      Plan plan = plan(random, false);
      StringBuilder script = new StringBuilder("failed=0\n");
      for (String function :
          List.of("go_setting", "git_setting", "make_directory", "file_mode", "delete_cached")) {
        script.append(function).append("() { printf '%s\\0' \"$@\"; }\n");
      }
      script.append(calls(plan));
      Path file = Files.writeString(directory.resolve("s.sh"), script);
      Process process = new ProcessBuilder("/bin/sh", file.toString()).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isZero();
      List<String> words = List.of(said.split("\0", -1));
      List<String> expected = new ArrayList<>();
      for (Step step : plan.steps()) {
        expected.add("a.b,c.d");
        expected.add(step.title());
        expected.addAll(words(step.change(), plan));
      }
      expected.add("");
      assertThat(words).isEqualTo(expected);
    }
  }

  private static List<String> words(Change change, Plan plan) {
    if (change instanceof GoSetting go) {
      List<String> words =
          new ArrayList<>(List.of(go.name(), state(go.value()), state(go.before())));
      words.addAll(List.of(go.file(), String.valueOf(plan.go()), "GOTOOLCHAIN=local"));
      words.add("GOROOT=" + (go.with() == null ? "" : go.with().value()));
      return words;
    }
    if (change instanceof GitSetting git) {
      return List.of(git.key(), git.value());
    }
    if (change instanceof MakeDirectory make) {
      return List.of(make.path());
    }
    if (change instanceof FileMode mode) {
      return List.of(mode.path(), mode.rights());
    }
    DeleteCached delete = (DeleteCached) change;
    return List.of(delete.root(), delete.paths().get(0));
  }

  private static String state(Value value) {
    return value.there() ? "=" + value.text() : value.type() == Value.Type.ANY ? "?" : "-";
  }

  /** Windows PowerShell takes a file without the mark for one in the code page of Windows. */
  @Test
  void beginsWithTheMarkThatWindowsPowerShellNeeds() throws IOException {
    for (boolean fix : new boolean[] {true, false}) {
      StringWriter out = new StringWriter();
      if (fix) {
        Scripts.of(true).fix(new Plan(true, null, List.of(), List.of(), List.of()), "1.0", out);
      } else {
        Scripts.of(true).undo("1.0", out);
      }
      assertThat(out.toString()).startsWith("\uFEFF#Requires -Version 5.1\n");
      assertThat(out.toString().substring(1)).doesNotContain("\uFEFF#");
      assertThat(out.toString())
          .contains("Set-StrictMode")
          .doesNotContainPattern("(?i)Invoke-Expression|\\biex\\b|::|New-Object|Add-Type")
          .doesNotContainPattern("(Get-Content|Test-Path|Remove-Item|Copy-Item) (?!-LiteralPath)");
    }
  }

  /** A span of code on one line, in which nothing of Markdown or HTML means anything. */
  @Test
  void thePageKeepsEachTextInItsPlace() throws IOException {
    Random random = new Random(16);
    for (int i = 0; i < 200; i++) {
      StringWriter page = new StringWriter();
      PlanPage.write(plan(random, true), "goenv:", Messages.in("en"), text -> text, page);
      for (String line : page.toString().split("\n", -1)) {
        assertThat(line).matches("(# |## |   - |- |[0-9]+\\. |`|The scripts).*|");
      }
    }
  }
}
