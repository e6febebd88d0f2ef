// Wordcount prints how many words its standard input has.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func count(text io.Reader) (int, error) {
	words := bufio.NewScanner(text)
	words.Split(bufio.ScanWords)
	n := 0
	for words.Scan() {
		n++
	}
	return n, words.Err()
}

func main() {
	n, err := count(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, "wordcount:", err)
		os.Exit(1)
	}
	fmt.Println(n)
}
