module alicewonder.example/lib

go 1.21
