"""Servers of a test's own on this machine, and a guard that lets a fetch reach them: no test leaves the machine."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address

from articles.dialing import Address, public_only
from articles.fetching import Guard

Speak = Callable[[socket.socket, str], None]
"""Answers one request on a connection, given the path that was asked for."""


def this_machine_too(address: Address) -> str:
    """The policy of a site but for 127.0.0.1, where the test's servers are."""
    return "" if address == IPv4Address("127.0.0.1") else public_only(address)


HERE = Guard(policy=this_machine_too, resolver=lambda _host, _port: ["127.0.0.1"])


@contextmanager
def server(speak: Speak, context: ssl.SSLContext | None = None) -> Iterator[int]:
    """A server that answers each connection by ``speak``; yields its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(20)

    def answer(connection: socket.socket) -> None:
        try:
            with connection, context.wrap_socket(connection, server_side=True) if context else connection as talk:
                talk.settimeout(20)
                asked = b""
                while b"\r\n\r\n" not in asked:
                    piece = talk.recv(4096)
                    if not piece:
                        return
                    asked += piece
                seen.append(asked.decode())
                speak(talk, asked.split(b" ")[1].decode())
        except OSError:  # the guard hung up, as it should
            return

    def serve() -> None:
        while True:
            try:
                connection, _peer = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()


seen: list[str] = []
"""The requests that came in, as sent."""


def page(body: bytes = b"<p>Rain fell.</p>", *headers: str, status: str = "200 OK", length: int | None = None) -> Speak:
    size = len(body) if length is None else length
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {size}", "Content-Type: text/html; charset=UTF-8", *headers])
    return lambda talk, _path: talk.sendall(head.encode() + b"\r\n\r\n" + body)


def sends_to(place: str) -> Speak:
    return lambda talk, _path: talk.sendall(f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode())
