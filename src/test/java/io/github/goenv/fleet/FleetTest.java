package io.github.goenv.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.json.UnreadableFile;
import io.github.goenv.report.Standing;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, majorities and changes of a fleet. */
class FleetTest {
  private static Machine machine(String name, String os, String go, Found... findings) {
    return new Machine(
        name,
        "report",
        "2026-11-20T08:30:00Z",
        "0.1.0",
        os,
        "amd64",
        "",
        null,
        go.isEmpty() ? null : go,
        List.of(findings));
  }

  private static Found found(String id, Standing standing) {
    return new Found(id, standing, "x", id + " said so", id + "/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agent-1/target/goenv agent-2/target/goenv | agent-1 agent-2",
        "a/goenv-report b/goenv-report | a b",
        "run-7/agent-1/out run-7/agent-2/out | run-7/agent-1 run-7/agent-2",
        "agent-1/target/goenv agent-2 | agent-1 agent-2",
        "agent-1/api/target/goenv agent-1/web/target/goenv | agent-1/api agent-1/web",
        "target/goenv | target/goenv",
        "a/b | a/b",
        "a a/target/goenv | a a/target/goenv",
      })
  void machinesAreCalledByTheirPlaces(String places, String names) {
    List<List<String>> split = new ArrayList<>();
    for (String place : places.split(" ")) {
      split.add(List.of(place.split("/")));
    }
    assertThat(MachineNames.of(split, "here")).containsExactly(names.split(" "));
  }

  @Test
  void aFileInTheDirectoryItselfIsCalledByIt() {
    assertThat(MachineNames.of(List.of(List.of()), "here")).containsExactly("here");
  }

  @Test
  void aMachineCountsOnceForEachCheck() {
    Fleet fleet =
        new Fleet(
            List.of(
                machine(
                    "a",
                    "linux",
                    "go1.26.8",
                    found("path.order", Standing.INFO),
                    found("path.order", Standing.ERROR)),
                machine("b", "linux", "go1.26.8", found("path.order", Standing.WARNING)),
                machine("c", "linux", "", found("go.version", Standing.WARNING))),
            List.of());

    assertThat(fleet.rows()).extracting(Fleet.Row::id).containsExactly("path.order", "go.version");
    Fleet.Row order = fleet.rows().get(0);
    assertThat(order.count(Standing.ERROR)).isEqualTo(1);
    assertThat(order.count(Standing.WARNING)).isEqualTo(1);
    assertThat(order.count(Standing.INFO)).isZero();
    assertThat(fleet.with(Standing.WARNING)).isEqualTo(2);
    assertThat(fleet.machines()).extracting(Machine::name).containsExactly("a", "b", "c");
    assertThat(fleet.versions())
        .containsExactly(new Fleet.Version("go1.26.8", 2), new Fleet.Version("", 1));
  }

  @Test
  void whoDiffersFromMostIsAnOutlier() {
    List<Machine> machines = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      machines.add(machine("m" + i, "linux", "go1.26.8", found("go.env", Standing.INFO)));
    }
    machines.add(machine("old", "linux", "go1.22.1", found("go.env", Standing.INFO)));
    machines.add(machine("bare", "linux", "go1.26.8"));
    machines.add(machine("gone", "linux", "", found("go.env", Standing.UNKNOWN)));
    machines.add(machine("win", "windows", "go1.20.1"));

