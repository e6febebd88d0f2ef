String log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('doctor: go1.26.8 on windows/amd64, Windows Server 2022 10.0')
assert log =~ /read from .*windows\.json, not from this machine/
assert log.contains('U+FF1A FULLWIDTH COLON')
assert log.contains('Remove-Item Env:GOROOT') || log.contains('Env:\\GOROOT')
// What an older or partial snapshot does not have is unknown, never fine.
assert log.contains('the snapshot does not contain this fact')
assert log.contains('this machine cannot build this project: goroot.malformed.')
assert !log.contains('CRASHED')

assert log =~ /goenv\.snapshot=.*nothing\.json cannot be used: there is no such file/
assert !log.contains('\tat ')
