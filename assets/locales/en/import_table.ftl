# How tables were read
