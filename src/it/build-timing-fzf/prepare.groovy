import io.github.goenv.it.GoSource
import io.github.goenv.it.RecordingGo

Properties prepared = new Properties()
prepared['source.directory'] = GoSource.fetch(basedir.toPath(), 'github.com/junegunn/fzf@v0.56.0').toString()
prepared['goenv.go'] = RecordingGo.in(basedir.toPath()).toString()
new File(basedir, 'prepared.properties').withOutputStream { prepared.store(it, null) }
return true
