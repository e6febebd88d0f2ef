// A checksum database by Go's own package, and servers that lie in one way each.
//
// Standard input has a line "MODULE VERSION h1:…" for each module, ended by an empty line. It prints
// the key and the address, and serves until standard input is closed.
//
//	/honest/     what the database says
//	/wrong-hash/ the h1 of another module in the record
//	/forged/     a tree head with one character of its signature changed
//	/stranger/   a tree head signed by another key of the same name
//	/forked/     another database that signs with the same key
//	/truncated/  tiles without their last byte
//	/bent/       tiles with one bit changed
//	/old-head/   the tree head from before the last module was added
//	/other/      the record of another module
package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"golang.org/x/mod/sumdb"
	"golang.org/x/mod/sumdb/note"
)

const name = "sum.goenv.invalid"

// So many records are there before those of standard input, so that tiles are full and partial.
const fillers = 1000

var sums = map[string]string{}

func gosum(path, vers string) ([]byte, error) {
	sum := sums[path+" "+vers]
	if sum == "" && strings.HasPrefix(path, "example.com/") {
		sum = "h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
	}
	if sum == "" {
		return nil, os.ErrNotExist
	}
	return []byte(fmt.Sprintf("%s %s %s\n%s %s/go.mod %s\n", path, vers, sum, path, vers, sum)), nil
}

func get(h http.Handler, path string) (int, []byte) {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	body, _ := io.ReadAll(w.Result().Body)
	return w.Code, body
}

func fill(h http.Handler, kind string, count int) {
	for i := 0; i < count; i++ {
		get(h, fmt.Sprintf("/lookup/example.com/%s%d@v1.0.0", kind, i))
	}
}

func main() {
	var order []string
	in := bufio.NewReader(os.Stdin)
	for {
		line, err := in.ReadString('\n')
		f := strings.Fields(line)
		if err != nil || len(f) != 3 {
			break
		}
		sums[f[0]+" "+f[1]] = f[2]
		order = append(order, f[0]+"@"+f[1])
	}
	skey, vkey, err := note.GenerateKey(rand.Reader, name)
	if err != nil {
		log.Fatal(err)
	}
	otherKey, _, err := note.GenerateKey(rand.Reader, name)
	if err != nil {
		log.Fatal(err)
	}
	own := sumdb.NewTestServer(skey, gosum)
	honest := sumdb.NewServer(own)
	fill(honest, "filler", fillers)
	var old []byte
	for _, module := range order {
		if old, err = own.Signed(context.Background()); err != nil {
			log.Fatal(err)
		}
		get(honest, "/lookup/"+module)
	}
	stranger := sumdb.NewServer(sumdb.NewTestServer(otherKey, gosum))
	fill(stranger, "filler", fillers)
	forked := sumdb.NewServer(sumdb.NewTestServer(skey, gosum))
	fill(forked, "forked", fillers+100)

	lie := func(h http.Handler, in string, change func(body []byte) []byte) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			code, body := get(h, r.URL.Path)
			if code == 200 && strings.HasPrefix(r.URL.Path, in) {
				body = change(body)
			}
			w.WriteHeader(code)
			w.Write(body)
		})
	}
	head := func(body []byte) int {
		return bytes.Index(body, []byte("\n\n")) + 2
	}
	handlers := map[string]http.Handler{
		"honest":   honest,
		"stranger": stranger,
		"forked":   forked,
		"wrong-hash": lie(honest, "/lookup/", func(body []byte) []byte {
			at := bytes.Index(body, []byte("h1:")) + 3
			copy(body[at:], "BBBB")
			return body
		}),
		"forged": lie(honest, "/lookup/", func(body []byte) []byte {
			at := bytes.LastIndexByte(body, ' ') + 20
			other := byte('A') // the alphabet of base64 does not have each byte
			if body[at] == other {
				other = 'B'
			}
			body[at] = other
			return body
		}),
		"truncated": lie(honest, "/tile/", func(body []byte) []byte { return body[:len(body)-1] }),
		"bent": lie(honest, "/tile/", func(body []byte) []byte {
			body[len(body)/2] ^= 4
			return body
		}),
		"old-head": lie(honest, "/lookup/", func(body []byte) []byte {
			return append(body[:head(body)], old...)
		}),
		"other": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			path := r.URL.Path
			if strings.HasPrefix(path, "/lookup/") {
				path = "/lookup/example.com/filler7@v1.0.0"
			}
			code, body := get(honest, path)
			w.WriteHeader(code)
			w.Write(body)
		}),
	}
	mux := http.NewServeMux()
	for kind, handler := range handlers {
		mux.Handle("/"+kind+"/", http.StripPrefix("/"+kind, handler))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(vkey)
	fmt.Printf("http://%s\n", listener.Addr())
	go func() {
		io.Copy(io.Discard, in)
		os.Exit(0)
	}()
	log.Fatal(http.Serve(listener, mux))
}
