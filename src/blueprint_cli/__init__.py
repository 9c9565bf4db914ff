"""Compile one policy document into every script and format it is published in.

The rooms, from the ground up; `pipeline.py` has the trip: read, parse → validate → localize →
check → render → inspect → publish. Imports go down only. What all stand on:

    inputs.py       what a run looks at outside of itself, and how it found it
    raising.py      errors that a signal raises, wherever the program is
    signals.py      what ends a run, and how it ends then
    source.py       text, spans, lines and columns
    budget.py       how much time and memory reading and checking may take
    diagnostics.py  what is told to the user
    bounds.py       how much time and memory a stage of rendering may take
    drafts.py       files and folders that are there only while they are made
    user_folders.py where the user keeps what can be made again
    workspace.py    which documents there are below a folder, and where each is published
    kept_patterns.py  regular expressions whose compiled code is kept from run to run
    world/          files in: the document's, the theme's; the one reader of the outside
    edits.py        files out: changes as a difference, in a World, on disk in one step
    language/       facts of scripts and languages
    markup/         the markup of a message, and when two texts are the same wording
    pictures/       whether a picture is what its name says
    theme/          what the theme brings: words, fonts, colours, faults of its templates
    model/          the nouns that are carried from stage to stage

The trip, a room a stage:

    syntax/         read, parse: YAML in, nodes with spans out
    validation/     validate: nodes become a document, or complaints
    locales/        localize: each locale comes by its text
    checks/         check: each rule finds one fault
    renderers/      render: each format makes the bytes of one file
    inspection/     inspect: what a finished file holds
    publishing/     publish: files become a folder, all or none
    engine/         which files are made anew, by whom
    pipeline.py     the order of it all

Beside the trip, for what people do to a document between two builds:

    catalogs/       PO files, whole
    interchange/    packets: a module for each format of a translator's tool
    diff/           what differs between locales, editions and scripts

Above it, those who set it going:

    desk/           what becomes of catalogs, locks and term base; it writes nothing
    cli/            commands, options, reports, exit statuses
"""

__version__ = "0.1.0"
