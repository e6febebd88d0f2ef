// The program of this module.
package main

import "fmt"

func main() {
	fmt.Println(greeting("Go"))
}

func greeting(whom string) string {
	return "Hello, " + whom + "!"
}
