"""The people of the demo's desk."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import User
from factcheck.vocabulary import Role

PASSWORD = "demo-meja-redaksi"  # noqa: S105  # a demo account's, printed at every start; no real account has it


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """An account of the demo."""

    username: str
    first_name: str
    last_name: str
    role: Role


PEOPLE = (
    DemoPerson("sari", "Sari", "Utami", Role.CHECKER),
    DemoPerson("minh", "Minh", "Trần", Role.CHECKER),
    DemoPerson("bima", "Bima", "Nugroho", Role.REVIEWER),
    DemoPerson("laras", "Laras", "Wijaya", Role.CHIEF),
    DemoPerson("dewi", "Dewi", "Anggraini", Role.REPORTER),
    DemoPerson("adi", "Adi", "Putra", Role.ADMIN),
)


def hire() -> dict[str, User]:
    """Make the accounts; by user name."""
    return {
        person.username: User.objects.create_user(
            person.username,
            f"{person.username}@desk.example",
            PASSWORD,
            first_name=person.first_name,
            last_name=person.last_name,
            role=person.role,
        )
        for person in PEOPLE
    }


def demo_accounts() -> list[DemoPerson]:
    """Those of the demo's accounts that are still on the desk with the demo's password."""
    found = {user.username: user for user in User.objects.filter(username__in=[p.username for p in PEOPLE], is_active=True)}
    return [person for person in PEOPLE if person.username in found and found[person.username].check_password(PASSWORD)]
