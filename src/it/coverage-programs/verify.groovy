List<String> lines = new File(basedir, 'build.log').readLines('UTF-8')
List<String> totals = lines.findAll { it.startsWith('[INFO] Coverage: ') }
assert totals == [
  '[INFO] Coverage: 33.3% of statements (2 of 6) in 2 packages',
  '[INFO] Coverage: 33.3% of statements (2 of 6) in 2 packages',
  '[INFO] Coverage: 83.3% of statements (5 of 6) in 2 packages'
]
String few = 'Coverage is 33.3% of statements (2 of 6); goenv.coverage.minimum is 80%'
assert lines.count { it == '[ERROR] ' + few } == 1
assert lines.any { it.startsWith('[ERROR] Failed to execute goal') && it.contains(':test') && it.contains(few) }
assert lines.any { it.contains('goenv.coverage.minimum is 0.8, which would be less than one percent. Write 80%') }

File reports = new File(basedir, 'target/goenv/coverage')
assert new File(reports, 'coverage.out').readLines()[0] == 'mode: set'
assert new File(reports, 'functions.txt').text =~ /greet\.go:4:\s+Hello\s+100\.0%/
assert new File(reports, 'functions.txt').text =~ /main\.go:10:\s+main\s+66\.7%/
assert new File(reports, 'index.html').text.contains('83.3%')
assert new File(reports, 'lcov.info').text.contains('greet/greet.go\nFN:4,Hello\nFNDA:1,Hello\n')
def parser = new groovy.xml.XmlParser(false, false)
parser.setFeature('http://apache.org/xml/features/disallow-doctype-decl', false)
parser.setFeature('http://apache.org/xml/features/nonvalidating/load-external-dtd', false)
def xml = parser.parse(new File(reports, 'cobertura.xml'))
assert xml.packages.'package'.@name == ['example.com/it/coverage/cmd/app', 'example.com/it/coverage/greet']
return true
