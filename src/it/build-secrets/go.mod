module example.com/alicewonder/LAPTOP-77/app

go 1.21

require alicewonder.example/lib v0.0.0

replace alicewonder.example/lib => ./lib
