package io.github.goenv.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.StartsPrograms;
import io.github.goenv.app.RecordingLog;
import io.github.goenv.signature.Keys;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters, defaults and kinds of failure of check and doctor, as Maven injects them. */
@StartsPrograms
@MojoTest
class CheckMojoTest {
  private static final String WINDOWS = "src/it/snapshot-replay-no-pom/windows.json";

  @TempDir Path directory;

  /** A session as Maven makes it; the harness's has no data to remember a run in. */
  private static MavenSession session() {
    return session(new DefaultMavenExecutionRequest());
  }

  @SuppressWarnings("deprecation")
  private static MavenSession session(MavenExecutionRequest request) {
    return new MavenSession(
        null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
  }

  /** The harness makes one without a plugin. */
  private static MojoExecution execution() {
    PluginDescriptor plugin = new PluginDescriptor();
    plugin.setVersion("0");
    MojoDescriptor goal = new MojoDescriptor();
    goal.setPluginDescriptor(plugin);
    return new MojoExecution(goal);
  }

  @Test
  @InjectMojo(goal = "check")
  void defaults(CheckMojo mojo) {
    assertThat(mojo.failOn).isEqualTo("error");
    assertThat(mojo.timeout).isEqualTo(5);
    assertThat(mojo.unknown).isEqualTo("report");
    assertThat(mojo.profile).isEqualTo("default");
    assertThat(mojo.redact).isTrue();
    assertThat(mojo.skip).isFalse();
    assertThat(mojo.checkSkip).isFalse();
  }

  @Test
  @InjectMojo(goal = "doctor")
  void doctorNeverFailsUnlessAsked(DoctorMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    mojo.setLog(log);
    mojo.snapshot = new File(WINDOWS);
    mojo.outputDirectory = directory.toFile();

    assertThat(mojo.failOn).isEqualTo("never");
    mojo.execute();

    assertThat(log.lines).anySatisfy(line -> assertThat(line).contains("goroot.malformed"));
    assertThat(Files.readString(directory.resolve("outcome"))).isEqualTo("errors\n");
  }

  @Test
  @InjectMojo(goal = "doctor")
  void debugSaysWhereTheTimeWent(DoctorMojo mojo) throws Exception {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(directory.toFile());
    MavenSession session = session(request);
    session.setProjects(List.of());
    mojo.session = session;
    mojo.execution = execution();
    mojo.only = List.of("path");
    RecordingLog log = new RecordingLog("DEBUG");
    mojo.setLog(log);

    mojo.execute();

    for (String probe : List.of("go on PATH", "PATH", "go", "go.mod", "directories")) {
      assertThat(log.lines)
          .filteredOn(
              line ->
                  line.matches(
                      "INFO goenv: probe " + probe + " started after \\d+ ms and took \\d+ ms"))
          .as(probe)
          .hasSize(1);
    }
  }

  /** A lock that was deleted is not the same as none, where a key says that there is one. */
  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "secp256r1", " "})
  @InjectMojo(goal = "check")
  void aKeyWantsALock(String kind, CheckMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    mojo.setLog(log);
    mojo.snapshot = new File(WINDOWS);
    mojo.outputDirectory = directory.toFile();
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setMultiModuleProjectDirectory(directory.toFile());
    mojo.session = session(request);
    mojo.session.setProjects(List.of());
    mojo.execution = execution();
    mojo.lockFile = " ";
    mojo.publicKeys = List.of(kind.isBlank() ? kind : Keys.publicPem(Keys.pair(kind)), "");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class); // for what the machine has
    String warned = "WARN there is no goenv.lock, and goenv.publicKeys names a key";
    assertThat(log.lines)
        .filteredOn(line -> line.startsWith(warned))
        .hasSize(kind.equals("Ed25519") ? 1 : 0);
  }

  /** A link to nothing is no lock that was deleted, with a key, a blank one, and none. */
  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", " ", ""})
  @InjectMojo(goal = "check")
  void aLockThatIsALinkToNothingIsAnError(String kind, CheckMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    mojo.setLog(log);
    mojo.snapshot = new File(WINDOWS);
    mojo.outputDirectory = directory.toFile();
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setMultiModuleProjectDirectory(directory.toFile());
    mojo.session = session(request);
    mojo.session.setProjects(List.of());
    mojo.execution = execution();
    mojo.publicKeys = List.of(kind.isBlank() ? kind : Keys.publicPem(Keys.pair(kind)));
    Files.createSymbolicLink(directory.resolve("goenv.lock"), directory.resolve("gone"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("it is a link to a file that does not exist");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skip", value = "true")
  void skips(CheckMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    mojo.setLog(log);

    mojo.execute();

    assertThat(log.lines).containsExactly("INFO goenv: skipped by goenv.skip");
  }

  @Test
  @InjectMojo(goal = "check")
  void findingsAreAMojoFailureAndTheSecondRunOfASessionDoesNothing(CheckMojo mojo) {
    RecordingLog log = new RecordingLog("INFO");
    mojo.setLog(log);
    mojo.snapshot = new File(WINDOWS);
    mojo.outputDirectory = directory.toFile();
    mojo.session = session();

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("this machine cannot build this project: goroot.malformed.")
        .hasNoCause();
    List<String> first = List.copyOf(log.lines);
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    assertThat(log.lines).isEqualTo(first).isNotEmpty();
    mojo.session = session();
    assertThatThrownBy(mojo::execute).as("another build").isInstanceOf(MojoFailureException.class);
  }

  /** Not even the snapshot is looked for before the policy is known to be sound. */
  @Test
  @InjectMojo(goal = "check")
  void aPolicyComesBeforeAnythingElse(CheckMojo mojo) {
    mojo.execution = execution();
    mojo.snapshot = directory.resolve("no-snapshot.json").toFile();
    String root = Path.of("").toAbsolutePath().toString();
    for (String[] wrong :
        new String[][] {
          {"no-policy.xml", ": there is no file " + root + File.separator + "no-policy.xml. Spec"},
          {"com.example:policy", ": this plugin has no such dependency in the pom. Add it"},
          {"src/it/check-policy-every-maven/config/mistakes.xml", "the policy has 2 mistakes"}
        }) {
      mojo.session = session();
      mojo.policy = wrong[0];
      assertThatThrownBy(mojo::execute)
          .isInstanceOf(MojoExecutionException.class)
          .message()
          .startsWith(
              wrong[0].endsWith("s.xml") ? wrong[1] : "goenv.policy=" + wrong[0] + wrong[1]);
    }
  }

  /** As the JVM of Windows names a directory with characters of another code page. */
  @Test
  @InjectMojo(goal = "check")
  void aDirectoryThatMavenCannotNameStopsNothing(CheckMojo mojo) {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setMultiModuleProjectDirectory(new File("\0"));
    request.setBaseDirectory(new File("\0"));
    mojo.session = session(request);

    assertThat((Object) mojo.top()).isEqualTo(Path.of("").toAbsolutePath());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "timeout", value = "0")
  void aBadParameterIsAMojoExecutionException(CheckMojo mojo) {
    mojo.session = session();

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("goenv.timeout=0 is not possible: specify seconds, 1 to 3600")
        .hasNoCause();
  }

  /** Not of the form of an output that nobody asked for. */
  @Test
  @InjectMojo(goal = "doctor")
  void aReportForAScriptFailsByWhatIsWrong(DoctorMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog("INFO");
    mojo.setLog(log);
    mojo.format = "json";
    mojo.snapshot = directory.resolve("none.json").toFile();
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("none.json");
    assertThat(log.lines).isEmpty();
  }

  @Test
  @InjectMojo(goal = "doctor")
  void aSnapshotThatCannotBeReadIsAMojoExecutionException(DoctorMojo mojo) throws Exception {
    Path file = directory.resolve("s.json");
    for (String text : List.of("", "{", "[]", "{\"schemaVersion\":\"9.0\"}", "\"x\"", "{}")) {
      Files.writeString(file, text);
      mojo.snapshot = file.toFile();

      assertThatThrownBy(mojo::execute)
          .as(text)
          .isInstanceOf(MojoExecutionException.class)
          .hasMessageStartingWith("goenv.snapshot=" + file + " cannot be used: ")
          .hasNoCause();
    }
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertThatThrownBy(mojo::execute).hasMessageEndingWith("it is not UTF-8 text");
  }

  @Test
  @InjectMojo(goal = "doctor")
  void aReportThatCannotBeWrittenIsAMojoExecutionException(DoctorMojo mojo) throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    mojo.setLog(new RecordingLog("INFO"));
    mojo.snapshot = new File(WINDOWS);
    mojo.outputDirectory = file.resolve("below").toFile();

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("the report cannot be written to " + file)
        .hasMessageNotContaining("java.")
        .hasNoCause();
    assertThat(directory.toFile().list()).containsExactly("file");
  }
}
