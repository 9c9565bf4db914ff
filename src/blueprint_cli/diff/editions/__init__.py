"""An edition against another: parts, messages in every locale, values."""
