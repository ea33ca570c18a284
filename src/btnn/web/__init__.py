"""The shell: settings, routes, design system, sign-in, database launcher, serving."""
