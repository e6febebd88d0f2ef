"""Reads lines of numbers and prints the median of each column."""

import statistics
import sys

rows = [[float(cell) for cell in line.split()] for line in sys.stdin]
count, *rest = [statistics.median(column) for column in zip(*rows)]
print(f"{count:8.0f} {rest[0]:12.0f} {rest[1]:12.0f} {rest[2]:12.0f} {rest[3]:12.0f} {rest[4]:14.1f}")
