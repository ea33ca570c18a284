"""Routes of complaints; each name has its policy in `btnn.web.policies`."""

from django.urls import path

from .views import handling, register

app_name = "complaints"
urlpatterns = [
    path("khieu-nai-to-cao/", register.register_of, name="list"),
    path("khieu-nai-to-cao/vao-so/", register.enter, name="register"),
    path("khieu-nai-to-cao/so-lieu/", register.counts, name="counts"),
    path("khieu-nai-to-cao/<int:key>/", handling.complaint, name="complaint"),
]
