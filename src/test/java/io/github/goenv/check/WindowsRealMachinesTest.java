package io.github.goenv.check;

import static io.github.goenv.check.WindowsMachine.known;
import static io.github.goenv.check.WindowsMachine.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.Source;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that is said of machines as people have them: nothing false, nothing missing. */
class WindowsRealMachinesTest {
  private static final Messages ENGLISH = Messages.in("en");
  private static final String HOME = "C:\\Users\\张伟";

  /** {@code id severity: message} of what is wrong or not known; where Go is lies with others. */
  private static List<String> said(WindowsMachine machine) {
    List<String> said = new ArrayList<>();
    for (Result result : Judgement.of(machine.snapshot(), Policy.standard("2026-11-23"))) {
      boolean later = result.area().equals("service") || result.id().equals("av.scan-cost");
      if (result.area().equals("goroot")) {
        continue;
      }
      if (result.outcome() == Outcome.FAIL || result.outcome() == Outcome.UNKNOWN && !later) {
        String severity = result.severity() == null ? "unknown" : result.severity().word();
        said.add(result.id() + " " + severity + ": " + result.message().in(ENGLISH));
      }
      assertThat(result.outcome()).as(result.id()).isNotEqualTo(Outcome.CRASHED);
    }
    return said;
  }

  /** OneDrive for work or school, known folders moved, not elevated, Windows 11. */
  private static WindowsMachine oneDrive() {
    WindowsMachine machine = new WindowsMachine();
    String root = HOME + "\\OneDrive - 示例有限公司";
    String project = root + "\\文档\\hello";
    for (String name : List.of("project", "output")) {
      machine.dir(name).at(name.equals("output") ? project + "\\target" : project);
      machine.dir(name).syncRoot = known(new SyncRoot("OneDrive", "25.200.1015.0002", 1));
    }
    machine.folders =
        known(
            List.of(
                new SyncFolder(
                    root,
                    "OneDrive",
                    "Business1",
                    Source.of(
                        Source.Kind.REGISTRY,
                        "HKCU\\Software\\Microsoft\\OneDrive\\Accounts\\Business1\\UserFolder"))));
    machine.moved = known(List.of(root + "\\文档", root + "\\桌面"));
    machine.exclusions =
        Fact.unknown(Text.of("antivirus.fact.hidden"), Text.of("antivirus.fact.hidden.remedy"));
    machine.asr =
        Fact.unknown(
            Text.of("antivirus.fact.rules-hidden"), Text.of("antivirus.fact.rules-hidden.remedy"));
    return machine;
  }

  @Test
  void aProjectInDocumentsThatOneDriveHasMoved() {
    String hidden = " unknown: Microsoft Defender shows its exclusions to administrators only";
    String root = HOME + "\\OneDrive - 示例有限公司";
    assertThat(said(oneDrive()))
        .containsExactly(
            "cloud.project warning: project lies in the folder that OneDrive (Business1)"
                + " synchronises, "
                + root
                + ": "
                + root
                + "\\文档\\hello (so says registry:HKCU\\Software\\Microsoft\\OneDrive\\Accounts"
                + "\\Business1\\UserFolder)",
            "av.exclusions" + hidden,
            "av.exclusion-broad" + hidden,
            "av.exclusion-ineffective" + hidden,
            "av.dev-drive info: GOMODCACHE, GOCACHE, GOTMPDIR, project do not lie on a Dev Drive;"
                + " a trusted one makes scanning cheaper without an exclusion",
            "av.asr unknown: Microsoft Defender shows its attack surface reduction rules to"
                + " administrators only");
    assertThat(oneDrive().results("cloud.project").get(0).fixes())
        .extracting(Fix::text)
        .anyMatch(text -> text.startsWith("attrib +P -U '" + root));
  }

  /** The drive letter is a volume of its own, and nobody names an account. */
  @Test
  void aProjectOnTheDriveOfGoogle() {
    WindowsMachine machine = new WindowsMachine();
    for (String name : List.of("project", "output")) {
      machine.dir(name).at(name.equals("output") ? "G:\\我的云端硬盘\\p\\target" : "G:\\我的云端硬盘\\p");
      machine.dir(name).volume = known(volume("G:\\", "fixed", "none"));
      machine.dir(name).syncRoot =
          Fact.unknown(Text.of("cloud.fact.no-filter", "path", "G:\\我的云端硬盘\\p"));
    }
    machine.folders =
        known(
            List.of(
                new SyncFolder(
                    "G:\\",
                    "Google Drive",
                    "",
                    Source.of(Source.Kind.API, "GetVolumeInformationW G:\\"))));
    Result result = machine.results("cloud.project").get(0);
    assertThat(result.message().in(ENGLISH))
        .isEqualTo(
            "project lies in the folder that Google Drive synchronises, G:\\: G:\\我的云端硬盘\\p"
                + " (so says api:GetVolumeInformationW G:\\)");
    assertThat(result.evidence()).extracting(each -> each.name()).contains("Google Drive");
    assertThat(result.fixes())
        .as("the attributes of the Cloud Files API mean nothing to this drive")
        .extracting(Fix::text)
        .noneMatch(text -> text.contains("attrib"));
  }

  /** Mirrored folders of Google Drive, Syncthing and others are plain to Windows. */
  @Test
  void aFolderThatNobodyRegisteredIsNotCalledFree() {
    WindowsMachine machine = new WindowsMachine();
    machine.dir("project").at(HOME + "\\My Drive\\p");
    assertThat(machine.results("cloud.project").get(0).message().in(ENGLISH))
        .isEqualTo(
            "no synchronised folder was found that holds project: " + HOME + "\\My Drive\\p");
  }
}
