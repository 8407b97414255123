package org.almagest.server.tabletool;

import org.almagest.server.RunningServer;
import org.almagest.server.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The whole server, with two users who keep tables in it.
 *
 * @param nobody who has not signed in
 */
record TableService(RunningServer server, Visitor nobody, Visitor joe, Visitor jane)
    implements AutoCloseable {
  /** The least that Argon2 can do: what is tested is not its strength. */
  private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

  static final String VOTABLE =
      """
      <?xml version="1.0"?>
      <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
      <DESCRIPTION>Three of them</DESCRIPTION>
      <FIELD name="id" datatype="int"/>
      <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
      <FIELD name="dec" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main"/>
      <FIELD name="name" datatype="char" arraysize="*"/>
      <DATA><TABLEDATA>
      <TR><TD>1</TD><TD>10.5</TD><TD>-5</TD><TD>Alpha</TD></TR>
      <TR><TD>2</TD><TD>11.5</TD><TD>-6</TD><TD>Beta</TD></TR>
      <TR><TD>3</TD><TD>12.5</TD><TD>-7</TD><TD>Gamma</TD></TR>
      </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  static TableService start() {
    RunningServer server =
        RunningServer.start(
            "demo",
            "false",
            "tables.background",
            "100KB",
            "tables.rows",
            "20000",
            "tables.columns",
            "500");
    JdbcClient database = JdbcClient.create(server.context().getBean(Database.class).owner());
    add(database, "joe");
    add(database, "jane");
    Visitor nobody = Visitor.at(server.root());
    return new TableService(
        server, nobody, nobody.as("joe", "secret of joe"), nobody.as("jane", "secret of jane"));
  }

  private static void add(JdbcClient database, String name) {
    database
        .sql("INSERT INTO almagest.users (name, password) VALUES (:name, :password)")
        .param("name", name)
        .param("password", QUICK.encode("secret of " + name))
        .update();
  }

  /** A table of joe's with three stars. */
  void make(String name) {
    joe.upload(Form.of("TABLE_NAME", name).file("pytable", VOTABLE)).is(200);
  }

  @Override
  public void close() {
    server.close();
  }
}
