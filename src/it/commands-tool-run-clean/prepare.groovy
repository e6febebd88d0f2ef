import static io.github.goenv.docs.Snippets.snippet

java.nio.file.Path root = new File(basedir, '../../..').canonicalFile.toPath()
File pom = new File(basedir, 'pom.xml')
String text = pom.getText('UTF-8')
text = text.replace('<!-- tool of docs/commands.md -->', snippet(root, 'tool'))
text = text.replace('<!-- run of docs/commands.md -->', snippet(root, 'run'))
pom.setText(text, 'UTF-8')
return true
