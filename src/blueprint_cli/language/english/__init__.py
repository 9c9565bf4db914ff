"""English as a good editor writes it: spelling, capitals, abbreviations, slips."""
