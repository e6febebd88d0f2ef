import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('BUILD SUCCESS') == 4
assert !log.contains('\tat ')

File target = new File(basedir, 'target')
def read = { String name -> new JsonSlurper().parse(new File(target, name), 'UTF-8') }
def results = { String directory, String id -> read("${directory}/report.json").results.findAll { it.id == id } }
def run = { String name ->
  File program = new File(target, name).exists() ? new File(target, name) : new File(target, name + '.exe')
  return [program.path].execute().text
}

// accept and severity: GOFLAGS of invoker.properties is a warning without them.
assert results('goenv', 'env.goflags')*.severity == ['warning']
assert results('goenv', 'env.goflags')*.accepted == [null]
assert results('snippets', 'env.goflags')*.severity == ['info']
assert results('snippets', 'env.goflags')*.accepted*.reason == ['the agents set -mod=mod, OPS-71']

// expect: it was looked at.
['expect.version', 'expect.env', 'expect.location'].each { id ->
  assert results('goenv', id)*.outcome == ['not-applicable'] : id
  assert results('snippets', id).every { it.outcome in ['pass', 'fail'] } : results('snippets', id)
}
assert results('snippets', 'expect.env').any { it.message.contains('https://proxy.example.com,off') }

// env
def built = { String directory -> read("${directory}/" + new File(target, directory).list().find { it ==~ /build-.*\.json/ }) }
assert built('snippets').settings.GOTOOLCHAIN == 'local'

// defines, also of a package that is named by its import path
assert run('app') == '1.0-SNAPSHOT, 1.0-SNAPSHOT'

// programs
assert run('server') == 'server'
assert new File(target, 'linux/client').file && new File(target, 'windows/client.exe').file

// release
assert new File(target, 'app-linux-amd64').file
byte[] windows = new File(target, 'app-windows-amd64.exe').bytes
assert windows[0] == ('M' as char) as byte && windows[1] == ('Z' as char) as byte
return true
