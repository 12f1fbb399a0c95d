import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j community server on the data of a folder: arguments are the folder and the port for Bolt. Ends with its input. */
public class Neo4jServer {
    public static void main(String[] args) throws Exception {
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(Path.of(args[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
            .build();
        System.out.println("ready");
        while (System.in.read() >= 0) {
        }
        server.shutdown();
    }
}
