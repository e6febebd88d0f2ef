List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
List<String> closing = lines.findAll { it =~ /^\[\w+\] Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+(, Flakes: \d+)?$/ }.collect { it.replaceFirst(/^\[\w+\] /, '') }

assert lines.count { it == '[INFO] Tests are skipped (skipTests)' } == 1
assert closing == [
  'Tests run: 0, Failures: 0, Errors: 0, Skipped: 0',
  'Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1',
  'Tests run: 3, Failures: 1, Errors: 0, Skipped: 0',
] + ['Tests run: 1, Failures: 0, Errors: 0, Skipped: 0'] * 3 : closing
assert lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('No test matches -Dtest=TestMissing') } == 1
assert lines.any { it.contains('example.com/it/conventions/store TestFlaky') }
assert lines.any { it.contains('maven.test.failure.ignore is set') }
assert lines.count { it.contains('BUILD FAILURE') } == 1

// Each run left a record, apart from those of builds; goenv:timings shows the last one, whose result go had kept.
File goenv = new File(basedir, 'target/goenv')
File records = new File(goenv, 'records').listFiles().find { it.name ==~ /test-\w+-\w+/ }
assert new File(goenv, 'records').list().size() == 1
assert records.list().size() == 6 : records.list()
def json = new groovy.json.JsonSlurper().parse(new File(goenv, records.name + '.json'))
assert json.tests.goal == 'test'
assert json.tests.packages.collect { [it.package, it.state, it.tests, it.runMs] } == [['example.com/it/conventions/store', 'cached', 1, null]]
assert lines.any { it =~ /go test \w+\/\w+: .* from the cache/ }
assert lines.contains('[INFO]   tests of 0 packages ran, kept results: 1')
assert lines.any { it =~ /go test: .*-count=1.* before/ } || lines.any { it.contains('compared with ') }
String page = new File(goenv, records.name + '.html').getText('UTF-8')
assert page.contains('<section id="tests"') && page.contains('<h1>go test ')

def suite = new groovy.xml.XmlParser().parse(new File(basedir, 'target/surefire-reports/TEST-example.com.it.conventions.store.xml'))
assert suite.@failures == '1'
return true
