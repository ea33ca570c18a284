"""The entry of WSGI servers: `gunicorn btnn.web.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "btnn.web.settings")
application = get_wsgi_application()
