"""Connecting to a host on the public internet, and to nothing else.

The name is looked up once, every address it has is judged, and the connection is made to an address that was judged, never to the name
again: a name whose answer changes in between gains nothing. One deadline bounds all of it, slow answers included.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from queue import Empty, SimpleQueue
from time import monotonic
from types import TracebackType
from typing import Self

import certifi

Address = IPv4Address | IPv6Address
Policy = Callable[[Address], str]
"""Why an address is not connected to, as ``what it is``; empty where it may be."""
Resolver = Callable[[str, int], Sequence[str]]
"""The addresses of a host, as text; raises :class:`OSError` where it has none."""


class FetchRefused(ValueError):
    """The page was not fetched; the message is one sentence that says why, and what to do."""


# --- which addresses ---------------------------------------------------------------------------------------------

# IANA's special-purpose registries (RFC 6890 and what followed), and multicast.
_NOT_PUBLIC = tuple(
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "no address of a host"),
        ("10.0.0.0/8", "a private address"),
        ("100.64.0.0/10", "an address inside a provider’s network"),
        ("127.0.0.0/8", "this very machine"),
        ("169.254.0.0/16", "a link-local address"),
        ("172.16.0.0/12", "a private address"),
        ("192.0.0.0/24", "a reserved address"),
        ("192.0.2.0/24", "a reserved address"),
        ("192.88.99.0/24", "a reserved address"),
        ("192.168.0.0/16", "a private address"),
        ("198.18.0.0/15", "a reserved address"),
        ("198.51.100.0/24", "a reserved address"),
        ("203.0.113.0/24", "a reserved address"),
        ("224.0.0.0/4", "a multicast address"),
        ("240.0.0.0/4", "a reserved address"),
        ("::/128", "no address of a host"),
        ("::1/128", "this very machine"),
        ("::ffff:0:0/96", "an IPv4 address in disguise"),
        ("::/96", "an IPv4 address in disguise"),
        ("64:ff9b::/96", "an IPv4 address in disguise"),
        ("64:ff9b:1::/48", "an IPv4 address in disguise"),
        ("2001::/32", "an IPv4 address in disguise"),
        ("2002::/16", "an IPv4 address in disguise"),
        ("2001::/23", "a reserved address"),
        ("2001:db8::/32", "a reserved address"),
        ("3fff::/20", "a reserved address"),
        ("fc00::/7", "a private address"),
        ("fe80::/10", "a link-local address"),
        ("fec0::/10", "a private address"),
        ("ff00::/8", "a multicast address"),
    )
)
_GLOBAL_UNICAST = ip_network("2000::/3")


def public_only(address: Address) -> str:
    """The policy of a site: nothing inside its own network, nothing reserved, and no IPv4 address wrapped into an IPv6 one."""
    for network, what in _NOT_PUBLIC:
        if address.version == network.version and address in network:
            return what
    return "" if address.version == 4 or address in _GLOBAL_UNICAST else "a reserved address"


def resolve(host: str, port: int) -> list[str]:
    """The addresses of ``host`` as this machine's resolver has them, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


# --- how long --------------------------------------------------------------------------------------------------------


class Deadline:
    """The time that all of a fetch has. What it watches is cut off when that is over, even in the middle of a read."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.passed = False
        self._end = monotonic() + seconds
        self._watched: list[socket.socket] = []
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            for twin in self._watched:
                twin.close()
            self._watched.clear()

    def left(self) -> float:
        """Seconds until then; raises where there are none."""
        left = self._end - monotonic()
        if left <= 0:
            raise self.refusal()
        return left

    def refusal(self) -> FetchRefused:
        """What is said when the time is over."""
        self.passed = True
        return FetchRefused(
            f"The site took longer than {self.seconds:g} seconds: try again later, or save the page in your browser and hand in that file."
        )

    def watch(self, connection: socket.socket) -> None:
        """Cut ``connection`` off at the deadline. The twin outlives what TLS does to the original."""
        with self._lock:
            self._watched.append(connection.dup())
        self.left()

    def _ring(self) -> None:
        with self._lock:
            self.passed = True
            for twin in self._watched:
                with suppress(OSError):
                    twin.shutdown(socket.SHUT_RDWR)


# --- connecting --------------------------------------------------------------------------------------------------------


@cache
def trusted() -> ssl.SSLContext:
    """Who is believed about certificates: what this machine trusts, and Mozilla's list."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def dial(host: str, port: int, *, deadline: Deadline, idle: float, policy: Policy, resolver: Resolver) -> tuple[socket.socket, Address]:
    """A connection to ``host``, and the address that it goes to. Raises :class:`FetchRefused`.

    All the addresses of a name must be allowed: one inside the network beside one outside is how a name lies.
    """
    addresses = _looked_up(host, port, deadline, resolver)
    for address in addresses:
        if what := policy(address):
            raise FetchRefused(
                f"{host} leads to {address}, {what}: only pages on the public internet are fetched. Save the page in your browser and hand in that file."
            )
    for address in addresses:
        try:
            connection = socket.create_connection((str(address), port), timeout=min(idle, deadline.left()))
        except OSError:
            continue
        try:
            deadline.watch(connection)
        except FetchRefused:
            connection.close()
            raise
        return connection, address
    deadline.left()
    raise FetchRefused(
        f"{host} does not answer: check the address, try again later, or save the page in your browser and hand in that file."
    )


def secure(connection: socket.socket, host: str, trust: ssl.SSLContext) -> ssl.SSLSocket:
    """TLS over ``connection``, with a certificate that is valid for ``host``. Raises :class:`FetchRefused`."""
    try:
        return trust.wrap_socket(connection, server_hostname=host)
    except ssl.SSLCertVerificationError as why:
        raise FetchRefused(
            f"The certificate of {host} is not valid ({why.verify_message}), so nobody can tell who answers there. Open the page in your browser and decide there."
        ) from why
    except (OSError, ValueError) as why:
        raise FetchRefused(
            f"No secure connection to {host} could be made: try again later, or save the page in your browser and hand in that file."
        ) from why


def _looked_up(host: str, port: int, deadline: Deadline, resolver: Resolver) -> list[Address]:
    """Looked up in a thread that can be left behind: the system's resolver knows no deadline."""
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolver(host, port))
        except (OSError, ValueError) as why:
            answers.put(why)

    threading.Thread(target=ask, daemon=True, name="resolver").start()
    try:
        found = answers.get(timeout=deadline.left())
    except Empty:
        raise deadline.refusal() from None
    if isinstance(found, Exception) or not found:
        raise FetchRefused(f"No site is called {host}: check the address for a slip.")
    return [ip_address(address) for address in found]
