"""Mentions of the whole corpus → entities and events with stable ids."""
