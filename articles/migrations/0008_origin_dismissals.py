"""Origins that texts name and that are not to become sources: turned down beside the lines of lineage."""

import django.db.models.deletion
from django.db import migrations, models


def forget(apps, _schema_editor):
    """Before, nothing but lines could be turned down."""
    apps.get_model("articles", "LineageDismissal").objects.filter(leans_on=None).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_touches")]

    operations = [
        migrations.AddField(
            model_name="lineagedismissal",
            name="origin",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AlterField(
            model_name="lineagedismissal",
            name="leans_on",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="articles.source"
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, forget),
        migrations.AddConstraint(
            model_name="lineagedismissal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("leans_on__isnull", False), ("origin", "")),
                    models.Q(("article__isnull", False), ("leans_on__isnull", True), models.Q(("origin", ""), _negated=True)),
                    _connector="OR",
                ),
                name="lineage_dismissal_one_object",
            ),
        ),
        migrations.AddConstraint(
            model_name="lineagedismissal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("origin", ""), _negated=True),
                fields=("article", "origin"),
                name="lineage_dismissal_once_an_origin",
            ),
        ),
    ]
