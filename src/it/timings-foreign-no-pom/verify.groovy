String log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /go build unknown\/unknown: /
assert log.contains("Read from go's own files alone: how go was started, how it ended")
assert log.contains('no page is written, because there is no pom here')
assert log =~ /go build linux\/arm64: /
assert log =~ /(?m)^\[INFO\]   load +1 /
assert new File(basedir, 'out').list().sort() == ['build-linux-arm64.html', 'build-linux-arm64.trace.json']
assert log.contains('there is no pom here, so specify which build: "-Dgoenv.timing.record=FILE"')
assert log =~ /cut\.json cannot be used: the action graph that go wrote is truncated/
assert !log.contains('\tat ')
// Without a pom nothing is left behind unasked.
assert !new File(basedir, 'target').exists()
return true
