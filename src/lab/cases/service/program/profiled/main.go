// A program that serves profiles to everyone.
package main

import (
	"log"
	"net"
	"net/http"
	_ "net/http/pprof"
)

func main() {
	// For IPv4 alone: else Go listens on :: for both.
	all, err := net.Listen("tcp4", "0.0.0.0:6060")
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(all, nil))
}
