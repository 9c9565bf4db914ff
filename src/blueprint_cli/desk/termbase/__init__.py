"""The term base at the desk: edited, and sent to term tools and back."""
