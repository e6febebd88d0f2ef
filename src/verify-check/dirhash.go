// Prints Go's h1 of a GOROOT as it is in the module golang.org/toolchain: the reference that
// goenv:verify is compared with, one file after another.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"

	"goenv.invalid/hash/dirhash"
)

func main() {
	root, module := os.Args[1], os.Args[2]
	_, err := os.Stat(filepath.Join(root, "src/_go.mod"))
	isModule := err == nil
	all, err := dirhash.DirFiles(root, module)
	if err != nil {
		log.Fatal(err)
	}
	places := map[string]string{}
	var files []string
	for _, name := range all {
		path := strings.TrimPrefix(name, module+"/")
		top, _, _ := strings.Cut(path, "/")
		if !isModule {
			switch top {
			case "api", "doc", "misc", "test":
				continue
			}
			if strings.HasSuffix(name, "/go.mod") {
				name = strings.TrimSuffix(name, "go.mod") + "_go.mod"
			}
		}
		places[name] = filepath.Join(root, path)
		files = append(files, name)
	}
	sum, err := dirhash.Hash1(files, func(name string) (io.ReadCloser, error) { return os.Open(places[name]) })
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum)
}
