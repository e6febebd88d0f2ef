import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /Before: .*good\.json: windows\/amd64, go1\.26\.8, 2026-11-01T07:00:00Z/
assert log =~ /goroot\.malformed: .* error/
assert log.contains('U+FF1A FULLWIDTH COLON')
assert log.contains('go.configuredRoot: ')
assert log.contains('The machine is worse than before')
assert log.contains('There is nothing to compare with')
assert !log.contains('\tat ')

def comparison = new JsonSlurper().parse(new File(basedir, 'out/compare.json'))
assert comparison.outcome == 'worse'
assert comparison.findings.any { it.id == 'goroot.malformed' && it.change == 'new' && it.worse }
