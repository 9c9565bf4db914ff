"""Tests of the finished files, from outside: with a browser, PDF readers and validators."""
