File project = new File(basedir, 'ein Projekt 世界 größe')
File[] built = new File(project, 'ziel ordner').listFiles()
assert built.length == 1
assert built[0].name ==~ /\w+ né(\.exe)?/
Process program = [built[0].path].execute()
assert program.inputStream.getText('UTF-8') == "it's größe = 世界"
assert program.waitFor() == 0
assert new File(basedir, 'build.log').getText('UTF-8').contains(' né')
assert new File(project, 'target/goenv').list().any { it ==~ /build-\w+-\w+\.json/ }
return true
