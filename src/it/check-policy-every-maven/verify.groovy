String log = new File(basedir, 'build.log').getText('UTF-8')
def runs = log.split('Scanning for projects').drop(1)

assert runs[0].contains('expect.version: severity warning in place of error, according to config/policy.xml:4')
assert runs[0].contains('expect.env GOFL*: accepted: the agents vendor, OPS-71, until 2999-12-31, according to config/policy.xml:7')
assert runs[0].contains('severity warning according to config/policy.xml:4')
assert !runs[0].contains('GOFLAGS is')
String jar = 'io.github.goenv.it:fleet-policy:1!/META-INF/goenv/policy.xml'
assert runs[1].contains("severity warning according to ${jar}:4")
assert runs[2].contains('severity warning according to io.github.goenv.it:fleet-policy!/META-INF/goenv/policy.xml:4')

// Before anything else runs: nothing is said of Go.
assert runs[3].contains('the policy has 2 mistakes, so nothing was checked:')
assert runs[3].contains('config/mistakes.xml:3: <severity><goroot.space>=eror is not possible. Did you mean error?')
assert runs[3].contains('config/mistakes.xml:6: <accept> has the id path.*: a wildcard accepts what nobody has seen yet.')
assert runs[4].contains('goenv.policy=io.github.goenv.it:no-policy:1：')
assert runs[4].contains('请检查坐标')
assert runs[5].contains('goenv.policy=io.github.goenv.it:fleet-policy: this plugin has no such dependency in the pom.')
assert runs[6].contains('<severity> of expect.version is info in the pom and warning in config/policy.xml:4.')
for (int i = 3; i < 7; i++) {
  assert !(runs[i] =~ /Go is go1/)
}
assert log.count('MAVEN/MojoExecutionException') == 4

assert runs[7] =~ /findings recorded in .*goenv-baseline\.xml: 2, accepted until/
for (int i = 7; i < 10; i++) {
  assert runs[i] =~ /baseline goenv-baseline\.xml: 2 of 2 recorded findings present, accepted only until [0-9-]+ \(days left: 7\)/
}
assert runs[10] =~ /does not meet the policy of this project in 2 points/
String baseline = new File(basedir, 'goenv-baseline.xml').getText('UTF-8')
assert baseline.contains('<finding><id>expect.env</id><subject>GOFLAGS</subject></finding>')
assert baseline.contains('<finding><id>expect.version</id>')
assert !log.contains('\tat ')

def report = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/goenv/report.json'), 'UTF-8')
assert report.policy == null
