String log = new File(basedir, 'build.log').getText('UTF-8')
List<String> builds = log.split(/\[INFO\] Scanning for projects/)[1..-1] as List

assert builds.size() == 6
assert builds[0] =~ /Fetching go1\.99\.1 \S+ through GOPROXY/
assert builds[0] =~ /go1\.99\.1 \S+ as the Go team published it \(4 files/
assert builds[0] =~ /sum-\d+\.goenv\.invalid has h1:\S+ as record 1 in a signed tree of 2/
[0, 1].each {
  assert builds[it].count('Using go1.99.1 in ') == 1 // for check and build together
}
assert !builds[1].contains('Fetching')
assert builds[2] =~ /go1\.99\.2 .* cannot be fetched: Maven is offline .* Run once without -o/
assert builds[3] =~ /Go 1\.99\.1 is on this machine: .*bin.go/
assert !builds[4].contains('go1.99.1') && !builds[5].contains('go1.99.1')
assert !log.contains('\tat ')

List<String> started = new File(basedir, 'started').readLines()
assert started.toUnique() == ['fetched', 'named']
assert new File(basedir, 'target').list().any { it.startsWith('provision-every-maven') }
assert new File(basedir, 'target/toolchains').list().findAll { !it.endsWith('.lock') }.size() == 1
