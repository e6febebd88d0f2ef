import groovy.json.JsonSlurper
import java.util.zip.GZIPInputStream

String log = new File(basedir, 'build.log').getText('UTF-8')

/** A file's text, unpacked. */
String exact(File file) {
  InputStream stream = file.newInputStream()
  stream = file.name.endsWith('.gz') ? new GZIPInputStream(stream) : stream
  stream.withCloseable { it.getText('UTF-8') }
}

/** The same in lower case. */
String text(File file) {
  exact(file).toLowerCase(Locale.ROOT)
}

List<File> files = [new File(basedir, 'summary.md')]
// Maven 4 keeps a copy of the pom, which is not this plugin's.
new File(basedir, 'target').eachFileRecurse {
  if (it.file && !it.path.contains('project-local-repo')) files << it
}
// The program has what it was given.
File program = new File(basedir, 'target/secrets')
assert text(program).contains('s3cret define')
files.remove(program)

Set<String> kinds = files.collect { it.name.replaceFirst(/^[0-9T.]+Z/, '*') } as Set
assert kinds.containsAll([
  '*.json.gz', '*.snapshot.json.gz', 'report.json', 'outcome', 'snapshot.json', 'summary.md'])
assert kinds.count { it.startsWith('build-') } == 3 // report, page and trace
for (File file in files) {
  String content = text(file)
  for (plant in ['s3cret', 'alicewonder', 'laptop-77']) {
    assert !content.contains(plant): "${plant} in ${file}"
  }
}

// Go's own output (-x) and what the plugin says of commands have no secrets either.
assert log.contains('-X main.version=1.2.3')
assert log.contains('<hidden>')
assert !log.contains('s3cret')

// The same thing has the same name everywhere.
File record = files.findAll { it.name.endsWith('Z.json.gz') }.sort().first()
Map build = new JsonSlurper().parseText(exact(record))
assert build.actions*.'package'.contains('example.com/<user>/<host>/app/internal/<user>')
assert build.modules*.path.contains('example.com/<user>/<host>/app')
assert build.settings.GOFLAGS == '-ldflags=-X=main.setting=<hidden>'

// Whoever wants names has them, and no secrets.
List<File> plain = []
new File(basedir, 'plain').eachFileRecurse { if (it.file) plain << it }
assert plain.any { text(it).contains('example.com/alicewonder/laptop-77/app/internal/alicewonder') }
assert plain.every { !text(it).contains('s3cret') }
return true
