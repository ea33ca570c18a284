"""The entry of WSGI servers: `gunicorn btnn.web.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "btnn.web.settings")
application = get_wsgi_application()
ROUTES = len(get_resolver().url_patterns)  # every page is read in now, not while the first person waits
