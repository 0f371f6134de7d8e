"""The queue's order as partial indexes, and how many people an article has."""

from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL

from factcheck.vocabulary import ArticleState

DUE = RawSQL("COALESCE(deadline, '9999-12-31 00:00:00+00')", ())  # a constant
ON_DESK = Q(state__in=[ArticleState.CHECKING, ArticleState.IN_REVIEW, ArticleState.SIGNED_OFF])


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_scales")]

    operations = [
        migrations.RemoveIndex(model_name="article", name="article_by_deadline"),
        migrations.RemoveIndex(model_name="article", name="article_by_state"),
        migrations.AddField(
            model_name="article",
            name="people",
            field=models.PositiveIntegerField(
                db_default=0, editable=False, help_text="How many are assigned; kept by the database (articles.upkeep)."
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(DUE, F("id").desc(), name="article_queue", condition=ON_DESK),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(DUE, F("id").desc(), name="article_queue_unassigned", condition=ON_DESK & Q(people=0)),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(F("id").desc(), name="article_finished", condition=~ON_DESK),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["handed_in_by", "-id"], name="article_by_reporter"),
        ),
    ]
