package library

// One is one.
const One = 1
