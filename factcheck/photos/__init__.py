"""Pictures: what they are, what they look like, and what their files say of them. Pillow reads the bytes; nothing is stored or asked here."""
