"""A real OpenID provider of its own: another Django project, in another process, with another database."""
