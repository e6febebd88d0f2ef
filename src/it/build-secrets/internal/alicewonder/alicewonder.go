package alicewonder

var Word string
