"""The scales that ship: Google's five steps, active, and an Indonesian one."""

from django.db import migrations

GOOGLE = "Five steps"
INDONESIAN = "Skala Indonesia"
SCALES: dict[str, tuple[str, list[tuple[str, int | None]]]] = {
    GOOGLE: ("en", [("True", 5), ("Mostly true", 4), ("Half true", 3), ("Mostly false", 2), ("False", 1)]),
    INDONESIAN: ("id", [("Benar", 4), ("Sebagian benar", 3), ("Sesat", 2), ("Keliru", 1), ("Tidak terbukti", None)]),
}


def add(apps, _schema_editor):
    scale_model, rating_model = apps.get_model("articles", "Scale"), apps.get_model("articles", "Rating")
    for name, (language, steps) in SCALES.items():
        scale = scale_model.objects.create(name=name, language=language, active=name == GOOGLE)
        rating_model.objects.bulk_create([rating_model(scale=scale, name=step, value=value) for step, value in steps])


def take_away(apps, _schema_editor):
    apps.get_model("articles", "Rating").objects.filter(scale__name__in=SCALES).delete()
    apps.get_model("articles", "Scale").objects.filter(name__in=SCALES).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_guards")]

    operations = [migrations.RunPython(add, take_away)]
