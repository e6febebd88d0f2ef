//go:build windows

// A service that serves this machine alone, and no profiles.
package main

import (
	"log"
	"net/http"

	"example.com/service/service"
)

func main() {
	service.Run(func(name string) {
		log.Fatal(http.ListenAndServe("127.0.0.1:8089", http.NotFoundHandler()))
	})
}
