"""What people look at: the report of a build and the network view. Everything here is written from a BuildResult."""
