import java.util.zip.ZipFile

String log = new File(basedir, 'build.log').getText('UTF-8')
def deployed = { String module ->
  new File(basedir, "deployed/io/github/goenv/it/${module}/1.0").list()
    .findAll { !(it =~ /\.(md5|sha1|sha256|sha512|asc)$/) && !it.endsWith('-build.pom') }.collect { it - "${module}-1.0" }.toSet()
}
String host = new File(basedir, 'one/target/goenv').list().find { it ==~ /build-\w+-\w+\.json/ }.replaceAll(/build-|\.json/, '')
boolean windows = host.startsWith('windows')
String exe = windows ? '.exe' : ''
String archive = windows ? '.zip' : '.tar.gz'

// One program: the main artifact, the archive of this machine, checksums.
assert deployed('one') == ['.pom', '.zip', "-${host}${archive}".toString(), '-checksums.txt'] as Set
new ZipFile(new File(basedir, 'one/target/one-1.0.zip')).withCloseable { zip ->
  assert zip.entries()*.name == ['one-1.0/', 'one-1.0/LICENSE', 'one-1.0/README.md', "one-1.0/one${exe}".toString()]
  assert zip.entries().every { it.lastModifiedTime.toString() == '2026-11-28T10:00:00Z' }
}

// In its phase each goal, in every Go module.
def goals = log.readLines().findResults { (it =~ /--- goenv(?:-maven-plugin)?:[^:]+:(\S+) .*@ library /).with { it.find() ? it.group(1) : null } }
assert goals == ['check', 'generate', 'build', 'vet', 'test', 'package']

// A library: compiled, its pom deployed once, no Java plugin anywhere.
assert deployed('library') == ['.pom'] as Set
assert log.contains(' compiled in ') && log.contains('a library, no package is main')
assert !new File(basedir, 'library/target/bin').exists() && !new File(basedir, 'one/target/classes').exists()

// Three programs for three systems: each with its own classifier, and the archives.
Set expected = ['.pom', '-checksums.txt', '-linux-amd64.tar.gz', '-windows-amd64.zip', '-wasip1-wasm.tar.gz'] as Set
['server', 'größe', 'cmd'].each { name ->
  expected += ["-${name}-linux-amd64.bin", "-${name}-windows-amd64.exe", "-${name}-wasip1-wasm.wasm"]*.toString()
}
if (host in ['linux-amd64', 'windows-amd64']) {
  expected += '.zip'
}
assert deployed('three') == expected
def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'three/target/goenv/build-windows-amd64.json'))
assert report.artifact == null && report.artifacts*.machine == ['amd64'] * 3
assert report.artifacts*.path.collect { it.replaceAll(/.*[\\\/]/, '') } == ['server.exe', 'größe.exe', 'cmd.exe']
assert log.count('go build ') <= 5 // one run for each module and target

if (!windows) {
  def run = { File directory, String... command ->
    Process process = new ProcessBuilder(command).directory(directory).redirectErrorStream(true).start()
    String said = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0 : said
    said
  }
  ['one', 'three'].each { run(new File(basedir, "${it}/target"), 'sha256sum', '--strict', '--quiet', '-c', 'checksums.txt') }
  File one = new File(basedir, 'one/target')
  if (['sh', '-c', 'command -v unzip'].execute().waitFor() == 0) {
    run(one, 'unzip', '-qo', 'one-1.0.zip')
    assert run(one, 'one-1.0/one') == 'one speaks' // it may run
  }
  File target = new File(basedir, 'three/target')
  run(target, 'tar', '-xzf', "three-1.0-linux-amd64.tar.gz")
  if (host == 'linux-amd64') {
    assert run(target, 'three-1.0-linux-amd64/größe') == 'client'
    assert run(target, 'three-1.0-linux-amd64/cmd') == 'v2'
  }
}

// The Java module has tested with the program of its sibling.
def tests = new groovy.xml.XmlSlurper().parse(new File(basedir, 'java/target/surefire-reports/TEST-it.ProgramTest.xml'))
assert tests.@tests == '1' && tests.@failures == '0' && tests.@errors == '0' && tests.@skipped == '0'
// Where the checkout is, is no word about this plugin.
assert !log.replace(basedir.path, '').readLines().any { it.startsWith('[WARN') && (it.contains('goenv') || it.contains('thread-safe') || it.contains('is missing')) }
assert !log.contains('\tat ')
return true
