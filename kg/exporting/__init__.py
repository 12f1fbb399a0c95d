"""The graph → files. One module per format."""
