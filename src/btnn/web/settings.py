"""Settings of one installation. Everything that differs between installations comes from the environment.

DATABASE_URL, BTNN_DATA_DIR, BTNN_SECRET_KEY, BTNN_HOSTS, BTNN_ORIGINS, BTNN_HTTPS, BTNN_PROXY, BTNN_DEBUG,
BTNN_LOG_FILE, BTNN_LOG_LEVEL, BTNN_DATABASE_POOL, BTNN_SMTP_URL, BTNN_MAIL_FROM, BTNN_SITE; docs/operations.md says
what each does, and which others there are.
"""

import os
from datetime import timedelta
from typing import Any

from btnn.portal.identity.connection import connection_of
from btnn.web.database import django_database, locate
from btnn.web.database.server import Server
from btnn.web.logs import logging_for
from btnn.web.mail import TIMEOUT, mail_server, site_address
from btnn.web.places import data_directory, secret_key


def _told(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes"}


def _list(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


DATA = data_directory()
DEBUG = _told("BTNN_DEBUG")
SECRET_KEY = secret_key(DATA)

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}
ALLOWED_HOSTS = _list("BTNN_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = _list("BTNN_ORIGINS")
# Only a machine that serves nobody but itself may do without https.
HTTPS = _told("BTNN_HTTPS") or not set(ALLOWED_HOSTS) <= LOOPBACK

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "pgtrigger",
    "pghistory",
    "axes",
    "rules.apps.AutodiscoverRulesConfig",
    "procrastinate.contrib.django",
    "allauth.account",  # asked for by the next
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "btnn.agencies.apps.AgenciesConfig",
    "btnn.cases.apps.CasesConfig",
    "btnn.casework.apps.CaseworkConfig",
    "btnn.documents.apps.DocumentsConfig",
    "btnn.drafts.apps.DraftsConfig",
    "btnn.money.apps.MoneyConfig",
    "btnn.desk.apps.DeskConfig",
    "btnn.notices.apps.NoticesConfig",
    "btnn.organisation.apps.OrganisationConfig",
    "btnn.catalogue.apps.CatalogueConfig",
    "btnn.portal.apps.PortalConfig",
    "btnn.portal.claims.apps.ClaimsConfig",
    "btnn.portal.tracking.apps.TrackingConfig",
    "btnn.portal.numbers.apps.NumbersConfig",
    "btnn.support.apps.SupportConfig",
    "btnn.plans.apps.PlansConfig",
    "btnn.plans.coordination.apps.CoordinationConfig",
    "btnn.plans.training.apps.TrainingConfig",
    "btnn.plans.inspection.apps.InspectionConfig",
    "btnn.plans.difficulties.apps.DifficultiesConfig",
    "btnn.plans.forecast.apps.ForecastConfig",
    "btnn.support.guidance.apps.GuidanceConfig",
    "btnn.support.urging.apps.UrgingConfig",
    "btnn.support.recommendations.apps.RecommendationsConfig",
    "btnn.support.complaints.apps.ComplaintsConfig",
    "btnn.organisation.roster.apps.RosterConfig",
    "btnn.money.yearly.apps.YearlyConfig",
    "btnn.reports.scoring.apps.ScoringConfig",
    "btnn.web.apps.WebConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "btnn.web.logs.RequestLogMiddleware",
    "btnn.web.headers.AnswerHeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "btnn.portal.identity.keeping.IdentityEndsMiddleware",
    "btnn.web.adopted_calendar.AdoptedCalendarMiddleware",
    "btnn.web.language.PublicLanguageMiddleware",
    "btnn.web.posting.PublicPostMiddleware",
    "btnn.web.access.RoutePolicyMiddleware",
    "btnn.web.day.DayTurnMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "btnn.web.urls"
WSGI_APPLICATION = "btnn.web.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "btnn.web.shell.frame",
            ],
        },
    }
]

# --- database -------------------------------------------------------------------------------------------------------

_database = django_database(os.environ.get("DATABASE_URL") or Server(locate(DATA)).url)
_pool = int(os.environ.get("BTNN_DATABASE_POOL", "0"))
if _pool:
    _database["OPTIONS"]["pool"] = {"min_size": 1, "max_size": _pool, "timeout": 10}
DATABASES: dict[str, dict[str, Any]] = {
    "default": _database | {"ATOMIC_REQUESTS": True, "CONN_MAX_AGE": 0 if _pool else 60, "CONN_HEALTH_CHECKS": True}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- jobs -----------------------------------------------------------------------------------------------------------

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""
PROCRASTINATE_IMPORT_PATHS = ["btnn.web.jobs"]

# --- mail -----------------------------------------------------------------------------------------------------------

SITE_ADDRESS = site_address(os.environ.get("BTNN_SITE", ""), CSRF_TRUSTED_ORIGINS)
_mail = mail_server(os.environ.get("BTNN_SMTP_URL", ""), os.environ.get("BTNN_MAIL_FROM", ""))
MAIL_IS_SET_UP = bool(_mail.host)
EMAIL_BACKEND = _mail.backend
EMAIL_HOST, EMAIL_PORT, EMAIL_TIMEOUT = _mail.host, _mail.port, TIMEOUT
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.starttls, _mail.tls
DEFAULT_FROM_EMAIL = _mail.sender or "webmaster@localhost"

# --- people ---------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "agencies.User"
LOGIN_URL = "dang-nhap"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "dang-nhap"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "btnn.web.lockout.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

# --- identity of claimants (btnn.portal.identity): no accounts ------------------------------------------------------

IDENTITY_PROVIDER = connection_of(os.environ)
SOCIALACCOUNT_ADAPTER = "btnn.portal.identity.adapter.ClaimantsOnly"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5  # seconds
ACCOUNT_EMAIL_VERIFICATION = "none"

# --- language and formats -------------------------------------------------------------------------------------------

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]  # the second on the public side alone (btnn.web.language)
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["btnn.web.formats"]
# Grouping everything would also write the year 2.026: templates group money on purpose.
USE_THOUSAND_SEPARATOR = False

# --- static files ---------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
_static = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static if DEBUG else "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
MEDIA_ROOT = DATA / "files"

# --- safety ---------------------------------------------------------------------------------------------------------

SESSION_COOKIE_NAME = "btnn_session"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_SSL_REDIRECT = HTTPS
if _told("BTNN_PROXY"):  # a proxy of ours stands in front and sets the headers itself
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    MIDDLEWARE = ["btnn.web.proxy.ProxyAddressMiddleware", *MIDDLEWARE]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_HANDLERS = ["btnn.documents.uploads.PaperUploadHandler"]
FILE_UPLOAD_PERMISSIONS = 0o600
PAPER_FILE_SIZE = int(os.environ.get("BTNN_PAPER_FILE_MB", "25")) * 1024 * 1024
PAPER_CASE_SIZE = int(os.environ.get("BTNN_PAPER_CASE_MB", "200")) * 1024 * 1024

_file = os.environ.get("BTNN_LOG_FILE")
# Without a file the log goes to the terminal, where only what is wrong is of use.
LOGGING = logging_for(_file, os.environ.get("BTNN_LOG_LEVEL") or ("INFO" if _file else "WARNING"))
