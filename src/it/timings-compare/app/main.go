package main

import "example.com/app/words"

var version = "1"

func main() { println(words.Hello(), version) }
