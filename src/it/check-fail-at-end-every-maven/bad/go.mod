module example.com/bad

go 1.21
nonsense here
