"""The search index and the counts of ``articles.upkeep``, with the triggers that keep them."""

from django.db import migrations

from articles import upkeep


def install(_apps, schema_editor):
    upkeep.install(schema_editor.connection)


def remove(_apps, schema_editor):
    upkeep.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_scales")]

    operations = [migrations.RunPython(install, remove)]
