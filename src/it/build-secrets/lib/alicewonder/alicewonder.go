package alicewonder

func Name() string { return "lib" }
