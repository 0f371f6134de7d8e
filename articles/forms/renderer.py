"""One template for every field of every form."""

from django.forms.renderers import TemplatesSetting


class DeskRenderer(TemplatesSetting):
    """Renders a field with its label, help and error through ``articles/_field.html``."""

    field_template_name = "articles/_field.html"
