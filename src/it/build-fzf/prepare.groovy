// fzf v0.56.0 through the Go module proxy.
import io.github.goenv.it.GoSource
import io.github.goenv.it.RecordingGo

Properties prepared = new Properties()
prepared['fzf.source'] = GoSource.fetch(basedir.toPath(), 'github.com/junegunn/fzf@v0.56.0').toString()
// The plugin deletes the action graph; this go keeps a copy. Windows starts no scripts.
if (File.separatorChar == '/' as char) {
  prepared['goenv.go'] = RecordingGo.in(basedir.toPath()).toString()
}
new File(basedir, 'prepared.properties').withOutputStream { prepared.store(it, null) }
return true
