String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /Go is go1\.[0-9.]+; the project expects \[1\.99,2\)/
assert log.contains('GOFLAGS is "-mod=readonly"; the project expects "-mod=mod"')
// Nobody set it, and go is asked only because the pom names it.
assert log.contains('GO_EXTLINK_ENABLED is ""; the project expects "1"')
assert log.contains('this machine does not meet the policy of this project in 2 points: expect.version, expect.env.')
assert log.count('BUILD SUCCESS') == 1

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/goenv/report.json'), 'UTF-8')
assert report.summary.accepted == 3
assert report.summary.error == 0
def version = report.results.find { it.id == 'expect.version' }
assert version.outcome == 'fail'
assert version.accepted.reason == 'upgrade is planned, OPS-71'
assert version.accepted.by == 'Ada'
assert report.results.find { it.id == 'path.dead' }.outcome == 'disabled'
assert !log.contains('\tat ')
