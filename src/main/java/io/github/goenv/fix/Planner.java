package io.github.goenv.fix;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.DeleteCached;
import io.github.goenv.change.Change.Exclusion;
import io.github.goenv.change.Change.FileMode;
import io.github.goenv.change.Change.GitSetting;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.MakeDirectory;
import io.github.goenv.change.Change.RegistryValue;
import io.github.goenv.change.Change.ThisShell;
import io.github.goenv.fix.Refused.Reason;
import io.github.goenv.report.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a plan of findings: errors and warnings are planned, information is for people. */
public final class Planner {
  private final boolean windows;
  private final Objections objections;

  /** By what is changed; the first in the order of the catalogue has it. */
  private final Map<String, Step> steps = new LinkedHashMap<>();

  private final List<Refused> refused = new ArrayList<>();
  private final List<Finding> rest = new ArrayList<>();

  private Planner(boolean windows, List<Finding> findings) {
    this.windows = windows;
    boolean protects = false;
    for (Finding finding : findings) {
      protects |= finding.id().equals("av.tamper") && finding.subject().equals("TPExclusions");
    }
    objections = new Objections(windows, protects);
  }

  /**
   * The plan for {@code findings}.
   *
   * @param windows whether they are of a machine of Windows
   * @param go its go command; null when none is known
   */
  public static Plan plan(boolean windows, @Nullable String go, List<Finding> findings) {
    Planner planner = new Planner(windows, findings);
    for (Finding finding : findings) {
      planner.one(finding);
    }
    return new Plan(windows, go, planner.ordered(), planner.refused, planner.rest);
  }

  private void one(Finding finding) {
    List<Proposal> left = new ArrayList<>(finding.proposals());
    if (finding.severity() != Severity.INFO) {
      List<Proposal> chosen = chosen(finding);
      left.removeAll(chosen);
      Map<String, Step> own = new LinkedHashMap<>();
      for (Proposal proposal : chosen) {
        Change change = proposal.change();
        if (change != null) {
          add(finding, proposal, change, own);
        }
      }
      steps.putAll(own);
    }
    rest.add(
        new Finding(finding.id(), finding.severity(), finding.subject(), finding.message(), left));
  }

  /** Of several the last one for a thing counts, as it would in a shell. */
  private void add(Finding finding, Proposal proposal, Change change, Map<String, Step> own) {
    String thing = thing(change);
    Step other = steps.get(thing);
    if (other == null) {
      own.put(
          thing,
          new Step(
              proposal.title(),
              proposal.text(),
              change,
              proposal.elevated(),
              List.of(finding.id())));
    } else if (same(other.change(), change)) {
      List<String> checks = new ArrayList<>(other.checks());
      if (!checks.contains(finding.id())) {
        checks.add(finding.id());
      }
      own.put(
          thing,
          new Step(other.title(), other.command(), other.change(), other.elevated(), checks));
    } else {
      refused.add(
          new Refused(
              proposal.title(), finding.id(), Reason.CONFLICT, String.join(", ", other.checks())));
    }
  }

  /**
   * The first way out that can be done, with what belongs to it; exclusions from scanning only
   * where there is no other.
   */
  private List<Proposal> chosen(Finding finding) {
    List<Proposal> can = new ArrayList<>();
    List<Proposal> exclusions = new ArrayList<>();
    for (Proposal proposal : finding.proposals()) {
      Change change = proposal.change();
      if (change == null || change instanceof ThisShell) {
        continue;
      }
      Reason reason = objections.to(change);
      if (reason != null) {
        String detail = change instanceof Exclusion exclusion ? exclusion.path() : "";
        refused.add(new Refused(proposal.title(), finding.id(), reason, detail));
      } else if (change instanceof Exclusion) {
        exclusions.add(proposal);
      } else {
        can.add(proposal);
      }
    }
    if (can.isEmpty()) {
      return exclusions;
    }
    String about = about(can.get(0).change());
    List<Proposal> chosen = new ArrayList<>();
    for (Proposal proposal : can) {
      if (about(proposal.change()).equals(about) || makesPlace(proposal, can, about)) {
        chosen.add(proposal);
      }
    }
    return chosen;
  }

  /** Whether it makes the directory that another one of them names. */
  private static boolean makesPlace(Proposal proposal, List<Proposal> can, String about) {
    if (proposal.change() instanceof MakeDirectory make) {
      for (Proposal other : can) {
        if (other.change() instanceof GoSetting go
            && go.value().text().equals(make.path())
            && about(go).equals(about)) {
          return true;
        }
      }
    } else if (can.get(0).change() instanceof MakeDirectory first) {
      return proposal.change() instanceof GoSetting go && go.value().text().equals(first.path());
    }
    return false;
  }

  /** Changes about one thing belong together: a variable, in each place where it is set. */
  private static String about(@Nullable Change change) {
    if (change instanceof GoSetting go) {
      return "variable " + go.name();
    }
    if (change instanceof RegistryValue registry) {
      return "variable " + registry.name().toUpperCase(Locale.ROOT);
    }
    return String.valueOf(change);
  }

  /** Two changes of one thing cannot both be made. */
  private String thing(Change change) {
    if (change instanceof GoSetting go) {
      return "go " + go.name();
    }
    if (change instanceof RegistryValue registry) {
      return ("registry " + registry.key() + "\\" + registry.name()).toLowerCase(Locale.ROOT);
    }
    if (change instanceof GitSetting git) {
      return "git " + git.key();
    }
    if (change instanceof FileMode mode) {
      return "mode " + mode.rights().charAt(0) + " " + path(mode.path());
    }
    if (change instanceof Exclusion exclusion) {
      return "exclusion " + path(exclusion.path());
    }
    if (change instanceof MakeDirectory make) {
      return "directory " + path(make.path());
    }
    return change instanceof DeleteCached delete ? "cached " + delete.paths() : change.toString();
  }

  private String path(String path) {
    return windows ? path.replace('/', '\\').toLowerCase(Locale.ROOT) : path;
  }

  private static boolean same(Change a, Change b) {
    if (a instanceof GoSetting one && b instanceof GoSetting other) {
      return one.value().equals(other.value());
    }
    if (a instanceof RegistryValue one && b instanceof RegistryValue other) {
      return one.value().equals(other.value());
    }
    return a.equals(b);
  }

  /** First what keeps go from running. */
  private List<Step> ordered() {
    List<Step> ordered = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      for (Step step : steps.values()) {
        boolean keeps = step.change() instanceof GoSetting go && go.with() != null;
        if (keeps == first) {
          ordered.add(step);
        }
      }
    }
    return ordered;
  }
}
