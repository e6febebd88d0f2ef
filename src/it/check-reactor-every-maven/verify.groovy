String log = new File(basedir, 'build.log').getText('UTF-8')

// One run in each of the two builds, though it is bound in 21 and in 2 projects.
def runs = log.readLines().findAll { it =~ /goenv: \d+ checks, no/ }
assert runs.size() == 2 : runs
assert (log =~ /goenv[^ ]*:check \(default\)/).size() == 22

// The report lies in the project the build was started in; with -pl Maven 3 takes the first one
// that is built for that.
assert new File(basedir, 'target/goenv/report.json').exists()
def own = (1..20).collect { String.format('m%02d', it) }.findAll { new File(basedir, "${it}/target/goenv/report.json").exists() }
assert own == ['m07']
assert !log.contains('\tat ')
