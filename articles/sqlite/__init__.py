"""Django's SQLite backend, with writers of one process in a queue: see :mod:`articles.sqlite.base`."""
