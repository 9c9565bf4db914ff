"""Engine: which files of a publication are made anew, how, and what they come to together."""
