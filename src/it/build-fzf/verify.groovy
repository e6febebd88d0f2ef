import dev.harrel.jsonschema.ValidatorFactory
import dev.harrel.jsonschema.providers.GsonNode
import groovy.json.JsonSlurper
import java.nio.file.Files

String go = 'go'
String log = new File(basedir, 'build.log').getText('UTF-8')
Properties prepared = new Properties()
new File(basedir, 'prepared.properties').withInputStream { prepared.load(it) }

def validator = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator()
URI schema = validator.registerSchema(
    getClass().classLoader.getResource('io/github/goenv/schema/build.schema.json').getText('UTF-8'))

[['linux', '', 1], ['windows', '.exe', 2]].each { os, suffix, build ->
  File file = new File(basedir, "target/goenv/build-${os}-amd64.json")
  Map report = new JsonSlurper().parse(file, 'UTF-8')
  def verdict = validator.validate(schema, file.getText('UTF-8'))
  assert verdict.valid: verdict.errors*.error
  File built = new File(basedir, "target/fzf-${os}-amd64${suffix}")

  // Byte-identical to a bare "go build" with the same flags and environment.
  File bare = new File(basedir, "bare/fzf-${os}-amd64${suffix}")
  bare.parentFile.mkdirs()
  List<String> flags = report.command.drop(1)
  assert flags.removeAll { it.startsWith('-debug-') }
  int output = flags.indexOf('-o')
  assert new File(flags[output + 1]).name == built.name
  flags[output + 1] = bare.path
  assert flags.contains("-ldflags=-s -w -X \"main.revision=built by Maven's plugin = goenv\" -X main.version=0.56.0".toString())
  ProcessBuilder builder = new ProcessBuilder([go] + flags).directory(new File(prepared['fzf.source'])).inheritIO()
  builder.environment().putAll([GOOS: os, GOARCH: 'amd64'])
  assert builder.start().waitFor() == 0
  assert Files.mismatch(built.toPath(), bare.toPath()) == -1L

  // The report says what is true of the file and of the build.
  assert report.outcome == 'success'
  assert report.timing.state == 'complete'
  assert report.artifact.size == built.length()
  assert report.artifact.machine == 'amd64'
  assert report.artifact.sha256 == java.security.MessageDigest.getInstance('SHA-256').digest(built.bytes).encodeHex().toString()
  Map stages = report.stages.collectEntries { [it.stage, it] }
  assert stages.keySet().any { it.startsWith('compile') }
  assert stages.link.count == 1
  assert stages.go.count > 0
  assert report.packagesBuilt >= 5
  assert report.packagesCached + report.packagesBuilt > 100
  stages.values().each {
    assert it.meanMs <= it.maxMs && it.p50Ms <= it.p95Ms && it.p95Ms <= it.maxMs && (it.totalMs == null || it.maxMs <= it.totalMs)
  }
  assert report.criticalPath.last().stage == 'link'

  // Tool time is the action graph's, to the nanosecond.
  File graph = new File(basedir, "recorded/${build}/graph.json")
  assert graph.file || File.separatorChar != '/' as char
  if (graph.file) {
    List actions = new JsonSlurper().parse(graph, 'UTF-8')
    long real = actions.sum { (it.CmdReal ?: 0) as long }
    assert real > 0
    assert nanos(report.stages.findAll { !(it.stage in ['load', 'download', 'queue', 'go']) }.sum { it.totalMs }) == real
    assert nanos(report.actions.sum { it.toolMs }) == real
    assert report.packagesBuilt == actions.count { it.Mode == 'build' && it.Cmd && it.BuildID }
  }

  assert log.contains("goenv: ${os}/amd64 built in ")
  // Attached: in the local repository beside the pom.
  File installed = new File(localRepositoryPath, "io/github/goenv/it/fzf/0.56.0/fzf-0.56.0-${os}-amd64${suffix ?: '.bin'}")
  assert Files.mismatch(built.toPath(), installed.toPath()) == -1L
}

// Nothing of the build is left behind but the reports.
assert new File(basedir, 'target/goenv').list().sort() == ['build-linux-amd64.json', 'build-windows-amd64.json', 'known', 'outcome', 'records']

if (System.getProperty('os.name') == 'Linux' && System.getProperty('os.arch') == 'amd64') {
  Process fzf = [new File(basedir, 'target/fzf-linux-amd64').path, '--version'].execute()
  assert fzf.inputStream.getText('UTF-8').trim() == "0.56.0 (built by Maven's plugin = goenv)"
  assert fzf.waitFor() == 0
}
return true

static long nanos(Number milliseconds) {
  return ((milliseconds as BigDecimal) * 1_000_000).longValueExact()
}
