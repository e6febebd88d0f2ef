// fzf v0.56.0 through the Go module proxy, copied out of the module cache, which is read-only.
import groovy.json.JsonSlurper

String ask(File directory, List<String> command) {
  Process process = new ProcessBuilder(command).directory(directory).redirectError(ProcessBuilder.Redirect.INHERIT).start()
  process.outputStream.close()
  String answer = process.inputStream.getText('UTF-8')
  assert process.waitFor() == 0: "${command}: ${answer}"
  return answer
}

File module = new File(new JsonSlurper().parseText(
    ask(basedir, ['go', 'mod', 'download', '-json', 'github.com/junegunn/fzf@v0.56.0'])).Dir)

// Without -trimpath the directory is part of what go compiles: in a new one its packages are
// compiled and linked, while the standard library comes from the shared cache.
File source = new File(basedir, 'fzf-' + System.currentTimeMillis())
module.eachFileRecurse { file ->
  File copy = new File(source, module.toPath().relativize(file.toPath()).toString())
  if (file.directory) {
    copy.mkdirs()
  } else {
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
  }
}
ask(source, ['go', 'mod', 'download'])
Properties prepared = new Properties()
prepared['fzf.source'] = source.path

// The plugin deletes the action graph; this go keeps a copy beside. Windows starts no scripts.
if (File.separatorChar == '/' as char) {
  File go = new File(basedir, 'go')
  go.setText("""\
      #!/bin/sh
      go "\$@"
      status=\$?
      for word; do
        case \$word in
          -debug-actiongraph=*) cp "\${word#*=}" '${basedir}' ;;
        esac
      done
      exit \$status
      """.stripIndent(), 'UTF-8')
  assert go.setExecutable(true)
  prepared['goenv.go'] = go.path
}
new File(basedir, 'prepared.properties').withOutputStream { prepared.store(it, null) }
return true
