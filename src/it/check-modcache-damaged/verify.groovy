String log = new File(basedir, 'build.log').getText('UTF-8')
String finding = 'the zip of example.com/dep@v1.0.0 is damaged, and go needs it: it does not download it again by itself'
File zip = new File(basedir, 'mod/cache/download/example.com/dep/@v/v1.0.0.zip')

// Told by doctor and by the check that was asked to, each with its command; nothing was deleted.
assert log.split(java.util.regex.Pattern.quote(finding), -1).length - 1 == 2
assert log.contains('rm -f ') && log.contains('example.com/dep/@v/v1.0.0.zip')
assert zip.text == 'cut off'
assert log.contains('exec.blocked  a program that go has just built starts from each directory')
assert log.contains('this machine cannot build this project: modcache.corrupt')
assert !new File(basedir, 'target').list().any { it.startsWith('goenv-start-') }
assert !log.contains('\tat ')
