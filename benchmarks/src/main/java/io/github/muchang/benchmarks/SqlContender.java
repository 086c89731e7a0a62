package io.github.muchang.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** An embedded SQL database by JDBC: one table of parties with an index on due times, one of rows, prepared statements in batches. */
final class SqlContender implements Contender {
    private final Connection connection;
    private final PreparedStatement read;
    private final PreparedStatement create;
    private final PreparedStatement change;
    private final PreparedStatement append;
    private final List<String> afterCommit;
    private long appended;

    private SqlContender(String url, List<String> settings, List<String> afterCommit) {
        this.afterCommit = afterCommit;
        try {
            connection = DriverManager.getConnection(url);
            for (String setting : settings) {
                execute(setting);
            }
            execute("CREATE TABLE IF NOT EXISTS party"
                    + " (id INTEGER PRIMARY KEY, version BIGINT, due BIGINT, state VARBINARY(1024))");
            execute("CREATE INDEX IF NOT EXISTS party_due ON party (due)");
            execute("CREATE TABLE IF NOT EXISTS fact"
                    + " (seq INTEGER PRIMARY KEY, party INTEGER, body VARBINARY(1024))");
            connection.setAutoCommit(false);
            read = connection.prepareStatement("SELECT version, due, state FROM party WHERE id = ?");
            create = connection.prepareStatement("INSERT INTO party (version, due, state, id) VALUES (?, ?, ?, ?)");
            change = connection.prepareStatement("UPDATE party SET version = ?, due = ?, state = ? WHERE id = ?");
            append = connection.prepareStatement("INSERT INTO fact (seq, party, body) VALUES (?, ?, ?)");
            appended = last();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open " + url, e);
        }
    }

    /** SQLite with a write-ahead log that is synced at every commit, 512 MiB of cache, and no second process to lock against. */
    static SqlContender sqlite(Path directory) {
        return new SqlContender(
                "jdbc:sqlite:" + directory.resolve("race.db"),
                List.of(
                        "PRAGMA locking_mode = EXCLUSIVE",
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = FULL",
                        "PRAGMA cache_size = -524288",
                        "PRAGMA wal_autocheckpoint = 16384"),
                List.of());
    }

    /** H2 with 512 MiB of cache. Its commit alone survives a kill but no loss of power, so CHECKPOINT SYNC follows each. */
    static SqlContender h2(Path directory) {
        return new SqlContender(
                "jdbc:h2:file:" + directory.resolve("race").toAbsolutePath()
                        + ";CACHE_SIZE=524288;DB_CLOSE_ON_EXIT=FALSE",
                List.of(),
                List.of("CHECKPOINT SYNC"));
    }

    @Override
    public long batch(Batch batch) {
        try {
            long digest = 0;
            PreparedStatement write = batch.creates ? create : change;
            for (int i = 0; i < batch.size(); i++) {
                int party = batch.parties[i];
                long version = 0;
                if (!batch.creates) {
                    read.setInt(1, party);
                    try (ResultSet found = read.executeQuery()) {
                        found.next();
                        version = found.getLong(1);
                        byte[] state = found.getBytes(3);
                        digest += Batch.digest(party, version, found.getLong(2), state, 0, state.length);
                    }
                }
                write.setLong(1, version + 1);
                write.setLong(2, batch.due[i]);
                write.setBytes(3, batch.states[i]);
                write.setInt(4, party);
                write.addBatch();
                append.setLong(1, ++appended);
                append.setInt(2, party);
                append.setBytes(3, batch.row(i));
                append.addBatch();
            }
            write.executeBatch();
            append.executeBatch();
            connection.commit();
            for (String statement : afterCommit) {
                execute(statement);
            }
            return digest;
        } catch (SQLException e) {
            throw new IllegalStateException("the database failed", e);
        }
    }

    @Override
    public boolean holds(long rows) {
        try {
            return last() == rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the database failed", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be closed", e);
        }
    }

    private long last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT max(seq) FROM fact")) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
