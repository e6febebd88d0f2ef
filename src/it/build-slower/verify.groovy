String log = new File(basedir, 'build.log').getText('UTF-8')

for (level in ['WARNING', 'ERROR']) {
  assert log.contains("[${level}] goenv: linux/amd64 got slower than goenv.timing.maxRegression=20% allows, compared with the build of 2026-01-02T03:04:05Z")
  assert log =~ /\[${level}\]   the whole cold build: 100 ms before, [0-9.]+ m?s now \(\+\d+ %\)/
  assert log =~ /\[${level}\]   changed in between: Go: go1\.20\.1 before, go1\.\d+.* now/
  assert log =~ /\[${level}\]   changed in between: go build: -race before, .* now/
  assert log.contains("[${level}]   what changed on the machine is unknown: bind goenv:check as well")
}
assert log.contains('a build got slower than goenv.timing.maxRegression allows. See above')
assert !log.contains('\tat ')
// The program is there all the same.
assert new File(basedir, 'target/slower').file
return true
