"""The triggers of ``articles.guards``. A later migration that rebuilds a guarded table on SQLite removes them first and installs them after."""

from django.db import migrations

from articles import guards


def install(_apps, schema_editor):
    guards.install(schema_editor.connection)


def remove(_apps, schema_editor):
    guards.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_models")]

    operations = [migrations.RunPython(install, remove)]
