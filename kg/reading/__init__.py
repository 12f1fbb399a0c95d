"""Files → decoded text, what the text says of itself, and joined text with a map back to the file."""
