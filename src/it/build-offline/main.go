package main

import "example.invalid/missing"

func main() {
	missing.Hello()
}
