"""The plural of a touch, as the admin says it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_evidence_desk")]

    operations = [migrations.AlterModelOptions(name="touch", options={"verbose_name_plural": "touches"})]
