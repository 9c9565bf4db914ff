"""What a report tells of all that is found: what was asked for, and is not known yet."""
