"""Drafts: what is there only while it is made belongs to the process that makes it."""

from __future__ import annotations

import os

from blueprint_cli.drafts import clean, temporary_folder


def test_a_child_leaves_the_folder_of_a_run_to_its_parent() -> None:
    folder = temporary_folder()
    child = os.fork()
    if not child:
        clean()
        os._exit(0)
    os.waitpid(child, 0)
    assert folder.is_dir()


def test_a_run_makes_a_new_folder_after_it_has_removed_the_old_one() -> None:
    folder = temporary_folder()
    clean()
    assert not folder.exists()
    assert temporary_folder() != folder
    assert temporary_folder().is_dir()
