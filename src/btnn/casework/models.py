"""Tables of `casework`."""
