"""Where the pages of a captured PDF begin. What was captured before has none: a capture never changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("articles", "0008_origin_dismissals")]

    operations = [migrations.AddField(model_name="capture", name="pages", field=models.JSONField(blank=True, null=True))]
