"""Run the command line with `python -m blueprint_cli`."""

from blueprint_cli.cli import main

main()
