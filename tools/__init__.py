"""Programs that make the packaged language data from published sources; run by hand."""
