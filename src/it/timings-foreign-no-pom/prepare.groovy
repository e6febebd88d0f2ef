File app = new File(basedir, 'app')
app.mkdirs()
new File(app, 'go.mod').text = 'module example.com/app\n\ngo 1.21\n'
new File(app, 'main.go').text = 'package main\n\nfunc main() { println("hello") }\n'
ProcessBuilder go = new ProcessBuilder('go', 'build', '-o', 'app.out', '.').directory(app).inheritIO()
go.environment().putAll([
    GOFLAGS: '-debug-actiongraph=../graph.json -debug-trace=../trace.json', GOWORK: 'off'])
assert go.start().waitFor() == 0
String graph = new File(basedir, 'graph.json').text
new File(basedir, 'cut.json').text = graph.substring(0, graph.length().intdiv(2))
return true
