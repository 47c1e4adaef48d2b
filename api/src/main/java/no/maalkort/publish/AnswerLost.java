package no.maalkort.publish;

import java.sql.SQLException;

/** The connection broke after COMMIT was sent: whether it was committed is not known until somebody looks. */
final class AnswerLost extends SQLException {
    private static final long serialVersionUID = 1L;

    AnswerLost(SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
    }
}
