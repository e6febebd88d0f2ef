List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
List<String> closing = lines.findAll { it =~ /^\[\w+\] Tests run: \d+, Failures: \d+, Errors: \d+, Skipped: \d+(, Flakes: \d+)?$/ }.collect { it.replaceFirst(/^\[\w+\] /, '') }

assert lines.count { it == '[INFO] Tests are skipped (skipTests)' } == 1
assert closing == [
  'Tests run: 0, Failures: 0, Errors: 0, Skipped: 0',
  'Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Flakes: 1',
  'Tests run: 3, Failures: 1, Errors: 0, Skipped: 0',
] : closing
assert lines.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('No test matches -Dtest=TestMissing') } == 1
assert lines.any { it.contains('example.com/it/conventions/store TestFlaky') }
assert lines.any { it.contains('maven.test.failure.ignore is set') }
assert lines.count { it.contains('BUILD FAILURE') } == 1

def suite = new groovy.xml.XmlParser().parse(new File(basedir, 'target/surefire-reports/TEST-example.com.it.conventions.store.xml'))
assert suite.@failures == '1'
return true
