module example.com/polyglot/wordcount

go 1.21
