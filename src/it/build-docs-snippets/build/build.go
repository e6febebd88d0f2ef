// Package build says which build this is.
package build

var Version = "unset"
