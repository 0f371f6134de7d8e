"""What people said no to, of what a machine proposed, and its events. SQLite rebuilds the table of events: its guards stand aside meanwhile."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from articles import guards


def install(_apps, schema_editor):
    guards.install(schema_editor.connection)


def remove(_apps, schema_editor):
    guards.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_upkeep"),
    ]

    operations = [
        migrations.RunPython(remove, install),
        migrations.CreateModel(
            name="Dismissal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("event", "event"),
                            ("date", "date"),
                            ("quantity", "quantity"),
                            ("name or title", "name or title"),
                            ("place", "place"),
                            ("quotation", "quotation"),
                            ("attribution", "attribution"),
                            ("superlative", "superlative"),
                            ("causal", "causal"),
                            ("position", "position"),
                            ("image", "image"),
                            ("other", "other"),
                            ("weekday", "weekday"),
                            ("two values", "two values"),
                            ("relative date", "relative date"),
                            ("total", "total"),
                            ("percentage", "percentage"),
                            ("spelling", "spelling"),
                            ("quote marks", "quote marks"),
                        ],
                        max_length=32,
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["version", "start", "end", "kind"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="event",
            name="event_kind_is_a_known_word",
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "article.handed_in",
                            "article.edited",
                            "article.assigned",
                            "article.review_begun",
                            "article.signed_off",
                            "article.sign_off_voided",
                            "article.published",
                            "article.withdrawn",
                            "version.added",
                            "block.reclassified",
                            "sentence.exempted",
                            "sentence.reopened",
                            "claim.made",
                            "claim.edited",
                            "claim.moved",
                            "claim.removed",
                            "claim.anchored",
                            "claim.unanchored",
                            "claim.submitted",
                            "claim.approved",
                            "claim.returned",
                            "claim.reopened",
                            "claim.staled",
                            "rule.waived",
                            "proposal.dismissed",
                            "proposal.restored",
                            "source.added",
                            "source.edited",
                            "source.listed",
                            "lineage.drawn",
                            "lineage.removed",
                            "capture.added",
                            "evidence.given",
                            "evidence.edited",
                            "evidence.removed",
                            "correction.asked",
                            "correction.answered",
                            "correction.done",
                            "photo.added",
                            "person.changed",
                            "vocabulary.changed",
                        ],
                    )
                ),
                name="event_kind_is_a_known_word",
            ),
        ),
        migrations.AddField(
            model_name="dismissal",
            name="by",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="dismissal",
            name="version",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="dismissals", to="articles.version"),
        ),
        migrations.AddConstraint(
            model_name="dismissal",
            constraint=models.UniqueConstraint(fields=("version", "start", "end", "kind"), name="dismissal_once"),
        ),
        migrations.AddConstraint(
            model_name="dismissal",
            constraint=models.CheckConstraint(condition=models.Q(("end__gt", models.F("start"))), name="dismissal_is_not_empty"),
        ),
        migrations.AddConstraint(
            model_name="dismissal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "event",
                            "date",
                            "quantity",
                            "name or title",
                            "place",
                            "quotation",
                            "attribution",
                            "superlative",
                            "causal",
                            "position",
                            "image",
                            "other",
                            "weekday",
                            "two values",
                            "relative date",
                            "total",
                            "percentage",
                            "spelling",
                            "quote marks",
                        ],
                    )
                ),
                name="dismissal_kind_is_a_known_word",
            ),
        ),
        migrations.RunPython(install, remove),
    ]
