String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('GOROOT is /nowhere/go, and there is no such directory')
assert log.contains('GOROOT from the environment')
assert log.contains('unset GOROOT')
assert log.count('this machine cannot build this project: goroot.invalid.') == 1
assert log.contains('[Help 1] http://cwiki.apache.org/confluence/display/MAVEN/MojoFailureException')
assert !log.contains('java.')
assert !log.contains('\tat ')
assert new File(basedir, 'target/goenv').list().sort() == [
  'TEST-goenv.xml', 'gl-code-quality-report.json', 'outcome', 'report.json', 'report.sarif']
assert new File(basedir, 'target/goenv/outcome').text.trim() == 'errors'
