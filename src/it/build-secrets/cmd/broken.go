//go:build broken

package main

import "alicewonder.example/lib/missing"
