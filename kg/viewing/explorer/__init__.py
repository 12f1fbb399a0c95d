"""``explorer.html``: the whole graph of a build in one page that opens offline by double click.

``page`` writes it, ``reading`` gets back what it holds, ``finding`` looks up names in it.
"""
