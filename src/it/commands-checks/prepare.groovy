import static io.github.goenv.docs.Snippets.snippet

java.nio.file.Path root = new File(basedir, '../../..').canonicalFile.toPath()
File pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('<!-- checks of docs/commands.md -->', snippet(root, 'checks')), 'UTF-8')
return true
