"""Measures of a built graph: events by month, who bridges the counties, the network of meetings; as tables and SVG."""
