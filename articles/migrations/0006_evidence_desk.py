"""Contacts, web archives, earlier checks of others, authority, and proposals of lineage that were turned down.

SQLite rebuilds the tables that change: guards, search index and counts stand aside meanwhile, and the index takes captures and earlier
checks in when it comes back.
"""

import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import articles.models.fields
import factcheck.vocabulary
from articles import guards, upkeep


def install(_apps, schema_editor):
    guards.install(schema_editor.connection)
    upkeep.install(schema_editor.connection)


def remove(_apps, schema_editor):
    guards.remove(schema_editor.connection)
    upkeep.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0005_dismissals"),
    ]

    operations = [
        migrations.RunPython(remove, install),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("whom", models.CharField(max_length=300)),
                ("means", articles.models.fields.WordField(factcheck.vocabulary.ContactMeans, max_length=32)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-at", "-id"],
            },
        ),
        migrations.CreateModel(
            name="LineageDismissal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="PriorCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(editable=False, max_length=64, unique=True)),
                ("claim", models.TextField(verbose_name="claim reviewed")),
                ("claimant", models.CharField(blank=True, max_length=300, verbose_name="claimed by")),
                ("claimed_on", models.DateField(blank=True, null=True)),
                ("rating", models.CharField(max_length=200)),
                ("rating_value", models.FloatField(blank=True, null=True)),
                ("worst", models.FloatField(blank=True, null=True)),
                ("best", models.FloatField(blank=True, null=True)),
                ("publisher", models.CharField(max_length=300)),
                ("title", models.CharField(blank=True, max_length=500)),
                ("url", models.URLField(max_length=2000, verbose_name="URL")),
                ("language", models.CharField(blank=True, max_length=35)),
                ("reviewed_on", models.DateField(blank=True, null=True)),
                ("review", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("imported_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="event",
            name="event_kind_is_a_known_word",
        ),
        migrations.RemoveConstraint(
            model_name="source",
            name="source_kind_is_a_known_word",
        ),
        migrations.AddField(
            model_name="capture",
            name="payload_type",
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name="capture",
            name="url",
            field=models.URLField(blank=True, max_length=2000, verbose_name="URL"),
        ),
        migrations.AddField(
            model_name="evidence",
            name="authority",
            field=articles.models.fields.WordField(factcheck.vocabulary.Authority, blank=True, max_length=32, null=True),
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
                            "lineage.dismissed",
                            "capture.added",
                            "prior_checks.imported",
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
        migrations.AddConstraint(
            model_name="evidence",
            constraint=models.CheckConstraint(
                condition=models.Q(("authority__in", ["primary", "hearsay"]), ("authority__isnull", True), _connector="OR"),
                name="evidence_authority_is_a_known_word",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "document",
                            "wire report",
                            "news report",
                            "official statement",
                            "dataset",
                            "interview",
                            "photo",
                            "reference",
                            "prior check",
                        ],
                    )
                ),
                name="source_kind_is_a_known_word",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="capture",
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="contact", to="articles.capture"),
        ),
        migrations.AddField(
            model_name="lineagedismissal",
            name="article",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="lineage_dismissed", to="articles.article"
            ),
        ),
        migrations.AddField(
            model_name="lineagedismissal",
            name="by",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="lineagedismissal",
            name="leans_on",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="articles.source"),
        ),
        migrations.AddField(
            model_name="lineagedismissal",
            name="source",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="lineage_dismissed", to="articles.source"
            ),
        ),
        migrations.AddField(
            model_name="priorcheck",
            name="imported_by",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("means__in", ["interview", "call", "email", "message"])), name="contact_means_is_a_known_word"
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(condition=models.Q(("whom", ""), _negated=True), name="contact_is_with_somebody"),
        ),
        migrations.AddConstraint(
            model_name="lineagedismissal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("article__isnull", False), ("source__isnull", True)),
                    models.Q(("article__isnull", True), ("source__isnull", False)),
                    _connector="OR",
                ),
                name="lineage_dismissal_one_subject",
            ),
        ),
        migrations.AddConstraint(
            model_name="lineagedismissal",
            constraint=models.UniqueConstraint(fields=("source", "leans_on"), name="lineage_dismissal_once_a_source"),
        ),
        migrations.AddConstraint(
            model_name="lineagedismissal",
            constraint=models.UniqueConstraint(fields=("article", "leans_on"), name="lineage_dismissal_once_an_article"),
        ),
        migrations.AddConstraint(
            model_name="priorcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("claim", ""), _negated=True), models.Q(("rating", ""), _negated=True), models.Q(("url", ""), _negated=True)
                ),
                name="prior_check_says_what",
            ),
        ),
        migrations.RunPython(install, remove),
    ]
