"""``explorer.html``: the whole graph of a build in one page that opens offline by double click."""
