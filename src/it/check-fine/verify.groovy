String log = new File(basedir, 'build.log').getText('UTF-8')

// One line for a machine that is fine.
def lines = log.readLines().findAll { it =~ /\[INFO\] goenv: \d+ checks, no/ }
assert lines.size() == 1 : log
assert !log.readLines().any { it =~ /^\[(WARNING|ERROR)\] +(WARN|ERROR|CRASHED) / }

def directory = new File(basedir, 'target/goenv')
assert directory.list().sort() == [
  'TEST-goenv.xml', 'gl-code-quality-report.json', 'outcome', 'report.json', 'report.sarif']
assert new File(directory, 'outcome').text.trim() in ['clean', 'incomplete']
def report = new groovy.json.JsonSlurper().parse(new File(directory, 'report.json'), 'UTF-8')
assert report.goal == 'check'
assert report.go.version.startsWith('go1.')
assert report.summary.error == 0

for (String text in [log, new File(directory, 'report.json').text]) {
  assert !text.contains('tok-3f9a7c')
  assert !text.contains('hunter2')
}
assert !log.contains('\tat ')

def classes = new File(basedir, 'classes.log').text
assert classes.contains('io.github.goenv.mojo.CheckMojo')
assert System.getProperty('os.name').startsWith('Windows') || !classes.contains('com.sun.jna')
// -X says where the time went.
assert log =~ /goenv: probe go started after \d+ ms and took \d+ ms/
