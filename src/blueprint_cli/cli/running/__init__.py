"""How a run of the command line starts, what it may cost, and in which encoding it speaks."""
