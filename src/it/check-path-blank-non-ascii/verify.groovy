String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /\[INFO\] goenv: \d+ checks, no/
assert !log.contains('CRASHED')
assert !log.contains('\tat ')

def report = new File(basedir, 'mein Projekt é 项目/target/goenv/report.json')
assert new groovy.json.JsonSlurper().parse(report, 'UTF-8').summary.crashed == 0
