"""The worker's part of the queue, done by a test."""

from __future__ import annotations

from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult


def work_off(task_id: str) -> None:
    """Do what the worker does with one row of the queue."""
    row = DBTaskResult.objects.get(id=task_id)
    row.claim("a worker")
    worker = Worker(
        queue_names=["*"],
        interval=1,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="a worker",
        excluded_queue_names=[],
    )
    worker.run_task(row)
