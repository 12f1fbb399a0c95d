"""Zhitu 志图: a knowledge graph from local chronicles."""
