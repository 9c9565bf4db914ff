"""The tracker: all actions of a plan as a table, which those fill in who answer for them.

It goes out as a workbook and as CSV, and either comes back. It knows rows and columns, and no
document: what becomes of what came back, `desk.tracking` decides.
"""
