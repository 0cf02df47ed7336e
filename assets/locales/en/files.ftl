# Saving, versions, changes by other programs