    assertThat(Outliers.of(new Fleet(machines, List.of())))
        .containsExactlyInAnyOrder(
            new Outlier("old", "linux", "goVersion", "go1.22.1", "go1.26.8", 10, 11),
            new Outlier("bare", "linux", "go.env", null, "info", 10, 11));
  }

  @Test
  void halfIsNoMajority() {
    List<Machine> machines =
        List.of(
            machine("a", "linux", "go1.26.8"),
            machine("b", "linux", "go1.26.8"),
            machine("c", "linux", "go1.25.0"),
            machine("d", "linux", "go1.25.0"));
    assertThat(Outliers.of(new Fleet(machines, List.of()))).isEmpty();
    assertThat(Outliers.of(new Fleet(machines.subList(0, 2), List.of()))).isEmpty();
  }

  @Test
  void whatChangedSinceTheLastRun() {
    List<Machine> before =
        List.of(
            machine("a", "linux", "go1.25.0", found("x.old", Standing.WARNING)),
            machine("b", "linux", "go1.26.8", found("x.same", Standing.INFO)),
            machine("c", "linux", "go1.26.8"));
    List<Machine> now =
        List.of(
            machine("a", "linux", "go1.26.8", found("x.new", Standing.ERROR)),
            machine("b", "linux", "go1.26.8", found("x.same", Standing.ACCEPTED)),
            machine("d", "linux", "go1.26.8"));

    FleetChanges changes = FleetChanges.between(before, "2026-11-19T00:00:00Z", now);
    assertThat(changes.added()).containsExactly("d");
    assertThat(changes.missing()).containsExactly("c");
    assertThat(changes.steps())
        .containsExactly(
            new FleetChanges.Step("a", "goVersion", "", "go1.25.0", "go1.26.8"),
            new FleetChanges.Step("a", "x.new", "x", null, "error"),
            new FleetChanges.Step("a", "x.old", "x", "warning", null),
            new FleetChanges.Step("b", "x.same", "x", "info", "accepted"));
    assertThat(FleetChanges.between(now, "", now).steps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatWasWrittenIsRead(int seed) throws Exception {
    Fleet fleet = SampleFleets.random(new Random(seed), 40);
    FleetReader.Earlier read = FleetReader.read(new StringReader(json(fleet)));

    assertThat(read.machines()).isEqualTo(fleet.machines());
    assertThat(FleetChanges.between(read.machines(), "", fleet.machines()).steps()).isEmpty();
  }

  /** The least that a 1.x has, and what a later one may add. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"schemaVersion\":\"1.0\",\"machines\":[{\"name\":\"a\",\"findings\":[{\"id\":\"x.y\",\"standing\":\"error\"}]}]}",
        "{\"schemaVersion\":\"1.9\",\"new\":{\"a\":[1]},\"machines\":[{\"name\":\"a\",\"disk\":{},\"findings\":[{\"id\":\"x.y\",\"standing\":\"error\",\"w\":1},{\"id\":\"z.z\",\"standing\":\"novel\"}]}]}",
      })
  void otherVersionsAreRead(String json) throws Exception {
    FleetReader.Earlier read = FleetReader.read(new StringReader(json));
    assertThat(read.machines()).hasSize(1);
    assertThat(read.machines().get(0).findings()).extracting(Found::id).containsExactly("x.y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} | it has a value that a fleet.json cannot have, at $
          [] | it has a value that a fleet.json cannot have, at $
          {"schemaVersion":"1.0"} | it has a value that a fleet.json cannot have, at $
          {"schemaVersion":"2.0","machines":[]} | its schemaVersion is 2.0, and this version of the plugin reads 1.x. Use a newer version of the plugin
          {"schemaVersion":"1.0","machines":[{}]} | it has a value that a fleet.json cannot have, at $.machines[0]
          {"schemaVersion":"1.0","mach | it is incomplete: the text ends at $.schemaVersion
          no | it is not valid JSON, at $
          """)
  void anythingElseIsRefused(String json, String reason) {
    assertThatThrownBy(() -> FleetReader.read(new StringReader(json)))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.reason().in(Messages.in("en"))).startsWith(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GOPATH is /home/anna.lind/go | GOPATH is ~/go
          C:\\Users\\Anna Lind\\go;c:/users/bob/x | %USERPROFILE%\\go;%USERPROFILE%/x
          /Users/李雷/go and /srv/home/x | ~/go and /srv/home/x
          C:\\Users\\Public\\x /Users/Shared/x | C:\\Users\\Public\\x /Users/Shared/x
          nothing | nothing
          """)
  void homesOfWhomeverAreHidden(String text, String hidden) {
    assertThat(ForeignHomes.hide(text)).isEqualTo(hidden);
  }

  static String json(Fleet fleet) throws IOException {
    StringWriter out = new StringWriter();
    FleetReport report =
        new FleetReport("0.1.0", "2026-11-20T08:30:00Z", fleet, Outliers.of(fleet), null);
    FleetJson.write(report, text -> text, Messages.in("en"), out);
    return out.toString();
  }

  @Test
  void anUnreadFileIsNamedWithItsReason() throws IOException {
    Fleet fleet =
        new Fleet(
            List.of(machine("a", "linux", "go1.26.8")),
            List.of(new Unread("b/report.json", Text.of("saved.empty"))));
    FleetReport report = new FleetReport("0.1.0", "x", fleet, List.of(), null);
    assertThat(FleetLines.of(report, Messages.in("en"), true))
        .contains("Files that could not be read (1):", "  b/report.json: it is empty");
    assertThat(json(fleet)).contains("\"file\": \"b/report.json\"");
  }
}
