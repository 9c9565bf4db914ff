"""The tracker on its way back: what those who answer for actions have filled in comes into the
document, as far as nothing speaks against it.
"""
