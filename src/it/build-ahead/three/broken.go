//go:build broken

package main

func init() { missing() }
