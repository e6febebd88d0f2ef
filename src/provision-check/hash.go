// Prints Go's h1 of the zip of a module.
package main

import (
	"fmt"
	"log"
	"os"

	"golang.org/x/mod/sumdb/dirhash"
)

func main() {
	sum, err := dirhash.HashZip(os.Args[1], dirhash.Hash1)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum)
}
