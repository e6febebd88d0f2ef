String log = new File(basedir, 'build.log').getText('UTF-8')

def out = new File(basedir, 'out')
assert log.contains("report: ${new File(out, 'report.json')}")
assert log.contains("saved: ${new File(out, 'snapshot.json')}")
assert (basedir.list() as List) - ['.mvn', 'build.log', 'invoker.properties', 'verify.groovy'] == ['out']
assert log.contains("page: ${new File(out, 'report.html')}")
assert out.list().sort() == [
  'TEST-goenv.xml', 'gl-code-quality-report.json', 'outcome', 'report.html', 'report.json', 'report.sarif', 'snapshot.json']

def report = new groovy.json.JsonSlurper().parse(new File(out, 'report.json'), 'UTF-8')
assert report.schemaVersion == '1.0'
assert report.goal == 'doctor'
assert report.outcome == new File(out, 'outcome').text.trim()
def snapshot = new groovy.json.JsonSlurper().parse(new File(out, 'snapshot.json'), 'UTF-8')
assert snapshot.schemaVersion == '1.0'
// What is not needed is not read, and credentials go nowhere.
out.eachFile {
  assert !it.text.contains('tok-3f9a7c')
  assert !it.text.contains('hunter2')
}
assert !log.contains('hunter2')
assert !log.contains('\tat ')
// The report alone on standard output, for a script.
def start = log.indexOf('{\n  "schemaVersion"')
assert start >= 0
def shown = log.substring(start, log.indexOf('\n}\n', start) + 3)
assert new groovy.json.JsonSlurper().parseText(shown).goal == 'doctor'
