package main

import "os"

var greeting = "unset"

func main() {
	os.Stdout.WriteString(greeting)
}
