"""The people of the desk."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models

from articles.models.fields import WordField, known_words
from factcheck.vocabulary import Role


class User(AbstractUser):
    """A person with a role. Without one the account is a stranger: it may sign in and see nothing.

    ``is_superuser`` opens the admin; it gives no right in the workflow.
    """

    role = WordField(Role, null=True, blank=True, help_text="What this person is on the desk; without a role they see nothing.")

    class Meta(AbstractUser.Meta):
        abstract = False
        constraints = [known_words("user", "role", Role, optional=True)]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The full name, else the user name."""
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """Two letters for the avatar."""
        words = self.name.split()
        letters = words[0][:1] + words[-1][:1] if len(words) > 1 else self.name[:2]
        return letters.upper()

    @property
    def reviews(self) -> bool:
        """Whether the avatar is a reviewer's or chief's square."""
        return self.role in (Role.REVIEWER, Role.CHIEF)


class Presence(models.Model):
    """Where somebody was last seen: an article, and the claim they had in hand."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="presence")
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="presences")
    claim = models.ForeignKey("articles.Claim", null=True, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.user} on {self.article}"
