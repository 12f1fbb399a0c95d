"""An ArcadeDB server with a database ``zhitu``: arguments are a folder, the ports for Bolt and for HTTP, and the
password of the user ``root``. It runs in a process of its own, since it brings a Java machine, and ends with its input.
"""

import sys

import arcadedb_embedded

folder, bolt, http, password = sys.argv[1:]
server = arcadedb_embedded.create_server(
    folder,
    password,
    {
        "host": "127.0.0.1",
        "http_port": int(http),
        "server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "typeDefaultBuckets": "1",  # a type is made for every set of labels and every type of edge, each bucket a file
        "bolt.host": "127.0.0.1",
        "bolt.port": int(bolt),
    },
)
server.start()
server.create_database("zhitu")
print("ready", flush=True)
sys.stdin.read()
server.stop()
