# Brands.
