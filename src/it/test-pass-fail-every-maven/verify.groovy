List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')

// A line for each package as Surefire has one for each class, and the closing line.
assert lines.any { it =~ /\[INFO\] Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: \d+\.\d{3} s -- in example\.com\/it\/passfail\/lib/ }
assert lines.any { it =~ /\[ERROR\] Tests run: 4, Failures: 1, Errors: 0, Skipped: 1, Time elapsed: \d+\.\d{3} s <<< FAILURE! -- in example\.com\/it\/passfail\/store/ }
assert lines.count { it.contains('Tests run: 5, Failures: 1, Errors: 0, Skipped: 1') } == 1
assert lines.any { it == '[ERROR]       store_test.go:12: got 1, want 2' }
assert !lines.any { it.contains('opened') }

// The failed test and its place are among the last twenty lines, whatever Maven says below.
assert lines.takeRight(20).any { it.contains('TestClose (store/store_test.go:12)') } : lines.takeRight(20).join('\n')
assert lines.any { it.startsWith('[ERROR] Failed to execute goal') && it.contains('1 of 5 tests failed: example.com/it/passfail/store TestClose (store/store_test.go:12)') }
assert !lines.any { it.startsWith('\tat ') }

def suite = new groovy.xml.XmlParser().parse(new File(basedir, 'target/surefire-reports/TEST-example.com.it.passfail.store.xml'))
assert suite.@tests == '4' && suite.@failures == '1' && suite.@skipped == '1' && suite.@errors == '0'
assert suite.testcase*.@name == ['TestOpen', 'TestOpen/file', 'TestOpen/dir', 'TestClose']
assert suite.testcase.find { it.@name == 'TestClose' }.failure[0].@message == 'store/store_test.go:12: got 1, want 2'
assert suite.testcase.find { it.@name == 'TestOpen/dir' }.skipped[0].@message == 'no directories here'
assert suite.testcase.find { it.@name == 'TestOpen/file' }.'system-out'.text().contains('opened')
assert new File(basedir, 'target/surefire-reports/TEST-example.com.it.passfail.lib.xml').isFile()
return true
