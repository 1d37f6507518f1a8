"""A reader of MUC-4's roles over a whole document, on top of the encoder as it ships; the encoder itself stays as it is."""
