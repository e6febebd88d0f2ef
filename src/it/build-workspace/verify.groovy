import groovy.json.JsonSlurper

boolean linux = System.getProperty('os.name').toLowerCase(Locale.ROOT).contains('linux')
['one', 'two'].each { module ->
  if (linux && System.getProperty('os.arch') == 'amd64') {
    assert [new File(basedir, "${module}/target/${module}-linux-amd64").path].execute().text == module
  }
  byte[] program = new File(basedir, "${module}/target/${module}-windows-amd64.exe").bytes
  assert program[0] == ('M' as char) as byte && program[1] == ('Z' as char) as byte
  def record = new JsonSlurper().parse(new File(basedir, "${module}/target/goenv/build-windows-amd64.json"))
  assert record.outcome == 'success'
  assert record.notes.any { it.toString().contains('together') }
  assert record.notes.any { it.code == 'untraced' }
  assert !record.command.any { it.startsWith('-debug-trace') } // costs as much as loading fifty modules
  assert !record.command.any { it.startsWith('-p=') } // the other module only waits for it
  assert record.actions.any { it.package == "example.com/${module}" }
  assert module != 'one' || !record.actions.any { it.package == 'example.com/two' }
}
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count(' by one run of go for 2 modules: ') == 4
assert log.count('goenv: 4 programs of 2 modules built') == 1
return true
