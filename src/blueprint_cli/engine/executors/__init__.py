"""Executors: an ordered map over independent jobs, by each of several means.

One after another, on all cores of this machine, or on those of a cluster.
"""

from __future__ import annotations

import os

from blueprint_cli.engine.executors.processes import Processes
from blueprint_cli.engine.executors.results import ClusterError, Executor, Failure, Progress, Result
from blueprint_cli.engine.executors.serial import Serial

__all__ = [
    "ClusterError",
    "Executor",
    "Failure",
    "Processes",
    "Progress",
    "Result",
    "Serial",
    "available_cores",
    "executor",
]


def executor(workers: int | None, cluster: str | None = None) -> Executor:
    """Choose an executor: as many processes as there are cores, or as asked; 0 means serial.

    With the address of a `cluster`, that.
    """
    if cluster:
        from blueprint_cli.engine.executors.cluster import Cluster

        return Cluster(cluster)
    if workers == 0:
        return Serial()
    return Processes(workers or available_cores())


def available_cores() -> int:
    """Count the cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
