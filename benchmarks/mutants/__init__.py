"""Mutations of one line, for benchmarks/mutations.py."""

#: The variable of the environment that names the job of a run.
JOB = "BLUEPRINT_MUTATION_JOB"
#: What the code of a probe calls, among the builtins.
HIT = "__hit__"
