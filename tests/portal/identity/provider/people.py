"""Who has an account with the provider, and its keys. Some tokens are wrong on purpose: the name says how."""

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

PEOPLE = {
    "an": {
        "name": "Nguyễn Văn An",
        "identity_number": "033085001234",
        "birthdate": "1985-03-02",
        "phone_number": "+84912345678",
        "phone_number_verified": True,
        "email": "an@example.vn",
        "email_verified": False,
    },
    "binh": {"name": "Trần Thị Bình", "identity_number": "033190004321", "birthdate": "1990-11-24"},
    "level-one": {"name": "Lê Văn Cường"},
}
WRONG = {
    "other-audience": {"aud": "somebody-else"},
    "other-nonce": {"nonce": "another"},
    "other-issuer": {"iss": "https://example.vn"},
    "other-party": {"azp": "somebody-else"},
    "outlived": {"exp": 1_600_000_000},
}
NOBODYS_KEY = "unpublished-key"
OTHER_PERSON = "other-subject"
ODD_NAMES = {**WRONG, NOBODYS_KEY: {}, OTHER_PERSON: {}}


def fresh_key() -> str:
    """A key to sign with."""
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    shape = serialization.PrivateFormat.PKCS8
    return made.private_bytes(serialization.Encoding.PEM, shape, serialization.NoEncryption()).decode()
