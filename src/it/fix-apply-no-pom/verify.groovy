String log = new File(basedir, 'build.log').getText('UTF-8')
boolean windows = System.getProperty('os.name').startsWith('Windows')
String ending = windows ? '.ps1' : '.sh'

assert log.contains('plan: 1 without and 0 with administrator rights, 0 refused')
assert log.contains('done: remove GOFLAGS from the file that go env -w writes')
assert log.contains('checked again, gone: env.refused (GOFLAGS)')
assert log.contains('as it was before: ')
assert log.contains('请指定计划的保存位置')
assert !log.contains('\tat ')

assert new File(basedir, 'go.env').getText('UTF-8').replace('\r', '') == 'GOPRIVATE=git.example.com\nGOFLAGS=mod=mod\n'
for (String name : ['fix' + ending, 'undo' + ending, 'fix.md']) {
  assert new File(basedir, 'out/' + name).isFile()
}
assert new File(basedir, 'out/fix.md').getText('UTF-8').contains('## No administrator rights')
assert new File(basedir, 'out/fix-journal/0001/undone.txt').isFile()
