// Other source in each run: its packages are compiled, those of Go come from the shared cache.
new File(basedir, 'app/main.go').text = """package main

import "example.com/app/words"

var version = "1"

func main() { println(words.Hello(), version, "${System.currentTimeMillis()}") }
"""
return true
