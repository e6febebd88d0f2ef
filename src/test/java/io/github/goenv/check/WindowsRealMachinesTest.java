package io.github.goenv.check;

import static io.github.goenv.check.WindowsMachine.absent;
import static io.github.goenv.check.WindowsMachine.candidate;
import static io.github.goenv.check.WindowsMachine.junction;
import static io.github.goenv.check.WindowsMachine.known;
import static io.github.goenv.check.WindowsMachine.unknown;
import static io.github.goenv.check.WindowsMachine.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.Resolution;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that is said of machines as people have them: nothing false, nothing missing. */
class WindowsRealMachinesTest {
  private static final Messages ENGLISH = Messages.in("en");
  private static final String HOME = "C:\\Users\\张伟";
  private static final AntivirusProduct FALCON =
      new AntivirusProduct("CrowdStrike Falcon Sensor", 0x41000, true, false);

  /** {@code id severity: message} of what is wrong or unknown; where Go is has its own tests. */
  private static List<String> said(WindowsMachine machine) {
    List<String> said = new ArrayList<>();
    for (Result result : Judgement.of(machine.snapshot(), Policies.standard("2026-11-23"))) {
      boolean later = result.area().equals("service");
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

  private static List<String> ids(WindowsMachine machine) {
    return said(machine).stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
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
            "cloud.project warning: project is in the folder that OneDrive (Business1)"
                + " synchronises, "
                + root
                + ": "
                + root
                + "\\文档\\hello (according to HKCU\\Software\\Microsoft\\OneDrive\\Accounts"
                + "\\Business1\\UserFolder)",
            "av.exclusions" + hidden,
            "av.exclusion-broad" + hidden,
            "av.exclusion-ineffective" + hidden,
            "av.dev-drive info: GOMODCACHE, GOCACHE, GOTMPDIR, project are not on a Dev Drive;"
                + " a trusted one can make scanning cheaper without an exclusion",
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
            "project is in the folder that Google Drive synchronises, G:\\: G:\\我的云端硬盘\\p"
                + " (according to GetVolumeInformationW G:\\)");
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
            "no cloud-synced folder was found that contains project: " + HOME + "\\My Drive\\p");
  }

  /** Another antivirus is on; Defender's service is off and leaves its settings behind. */
  @Test
  void aLaptopOfACompanyWithAnotherAntivirus() {
    WindowsMachine machine = new WindowsMachine();
    machine.products =
        known(List.of(new AntivirusProduct("Windows Defender", 0x60100, false, true), FALCON));
    Text off = Text.of("antivirus.fact.service-off");
    machine.defender = Fact.unknown(off, Text.of("antivirus.fact.service-off.remedy"));
    machine.exclusions = Fact.unknown(off);
    machine.tamper = Fact.unknown(off);
    machine.asr = known(Map.of());
    machine.controlledFolder = known(0);
    assertThat(said(machine))
        .containsExactly(
            "av.third-party info: CrowdStrike Falcon Sensor reports that it is on: it scans, and"
                + " settings of Microsoft Defender have no effect on it");
    assertThat(machine.results("av.realtime").get(0).message().in(ENGLISH))
        .isEqualTo("CrowdStrike Falcon Sensor scans on this machine");
  }

  /** Real-time protection off, drives excluded, no security centre: what GitHub gives. */
  @Test
  void aHostedRunner() {
    WindowsMachine machine = new WindowsMachine();
    machine.defender = known(new DefenderStatus(true, false, "Normal", "4.18.25090.3009"));
    machine.products = absent();
    machine.exclusions = known(new Exclusions(List.of("C:\\", "D:\\"), List.of(), List.of()));
    machine.build = known("10.0.20348");
    assertThat(said(machine))
        .containsExactly(
            "av.realtime unknown: the real-time protection of Microsoft Defender is off, and"
                + " whether another product scans here could not be determined",
            "av.exclusion-broad info: C:\\ excludes a whole drive from scanning",
            "av.exclusion-broad info: D:\\ excludes a whole drive from scanning");
  }

  /** No Defender, no security centre, no Cloud Files API, an account of containers. */
  @Test
  void aContainer() {
    WindowsMachine machine = new WindowsMachine();
    machine.sidKind = known("other");
    machine.build = known("10.0.20348");
    machine.defender = absent();
    machine.products = absent();
    machine.exclusions = absent();
    machine.tamper = absent();
    machine.asr = absent();
    machine.controlledFolder = absent();
    machine.protectedFolders = absent();
    machine.smartAppControl = absent();
    for (WindowsMachine.Dir dir : machine.places.values()) {
      dir.syncRoot = Fact.unknown(Text.of("cloud.fact.no-api"));
    }
    assertThat(ids(machine)).isEmpty();
  }

  /** {@code apps\go\current} is a junction, {@code shims\go.exe} a program that starts go. */
  @Test
  void goByScoop() {
    WindowsMachine machine = new WindowsMachine();
    String root = WindowsMachine.HOME + "\\scoop\\apps\\go\\current";
    String shim = WindowsMachine.HOME + "\\scoop\\shims\\go.exe";
    machine.goEnv.put("GOROOT", root);
    machine.dir("GOROOT").path = root;
    machine.dir("GOROOT").real = known(root.replace("current", "1.27.3"));
    machine.dir("GOROOT").links = known(List.of(junction(root, root.replace("current", "1.27.3"))));
    machine.candidates.clear();
    machine.candidates.add(
        new Candidate(
            "go", shim, 1, Candidate.Kind.PROGRAM, known("PE amd64"), known(shim), unknown()));
    machine.entries.add(
        0,
        WindowsMachine.entry(1, WindowsMachine.HOME + "\\scoop\\shims", PathEntry.Kind.DIRECTORY));
    machine.resolutions.clear();
    machine.resolutions.add(new Resolution("go", "cmd", known(shim), null));
    assertThat(said(machine))
        .filteredOn(line -> !line.startsWith("av.") && !line.startsWith("env.machine-level"))
        .containsExactly(
            "link.target info: GOROOT is the junction "
                + root
                + " to "
                + root.replace("current", "1.27.3")
                + "; builds work through it, but since Go 1.23 Go does not treat a junction as a"
                + " symbolic link, and a tool that walks the tree from there may find nothing in it");
  }

  @Test
  void goOfAnotherProcessorOnWindowsForArm() {
    WindowsMachine machine = new WindowsMachine();
    machine.nativeMachine = known("arm64");
    machine.candidates.set(0, candidate(WindowsMachine.GO, 2, Candidate.Kind.PROGRAM, "PE amd64"));
    assertThat(ids(machine)).contains("exe.machine warning").doesNotContain("exe.machine error");
  }
}
