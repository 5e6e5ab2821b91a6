package org.flexmelder.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Started as another process: holds the file like a backup does, until its input ends. */
final class HoldElsewhere {
    private HoldElsewhere() {}

    public static void main(String[] args) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("begin exclusive");
            System.out.println("HELD");
            System.in.read();
            statement.execute("rollback");
        }
    }
}
