# How files of other editors were read
