List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')

// The first run: unit test, integration tests, what stops the server, and only then the verdict.
int failed = lines.findIndexOf { it.contains('TestServer (e2e/e2e_test.go:7): no answer') }
int verdict = lines.findIndexOf { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':verify-tests') && it.contains('TestServer (e2e/e2e_test.go:7)') }
assert 0 < failed && failed < verdict
assert lines.findIndexOf(failed) { it.contains(':list (stop)') } < verdict
assert new File(basedir, 'target/surefire-reports/TEST-example.com.it.integration.e2e.xml').text.contains('tests="1"')
assert new File(basedir, 'target/failsafe-reports/TEST-example.com.it.integration.e2e.xml').text.contains('tests="2"')

assert lines.any { it.contains('No integration tests were run: there is no ') && it.contains('none.xml') }

// What could not be run fails the build too, and as late.
assert lines.any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':verify-tests') && it.contains('/nowhere/go') }
def summary = new groovy.xml.XmlParser().parse(new File(basedir, 'target/failsafe-reports/failsafe-summary.xml'))
assert summary.@result == '255'
assert summary.completed.text() == '0'
assert summary.failureMessage.text().contains('/nowhere/go')
return true
