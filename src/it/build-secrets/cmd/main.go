package main

import (
	lib "alicewonder.example/lib/alicewonder"
	"example.com/alicewonder/LAPTOP-77/app/internal/alicewonder"
)

var key, version, setting string

func main() { println(lib.Name(), alicewonder.Word, key, version, setting) }
