import io.github.goenv.it.TimingModes

Properties prepared = new Properties()
new File(basedir, 'prepared.properties').withInputStream { prepared.load(it) }
TimingModes.verify(basedir.toPath(), new File(prepared['source.directory']).toPath(), 100)
return true
