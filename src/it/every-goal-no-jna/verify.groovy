String log = new File(basedir, 'build.log').getText('UTF-8')
String classes = new File(basedir, 'classes.log').getText('UTF-8')

['Help', 'List', 'Explain', 'Check', 'Doctor', 'Snapshot', 'Build'].each { goal ->
  assert classes.contains("io.github.goenv.mojo.${goal}Mojo "), goal
}
assert classes.contains('io.github.goenv.probe.SnapshotReader ')
assert !classes.contains('com.sun.jna')
assert !classes.contains('io.github.goenv.probe.windows')

assert log.contains('BUILD SUCCESS')
assert new File(basedir, 'target/goenv/report.json').file
assert new File(basedir, 'target/goenv/snapshot.json').file
assert new File(basedir, 'target').listFiles().any { it.name in ['every-goal', 'every-goal.exe'] }
return true
