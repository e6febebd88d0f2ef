String exe = File.separatorChar == '\\' as char ? '.exe' : ''
['one', 'two'].each { module ->
  assert [new File(basedir, "${module}/target/server${exe}").path].execute().text == "${module} server".toString()
  byte[] client = new File(basedir, "${module}/target/windows/client.exe").bytes
  assert client[0] == ('M' as char) as byte && client[1] == ('Z' as char) as byte
  List<String> reports = new File(basedir, "${module}/target/goenv").list().findAll { !(it in ['known', 'outcome', 'records']) }.sort()
  assert reports.contains('build-windows-amd64.json')
  assert reports.every { it ==~ /build-\w+-\w+\.json/ }
  assert reports.size() == (exe ? 1 : 2)
}
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count(' built in ') == 4
assert log.count('goenv: 4 programs of 2 modules built') == 1
assert !log.contains('go build linux/') : 'the summary is in the place of the tables'
assert !log.readLines().any { it.startsWith('[WARN') && (it.contains('goenv') || it.contains('thread-safe')) }
return true
