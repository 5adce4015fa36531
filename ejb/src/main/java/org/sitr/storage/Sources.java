package org.sitr.storage;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;

/// The two pools: one for work, one that only the log's appender uses, so that waiting writes never
/// keep it from appending. Read committed, every connection tried before use, no secret in a file
/// of the server.
@Singleton
@Startup
@DataSourceDefinition(
    name = Sources.WORK,
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=sitr.db.url}",
    user = "${MPCONFIG=sitr.db.user}",
    password = "${MPCONFIG=sitr.db.password}",
    minPoolSize = 2,
    maxPoolSize = 20,
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      Sources.VALIDATION,
      "fish.payara.validate-atmost-once-period-in-seconds=30"
    })
@DataSourceDefinition(
    name = Sources.LOG,
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=sitr.db.url}",
    user = "${MPCONFIG=sitr.db.user}",
    password = "${MPCONFIG=sitr.db.password}",
    minPoolSize = 1,
    maxPoolSize = 2,
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      Sources.VALIDATION
    })
public class Sources {
  /// Work, at most 20 connections.
  public static final String WORK = "java:app/jdbc/work";

  /// The appender's, at most 2 connections.
  public static final String LOG = "java:app/jdbc/log";

  static final String VALIDATION =
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";
}
