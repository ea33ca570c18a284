"""The provider's pages: its own sign-in, and those of the protocol."""

from django.contrib.auth.views import LoginView
from django.urls import include, path

urlpatterns = [
    path("login/", LoginView.as_view(template_name="sign_in.html"), name="account_login"),
    path("", include("allauth.idp.urls")),
]
